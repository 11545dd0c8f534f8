import { make } from "../../dom.js";

const KEPT = "This browser keeps your progress until you clear the data of this site.";
const NOT_PROMISED = "This browser may clear your progress when the device runs out of room.";
const SAFARI =
  "Safari deletes what a site has stored after seven days of using Safari without a visit to that site, unless the site was added to the home screen or the Dock. " +
  "Nothing is sent anywhere: an exported file is the only copy.";

/** Where the progress lies, and who may delete it. */
export function storageState() {
  const state = make("span", { role: "status" });
  const ask = make("button", { type: "button", hidden: true, onclick: () => show(navigator.storage.persist()) }, "Ask the browser to keep it");
  const show = async (/** @type {Promise<boolean> | undefined} */ persistent) => {
    const kept = await persistent?.catch(() => undefined);
    state.textContent = kept ? KEPT : NOT_PROMISED;
    ask.hidden = kept !== false;
  };
  show(navigator.storage?.persisted?.());
  return make("section", { class: "screen-only" }, make("h2", {}, "Where it is kept"), make("p", {}, state, " ", SAFARI), make("p", { class: "actions" }, ask));
}
