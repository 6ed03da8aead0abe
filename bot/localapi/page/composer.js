// The message field and what hangs on it: commands, replies, edits, attachments, inline queries.

import { size, summary } from "./messages.js";
import { Popup } from "./popup.js";
import { element } from "./richtext.js";
import { byId } from "./state.js";

const INLINE_PAUSE = 300; // milliseconds without a key before an inline query is asked
const IMAGES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

export class Composer {
  // `actions`: send(text, replyTo), edit(message, text), upload(file, caption, kind), inline(query),
  // choose(result, query), lastOwn().
  constructor(actions) {
    this.actions = actions;
    this.field = byId("text");
    this.popup = new Popup(this.field);
    this.commands = [];
    this.botName = "";
    this.context = null; // {kind: "reply" | "edit" | "file", message or file}
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("paste", (event) => this.attach(event.clipboardData.files[0], event));
    this.field.addEventListener("blur", () => setTimeout(() => this.left(), 150));
    byId("menu").addEventListener("click", () => this.toggleMenu());
    byId("attach").addEventListener("click", () => byId("file").click());
    byId("file").addEventListener("change", (event) => this.attach(event.target.files[0]));
    byId("context-cancel").addEventListener("click", () => {
      this.cancel();
      this.focus();
    });
  }

  focus() {
    this.field.focus();
  }

  write(text) {
    this.field.value = text;
    this.typed();
    this.focus();
  }

  // Keys

  key(event) {
    if (this.popup.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.context) {
      this.cancel();
    } else if (event.key === "ArrowUp" && !this.field.value && !this.context) {
      const message = this.actions.lastOwn();
      if (!message) return;
      event.preventDefault();
      this.edit(message);
    }
  }

  typed() {
    this.grow();
    const text = this.field.value;
    const asked = /^@(\w+)\s+(.+)$/s.exec(text);
    clearTimeout(this.pause);
    if (asked && asked[1].toLowerCase() === this.botName.toLowerCase()) {
      this.pause = setTimeout(() => this.askInline(asked[2]), INLINE_PAUSE);
    } else if (/^\/\w*$/.test(text)) {
      this.showCommands(text.slice(1).toLowerCase());
    } else {
      this.popup.hide();
    }
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 180)}px`;
    byId("send").classList.toggle("ready", Boolean(this.field.value.trim()) || this.context?.kind === "file");
  }

  left() {
    if (!byId("composer").contains(document.activeElement)) this.popup.hide();
  }

  // Commands and inline results

  toggleMenu() {
    this.focus();
    if (this.popup.open) this.popup.hide();
    else this.showCommands("");
  }

  showCommands(prefix) {
    const matching = this.commands.filter(({ command }) => command.startsWith(prefix));
    const options = matching.map(({ command, description }) => ({
      title: `/${command}`,
      description,
      pick: () => this.sendText(`/${command}`),
      complete: () => this.write(`/${command} `),
    }));
    this.popup.show("Commands", options, "↑ ↓ to choose, Enter sends, Tab writes it down");
  }

  async askInline(query) {
    const { results } = await this.actions.inline(query).catch(() => ({ results: [] }));
    const options = results.map((result) => ({
      title: result.title || result.message.text,
      description: result.description,
      pick: () => {
        this.clear();
        this.actions.choose(result, query);
      },
    }));
    this.popup.show("Inline results", options, "↑ ↓ to choose, Enter sends");
  }

  // Replies, edits, attachments

  reply(message) {
    this.setContext({ kind: "reply", message }, "Reply", summary(message));
    this.focus();
  }

  edit(message) {
    this.setContext({ kind: "edit", message }, "Edit", summary(message));
    this.write(message.text ?? message.caption ?? "");
  }

  attach(file, event) {
    if (!file) return;
    event?.preventDefault();
    this.setContext({ kind: "file", file }, file.name, size(file.size));
    byId("as-file-label").hidden = !IMAGES.includes(file.type);
    byId("as-file").checked = false;
    byId("file").value = "";
    this.grow();
    this.focus();
  }

  setContext(context, title, text) {
    this.context = context;
    byId("context-title").textContent = title;
    byId("context-text").textContent = text;
    byId("as-file-label").hidden = true;
    byId("context").hidden = false;
  }

  cancel() {
    if (this.context?.kind === "edit") this.field.value = "";
    this.context = null;
    byId("context").hidden = true;
    this.field.placeholder = "Message";
    this.grow();
  }

  clear() {
    this.field.value = "";
    this.cancel();
    this.popup.hide();
  }

  // What the bot asks of the reader's keyboard

  setKeyboard(order, message) {
    const { markup } = order || {};
    const rows = markup?.keyboard || [];
    const key = (definition) => {
      const text = definition.text ?? definition;
      return element("button", { type: "button", class: "key", onclick: () => this.sendText(text) }, text);
    };
    byId("suggested").replaceChildren(...rows.flat().map(key));
    byId("suggested").hidden = !rows.length;
    if (markup?.force_reply && message) {
      this.setContext({ kind: "reply", message }, "Reply", summary(message));
      this.field.placeholder = markup.input_field_placeholder || "Message";
    }
  }

  // Sending

  sendText(text) {
    const replyTo = this.context?.kind === "reply" ? this.context.message.message_id : null;
    this.clear();
    return this.actions.send(text, replyTo);
  }

  submit() {
    const text = this.field.value.trim();
    const { kind, message, file } = this.context || {};
    if (kind === "file") {
      const photo = IMAGES.includes(file.type) && !byId("as-file").checked;
      this.clear();
      this.actions.upload(file, text, photo ? "photo" : "document");
    } else if (!text) {
      this.focus();
    } else if (kind === "edit") {
      this.clear();
      this.actions.edit(message, text);
    } else {
      this.sendText(text);
    }
  }
}
