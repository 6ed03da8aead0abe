// The messages of the open chat, and what stands there while there are none.

import { bubble } from "./messages.js";
import { byId, find, nameOf, page, titleOf } from "./state.js";

const TYPING = 5000; // milliseconds a chat action is shown, as in Telegram
const NEAR_END = 80; // pixels from the end within which the view follows what is new
const EXPECTED = 5000; // milliseconds after a press within which its answer is brought into view
const TOGETHER = 300; // seconds within which messages of one sender stand close together

const scroll = byId("scroll");
let following = true;
let expectedUntil = 0;
let actions;

export function wireLog(given) {
  actions = given;
  scroll.addEventListener("scroll", () => {
    following = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END;
  });
  new ResizeObserver(() => following && toEnd()).observe(scroll);
  byId("log").addEventListener("click", (event) => {
    const quoted = event.target.closest("a.quoted");
    if (!quoted) return;
    event.preventDefault();
    byId(quoted.hash.slice(1))?.focus();
  });
}

export function toEnd() {
  scroll.scrollTop = scroll.scrollHeight;
  following = true;
}

// Somebody pressed a button, perhaps far above: the answer below must not go unseen.
export function expectAnswer() {
  expectedUntil = Date.now() + EXPECTED;
}

export function drawEmpty() {
  const alone = page.chat.type === "private";
  byId("empty").hidden = page.view.messages.length > 0;
  byId("log").hidden = !byId("empty").hidden;
  byId("empty-title").textContent = titleOf(page.chat);
  byId("empty-text").textContent = alone
    ? page.view.description || "Ask a question, and read the answer with the words that prove it."
    : "In a group the bot sees commands and replies to it, not the rest of the talk.";
  byId("start").hidden = !alone;
  byId("empty-hint").textContent = alone ? "Send /start to begin." : "Send /ask and a question.";
}

export function drawTyping(typing) {
  const kind = page.chat.type === "private" ? "bot" : "group";
  const still = page.view.awake === false ? "the bot is starting…" : kind;
  byId("subtitle").textContent = typing ? "typing…" : still;
  byId("subtitle").classList.toggle("typing", typing);
  byId("dots").hidden = !typing || byId("log").hidden;
  if (typing && following) toEnd();
  clearTimeout(page.typing);
  if (typing) page.typing = setTimeout(() => drawTyping(false), TYPING);
}

function draw(message, index) {
  const before = page.view.messages[index - 1];
  const same = before?.from && before.from.id === message.from?.id;
  const follows = Boolean(same && message.date - before.date < TOGETHER);
  return bubble(message, { nameOf, me: page.as.id, actions, reactions: page.view.reactions, follows });
}

// A folded quotation that is short enough needs no button.
function settle(node) {
  for (const folded of node.querySelectorAll(".folded")) {
    if (folded.scrollHeight > folded.clientHeight + 2) continue;
    folded.classList.remove("folded");
    folded.nextElementSibling.remove();
  }
}

export function drawLog() {
  const log = byId("log");
  drawEmpty();
  log.setAttribute("aria-busy", "true"); // a whole chat is not read out at once
  log.replaceChildren(...page.view.messages.map(draw));
  settle(log);
  log.removeAttribute("aria-busy");
  toEnd();
}

export function added(message) {
  if (find(message.message_id)) return;
  const mine = message.from?.id === page.as.id;
  page.view.messages.push(message);
  drawEmpty();
  const node = draw(message, page.view.messages.length - 1);
  byId("log").append(node);
  settle(node);
  if (!mine) drawTyping(false);
  if (!mine && !following && Date.now() > expectedUntil) return;
  toEnd();
  // Of an answer longer than the screen one wants to read the beginning first.
  if (!mine && node.offsetHeight > scroll.clientHeight) node.scrollIntoView({ block: "start" });
}

export function replaced(message) {
  const index = page.view.messages.findIndex(({ message_id: id }) => id === message.message_id);
  if (index < 0) return;
  page.view.messages[index] = message;
  const old = byId(`message-${message.message_id}`);
  const focused = old.contains(document.activeElement);
  const node = draw(message, index);
  old.replaceWith(node);
  settle(node);
  if (focused) (node.querySelector(".key") || node).focus();
  if (following) toEnd();
}

export function removed(id) {
  page.view.messages = page.view.messages.filter((message) => message.message_id !== id);
  byId(`message-${id}`)?.remove();
  drawEmpty();
}
