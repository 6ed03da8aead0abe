// People and chats at the left; on a narrow screen a drawer.

import { element, icon } from "./richtext.js";
import { byId, chatsOf, page, titleOf } from "./state.js";

const narrow = window.matchMedia("(max-width: 760px)");

export const face = (chat) =>
  element(
    "span",
    { class: "avatar", "aria-hidden": "true" },
    chat.type === "private" ? icon("quote") : chat.title[0],
  );

// The people, once; choosing one keeps the focus, so that the arrow keys go from one to the next.
export function drawPeople(choose) {
  byId("people").replaceChildren(
    ...page.people.map((person) => {
      const input = element("input", {
        type: "radio",
        name: "person",
        value: person.id,
        "aria-label": `${person.first_name} (${person.language_code})`,
      });
      input.addEventListener("change", () => choose(person));
      const tag = element("span", { class: "tag" }, person.language_code);
      return element("label", {}, input, element("span", {}, person.first_name), tag);
    }),
  );
}

export function drawChats(choose) {
  byId("people").querySelector(`[value="${page.as.id}"]`).checked = true;
  byId("chats").replaceChildren(
    ...chatsOf(page.as).map((chat) => {
      const count = page.unread.get(chat.id);
      const choice = element(
        "button",
        { type: "button", "aria-current": chat.id === page.chat.id ? "true" : false },
        face(chat),
        element("span", { class: "chat-title" }, titleOf(chat)),
        count
          ? element("span", { class: "count" }, String(count), element("span", { class: "hidden" }, " new"))
          : null,
      );
      choice.addEventListener("click", () => choose(chat));
      return element("li", {}, choice);
    }),
  );
}

export function showSide(shown) {
  const side = byId("side");
  const open = narrow.matches && shown;
  side.classList.toggle("shown", open);
  byId("open-side").setAttribute("aria-expanded", String(open));
  if (open) side.inert = false;
  if (open) side.querySelector("input:checked")?.focus();
  else if (narrow.matches && side.contains(document.activeElement)) byId("open-side").focus();
  side.inert = narrow.matches && !shown;
}

export function wireSide() {
  const shown = () => byId("side").classList.contains("shown");
  byId("open-side").addEventListener("click", () => showSide(true));
  byId("close-side").addEventListener("click", () => showSide(false));
  narrow.addEventListener("change", () => showSide(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown()) showSide(false);
  });
  document.querySelector(".room").addEventListener("pointerdown", () => {
    if (shown()) showSide(false);
  });
  showSide(false);
}
