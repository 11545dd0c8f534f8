import { make } from "../../dom.js";

/** Buttons that take a report along. @param {string} text the report as Markdown */
export function reportTools(text) {
  const status = make("span", { role: "status" });
  const place = make("div", {});
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = "Copied.";
    } catch {
      const box = make("textarea", { rows: "10", readonly: true, "aria-label": "The report as Markdown" });
      box.value = text;
      place.replaceChildren(box);
      box.select();
      status.textContent = "This browser does not let the page copy. Copy the selected text.";
    }
  };
  const actions = { "Copy as Markdown": copy, "Download": () => download(text, "mock-interview.md"), "Print": () => window.print() };
  const buttons = Object.entries(actions).map(([label, action]) => make("button", { type: "button", onclick: action }, label));
  return make("div", { class: "mock-tools" }, make("p", { class: "mock-actions" }, ...buttons, status), place);
}

/** @param {string} text @param {string} name */
function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  make("a", { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000); // some browsers read it after the click
}
