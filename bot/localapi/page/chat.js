// The page: opens a chat as somebody, does what the reader does, and shows what happens.

import { Composer } from "./composer.js";
import { added, drawEmpty, drawLog, drawTyping, expectAnswer, removed, replaced, wireLog } from "./log.js";
import { attempt, hush, notify } from "./notices.js";
import { getState, getView, listen, post, upload } from "./server.js";
import { drawChats, drawPeople, face, showSide, wireSide } from "./side.js";
import { byId, chatsOf, find, nameOf, page, titleOf, where } from "./state.js";

const PAUSE = 100; // milliseconds: a bot that starts sets many menus at once

const composer = new Composer({
  send: (text, replyTo) => attempt(() => post("send", { ...where(), text, reply_to: replyTo })),
  edit: (message, text) => attempt(() => post("edit", { ...where(), message_id: message.message_id, text })),
  upload: (file, caption, kind) => attempt(() => upload(where(), file, { caption, kind })),
  inline: (query) => post("inline", { ...where(), query }),
  choose: (result, query) => attempt(() => post("choose", { ...where(), result, query })),
  lastOwn: () => page.view.messages.findLast((message) => message.from?.id === page.as.id && message.text),
});

wireLog({
  botName: () => page.bot.username,
  command: (text) => composer.sendText(text),
  deepLink: (payload) => composer.sendText(`/start ${payload}`),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  press,
});

async function press(message, definition, node) {
  const inline = definition.switch_inline_query_current_chat ?? definition.switch_inline_query;
  if (inline !== undefined) return composer.write(`@${page.bot.username} ${inline}`);
  if (definition.copy_text) {
    await navigator.clipboard.writeText(definition.copy_text.text);
    return notify("Copied.");
  }
  if (!definition.callback_data) return notify("The local chat cannot do what this button does.");
  node.setAttribute("aria-busy", "true");
  expectAnswer();
  const answer = await attempt(() =>
    post("press", { ...where(), message_id: message.message_id, data: definition.callback_data }),
  );
  node.removeAttribute("aria-busy");
  if (answer?.text) notify(answer.text, answer.show_alert ? "The bot says:" : "");
  if (answer?.url) window.open(answer.url, "_blank", "noopener");
  return answer;
}

function drawBar() {
  byId("title").textContent = titleOf(page.chat);
  byId("avatar").replaceChildren(...face(page.chat).childNodes);
  byId("as").textContent = `as ${nameOf(page.as)}`;
  document.title = `${titleOf(page.chat)} · Local chat`;
}

// Opening a chat

async function choosePerson(person) {
  const group = chatsOf(person).find(({ id }) => id === page.chat.id);
  await open(person, group || chatsOf(person)[0]);
}

async function chooseChat(chat) {
  showSide(false);
  await open(page.as, chat);
  composer.focus();
}

async function open(person, chat) {
  page.as = person;
  page.chat = chat;
  page.unread.delete(chat.id);
  window.history.replaceState(null, "", `#as=${person.id}&chat=${chat.id}`);
  hush();
  composer.clear();
  drawChats(chooseChat);
  await attempt(refresh);
}

// Reads the open chat anew; false if another chat was opened meanwhile.
async function read() {
  const asked = where();
  const view = await getView(asked);
  if (asked.as !== page.as.id || asked.chat !== page.chat.id) return false;
  page.view = view;
  composer.commands = view.menu;
  drawBar();
  drawChats(chooseChat);
  return true;
}

async function refresh() {
  if (!(await read())) return;
  drawLog();
  drawTyping(false);
  composer.setKeyboard(page.view.keyboard, find(page.view.keyboard?.message_id));
}

// The bot changed its menu, its name or its description: the messages stay as they are drawn.
function refreshFace() {
  clearTimeout(page.facing);
  const draw = () => {
    drawEmpty();
    if (!byId("subtitle").classList.contains("typing")) drawTyping(false);
  };
  page.facing = setTimeout(() => read().then(draw, () => {}), PAUSE);
}

// What happens

const heard = {
  message: ({ message }) => added(message),
  edited: ({ message }) => replaced(message),
  deleted: ({ message_id: id }) => removed(id),
  action: () => drawTyping(true),
  keyboard({ keyboard }) {
    composer.setKeyboard(keyboard, find(keyboard?.message_id));
    if (keyboard) composer.focus();
  },
  reaction({ message_id: id, reactions }) {
    page.view.reactions[id] = reactions;
    if (find(id)) replaced(find(id));
  },
};

function happened(event) {
  if (event.event === "menu" || event.event === "profile") refreshFace();
  else if (event.chat_id === page.chat?.id) heard[event.event]?.(event);
  else if (event.event === "message" && page.as?.chats.includes(event.chat_id)) {
    page.unread.set(event.chat_id, (page.unread.get(event.chat_id) || 0) + 1);
    drawChats(chooseChat);
  }
}

async function begin() {
  Object.assign(page, await getState());
  composer.botName = page.bot.username;
  drawPeople(choosePerson);
  const wanted = new URLSearchParams(window.location.hash.slice(1));
  const person = page.people.find(({ id }) => String(id) === wanted.get("as")) || page.people[0];
  if (!person) return notify("There is nobody here to be.");
  const chat = chatsOf(person).find(({ id }) => String(id) === wanted.get("chat"));
  return open(person, chat || chatsOf(person)[0]);
}

byId("start").addEventListener("click", () => {
  composer.sendText("/start");
  composer.focus();
});
for (const name of ["dragover", "drop"]) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    if (name === "drop") composer.attach(event.dataTransfer.files[0]);
  });
}
wireSide();
composer.focus();

// Whenever the connection comes (back), everything is read anew: the server may be a new one.
listen(happened, (connected) => {
  byId("offline").hidden = connected;
  if (connected) attempt(begin);
});
