// Notices: what a pressed button answers, and what went wrong. They stay until closed or the next action, and a
// screen reader reads them out.

import { element, icon } from "./richtext.js";
import { byId } from "./state.js";

export function notify(text, title = "") {
  const close = element(
    "button",
    { type: "button", class: "plain", "aria-label": "Close this notice" },
    icon("close"),
  );
  close.addEventListener("click", () => {
    hush();
    byId("text").focus();
  });
  const said = element("p", {}, title ? element("strong", {}, title) : null, text);
  byId("notice").replaceChildren(element("div", { class: title ? "notice strong" : "notice" }, said, close));
}

export const hush = () => byId("notice").replaceChildren();

// Runs an action of the reader; a refusal becomes a notice.
export async function attempt(action) {
  hush();
  try {
    return await action();
  } catch (problem) {
    return notify(problem.message, "That did not work.");
  }
}
