// The list above the message field: commands, or the results of an inline query. The field keeps the focus;
// arrow keys move the mark, which the field names by aria-activedescendant.

import { element } from "./richtext.js";
import { byId } from "./state.js";

export class Popup {
  constructor(field) {
    this.field = field;
    this.options = [];
    this.marked = -1;
    this.box = byId("popup");
    this.list = byId("options");
  }

  get open() {
    return !this.box.hidden;
  }

  // `options`: [{title, description, pick, complete}]; `pick` takes the option, `complete` writes it down only.
  show(label, options, hint) {
    if (!options.length) return this.hide();
    this.options = options;
    this.list.setAttribute("aria-label", label);
    this.list.replaceChildren(...options.map((option, place) => this.line(option, place)));
    byId("popup-hint").textContent = hint;
    this.box.hidden = false;
    byId("menu").setAttribute("aria-expanded", "true");
    return this.mark(-1);
  }

  line(option, place) {
    const line = element(
      "li",
      { role: "option", id: `option-${place}`, "aria-selected": "false" },
      element("b", {}, option.title),
      element("span", {}, option.description || ""),
    );
    line.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    line.addEventListener("click", () => this.take(option));
    return line;
  }

  hide() {
    this.box.hidden = true;
    this.options = [];
    this.mark(-1);
    byId("menu").setAttribute("aria-expanded", "false");
  }

  mark(place) {
    this.marked = place;
    [...this.list.children].forEach((line, number) => {
      line.setAttribute("aria-selected", String(number === place));
      if (number === place) line.scrollIntoView({ block: "nearest" });
    });
    if (place < 0) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", `option-${place}`);
  }

  take(option) {
    this.hide();
    option.pick();
  }

  // Handles a key of the field; true if it was for the list.
  key(event) {
    if (!this.open) return false;
    const count = this.options.length;
    const marked = this.options[this.marked];
    if (event.key === "ArrowDown") this.mark((this.marked + 1) % count);
    else if (event.key === "ArrowUp") this.mark(this.marked > 0 ? this.marked - 1 : count - 1);
    else if (event.key === "Escape") this.hide();
    else if (event.key === "Enter" && marked) this.take(marked);
    else if (event.key === "Tab" && !event.shiftKey && marked?.complete) marked.complete();
    else return false;
    event.preventDefault();
    return true;
  }
}
