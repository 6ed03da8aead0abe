// One message as a bubble: sender, what it replies to, media, text, time, and the buttons under it.

import { deepLink, element, icon, richText } from "./richtext.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const BYTES = ["bytes", "kB", "MB"];

export function size(bytes) {
  let unit = 0;
  while (bytes >= 1000 && unit < BYTES.length - 1) {
    bytes /= 1000;
    unit += 1;
  }
  return `${unit ? bytes.toFixed(1) : bytes} ${BYTES[unit]}`;
}

// What a message says in one line: for reply previews and the edit banner.
export function summary(message) {
  if (!message) return "";
  const kinds = { photo: "Photo", sticker: "Sticker", voice: "Voice message" };
  const kind = Object.keys(kinds).find((name) => name in message);
  return message.text || message.caption || message.document?.file_name || kinds[kind] || "Message";
}

function senderName(message, { nameOf, me }) {
  if (message.chat.type === "channel" || message.sender_chat) return (message.sender_chat || message.chat).title;
  return message.from.id === me ? "You" : nameOf(message.from);
}

function service(message, context) {
  const who = senderName(message, context);
  if (message.new_chat_members) return `${message.new_chat_members[0].first_name} joined`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left`;
  if (message.pinned_message) return `${who} pinned “${summary(message.pinned_message)}”`;
  return "";
}

function media(message) {
  if (message.photo) {
    const photo = message.photo.at(-1);
    const src = `/chat/file/${photo.file_id}`;
    const attributes = { src, width: photo.width, height: photo.height, alt: "Photo, opens in a new tab" };
    return element(
      "a",
      { class: "photo-link", href: src, target: "_blank", rel: "noopener noreferrer" },
      element("img", { ...attributes, class: "photo", loading: "lazy" }),
    );
  }
  if (message.document) {
    const { file_id: id, file_name: name, file_size: bytes } = message.document;
    return element(
      "a",
      { class: "file", href: `/chat/file/${id}`, download: name || "file" },
      element("span", { class: "file-icon" }, icon("file")),
      element("span", {}, element("b", {}, name || "File"), element("small", {}, size(bytes))),
    );
  }
  if (message.sticker) return element("div", { class: "sticker" }, message.sticker.emoji || "Sticker");
  if (message.voice) return element("div", { class: "voice" }, `Voice message, ${message.voice.duration} s`);
  return null;
}

function repliee(message, context) {
  const quoted = message.reply_to_message;
  if (!quoted) return null;
  return element(
    "a",
    { class: "quoted", href: `#message-${quoted.message_id}` },
    element("b", {}, senderName(quoted, context)),
    element("span", {}, summary(quoted)),
  );
}

function origin(message) {
  const from = message.forward_origin;
  const name = from && (from.sender_user?.first_name || from.chat?.title || from.sender_user_name);
  return name ? element("p", { class: "origin" }, `Forwarded from ${name}`) : null;
}

function button(message, definition, actions) {
  if (definition.url) {
    const followed = deepLink(definition.url, [element("span", {}, definition.text)], actions, "key");
    if (followed) return followed;
    return element(
      "a",
      { class: "key", href: definition.url, target: "_blank", rel: "noopener noreferrer" },
      element("span", {}, definition.text),
      element("span", { class: "hidden" }, " (opens in a new tab)"),
    );
  }
  const node = element("button", { type: "button", class: "key" }, element("span", {}, definition.text));
  node.addEventListener("click", () => actions.press(message, definition, node));
  return node;
}

function keyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return element(
    "div",
    { class: "keyboard", role: "group", "aria-label": "Buttons of this message" },
    ...rows.map((row) =>
      element("div", { class: "row" }, ...row.map((definition) => button(message, definition, actions))),
    ),
  );
}

function tools(message, mine, actions) {
  const tool = (label, run) =>
    element("button", { type: "button", class: "tool", onclick: () => run(message) }, label);
  return element(
    "div",
    { class: "tools" },
    tool("Reply", actions.reply),
    mine && (message.text || message.caption) ? tool("Edit", actions.edit) : null,
  );
}

function meta(message) {
  const when = new Date(message.date * 1000);
  return element(
    "p",
    { class: "meta" },
    message.via_bot ? element("span", {}, `via @${message.via_bot.username}`) : null,
    message.edit_date ? element("span", {}, "edited") : null,
    element("time", { datetime: when.toISOString() }, clock.format(when)),
  );
}

function reactions(list) {
  if (!list?.length) return null;
  return element("p", { class: "reactions" }, ...list.map((reaction) => reaction.emoji || "★"));
}

// The node of a message. `context`: {nameOf, me, actions, reactions, follows}.
export function bubble(message, context) {
  const { me, actions } = context;
  const id = `message-${message.message_id}`;
  const told = service(message, context);
  if (told) return element("p", { class: "service", id }, told);
  const mine = message.from?.id === me && !message.sender_chat;
  const name = senderName(message, context);
  const time = clock.format(new Date(message.date * 1000));
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const inGroup = message.chat.type !== "private";
  const classes = ["message", mine ? "mine" : "theirs", context.follows ? "follows" : ""];
  return element(
    "article",
    { class: classes.join(" ").trim(), id, tabindex: "-1", "aria-label": `${name}, ${time}` },
    element(
      "div",
      { class: message.photo ? "bubble pictured" : "bubble" },
      inGroup && !mine && !context.follows ? element("p", { class: "sender" }, name) : null,
      origin(message),
      repliee(message, context),
      media(message),
      text ? element("div", { class: "text", dir: "auto" }, ...richText(text, entities, actions)) : null,
      meta(message),
      reactions(context.reactions[message.message_id]),
      tools(message, mine, actions),
    ),
    keyboard(message, actions),
  );
}
