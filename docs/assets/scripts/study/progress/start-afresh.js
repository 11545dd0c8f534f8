import { make } from "../../dom.js";
import { now } from "../core/study.js";

/** @typedef {import("../core/study.js").Study} Study */

const WORD = "delete everything";

/** Lets a question or a topic start afresh, or deletes all. @param {Study} study */
export function startAfresh(study) {
  const status = make("p", { role: "status" });
  return make("section", { class: "screen-only" }, make("h2", {}, "Start afresh"), some(study, status), everything(study, status), status);
}

/** @param {Study} study @param {HTMLElement} status */
function some(study, status) {
  const choice = make("select", {});
  const reset = async () => {
    const name = choice.selectedOptions[0]?.textContent ?? "";
    const questions = reviewed(study).filter(({ id, topic }) => choice.value === `question ${id}` || choice.value === `topic ${topic}`);
    if (!questions.length) return;
    const entries = await study.reset(questions.map(({ id }) => id), now());
    const undo = make("button", { type: "button", onclick: () => takeBack(entries) }, "Undo");
    status.replaceChildren(`${name}: as if never reviewed. `, undo);
  };
  const takeBack = async (/** @type {import("../core/log.js").Entry[]} */ entries) => {
    await study.undo(entries, now());
    status.textContent = "Taken back.";
    choice.focus();
  };
  const show = () => {
    const chosen = choice.value;
    choice.replaceChildren(make("option", { value: "" }, "Choose"), ...options(study));
    choice.value = chosen;
    if (choice.selectedIndex < 0) choice.value = "";
  };
  study.addEventListener("change", show);
  show();
  return make("p", { class: "actions" }, make("label", {}, "A topic or question ", choice), make("button", { type: "button", onclick: reset }, "Reset it"));
}

/** @param {Study} study */
function options(study) {
  const questions = reviewed(study);
  const topics = study.catalog.topics.filter(({ id }) => questions.some(({ topic }) => topic === id));
  const group = (/** @type {string} */ label, /** @type {HTMLElement[]} */ members) => (members.length ? [make("optgroup", { label }, ...members)] : []);
  const ofTopic = (/** @type {string} */ id) => questions.filter(({ topic }) => topic === id).map(({ id, title }) => make("option", { value: `question ${id}` }, title));
  return [
    ...group("A whole topic", topics.map(({ id, title }) => make("option", { value: `topic ${id}` }, `All of ${title}`))),
    ...topics.flatMap(({ id, title }) => group(title, ofTopic(id))),
  ];
}

/** @param {Study} study @param {HTMLElement} status */
function everything(study, status) {
  const typed = make("input", { type: "text", autocomplete: "off", oninput: () => (button.disabled = typed.value.trim().toLowerCase() !== WORD) });
  const erase = async () => {
    await study.erase();
    typed.value = "";
    button.disabled = true;
    typed.focus(); // a disabled button loses it
    status.textContent = "All reviews and notes are deleted.";
  };
  const button = make("button", { type: "button", disabled: true, onclick: erase }, "Delete all reviews and notes");
  const label = make("label", {}, `To delete all, type “${WORD}” `, typed);
  return make("p", { class: "actions" }, label, button);
}

/** @param {Study} study */
function reviewed(study) {
  return [...study.catalog.questions.values()].filter(({ id }) => study.cards.has(id));
}
