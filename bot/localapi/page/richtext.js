// From a text and its entities to nodes. Offsets count UTF-16 units, as JavaScript's own strings do.
// Nothing is ever parsed as HTML: whatever a message says stays text.

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== undefined && value !== null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

function link(address, children) {
  const href = /^[a-z]+:/i.test(address) ? address : `https://${address}`;
  if (!/^(https?|mailto|tel):/i.test(href)) return element("span", {}, ...children);
  return element("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

// A long quotation shows its first lines, and a button that opens it.
function expandable(children) {
  const body = element("div", { class: "folded" }, ...children);
  const more = element("button", { type: "button", class: "more", "aria-expanded": "false" }, "Show all");
  more.addEventListener("click", () => {
    const opened = body.classList.toggle("folded") === false;
    more.setAttribute("aria-expanded", String(opened));
    more.textContent = opened ? "Show less" : "Show all";
  });
  return element("blockquote", { class: "expandable" }, body, more);
}

function spoiler(children) {
  const cover = element(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, show it" },
    ...children,
  );
  const show = () => {
    cover.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
  };
  cover.addEventListener("click", show);
  cover.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") show();
  });
  return cover;
}

function wrap(entity, covered, children, actions) {
  switch (entity.type) {
    case "text_link":
      return deepLink(entity.url, children, actions) || link(entity.url, children);
    case "url":
      return deepLink(covered, children, actions) || link(covered, children);
    case "email":
      return link(`mailto:${covered}`, children);
    case "bot_command":
      return element(
        "button",
        { type: "button", class: "command", onclick: () => actions.command(covered) },
        ...children,
      );
    case "mention":
    case "hashtag":
      return element("span", { class: "named" }, ...children);
    case "spoiler":
      return spoiler(children);
    case "expandable_blockquote":
      return expandable(children);
    default:
      return element(TAGS[entity.type] || "span", {}, ...children);
  }
}

// A link to the bot itself, t.me/<bot>?start=..., is followed here: it sends /start with its payload.
export function deepLink(address, children, actions, kind = "command") {
  const match = /^(?:https?:\/\/)?t\.me\/(\w+)\?start=([\w-]+)$/i.exec(address);
  if (!match || match[1].toLowerCase() !== actions.botName().toLowerCase()) return null;
  const go = () => actions.deepLink(match[2]);
  return element("button", { type: "button", class: kind, onclick: go }, ...children);
}

const BLOCKS = ["pre", "blockquote", "expandable_blockquote"];

// The plain text between two entities. A block begins and ends a line by itself, so the line break beside it goes.
function between(text, start, end, before, after) {
  let plain = text.slice(start, end);
  if (BLOCKS.includes(before?.type)) plain = plain.replace(/^\n/, "");
  if (BLOCKS.includes(after?.type)) plain = plain.replace(/\n$/, "");
  return plain;
}

// The nodes of text[start..end], entities nested as they lie; `entities` are sorted, the outer first.
export function richText(text, entities, actions, start = 0, end = text.length) {
  const nodes = [];
  let at = start;
  let next = 0;
  let last;
  while (next < entities.length) {
    const entity = entities[next];
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at || stop <= entity.offset) {
      next += 1;
      continue;
    }
    const inside = [];
    for (next += 1; next < entities.length && entities[next].offset < stop; next += 1) {
      inside.push(entities[next]);
    }
    nodes.push(between(text, at, entity.offset, last, entity));
    const covered = text.slice(entity.offset, stop);
    nodes.push(wrap(entity, covered, richText(text, inside, actions, entity.offset, stop), actions));
    at = stop;
    last = entity;
  }
  nodes.push(between(text, at, end, last));
  return nodes.filter((node) => node !== "");
}
