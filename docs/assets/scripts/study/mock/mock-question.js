import { addCopyButtons } from "../../copy-code.js";
import { make } from "../../dom.js";
import { letKeyboardScroll } from "../../scrollable.js";
import { LONGEST } from "./mock-state.js";

/** @typedef {import("../core/answer-grade.js").Graded} Graded */
/** @typedef {import("./mock-state.js").Answer} Answer */

/**
 * What is seen while the reader thinks and speaks.
 * @param {Element} page of the question
 * @param {Answer} answer
 * @param {HTMLElement} countdown
 * @param {() => void} keep is called when the answer has changed
 */
export function questionView(page, answer, countdown, keep) {
  const type = () => {
    answer.typed = box.value;
    keep();
  };
  const box = make("textarea", { rows: "4", maxlength: String(LONGEST), oninput: type });
  box.value = answer.typed;
  return [
    countdown,
    ...copies(page, ".question"),
    make("p", { class: "think-first" }, "Say your answer aloud, as if somebody sat opposite."),
    make("label", { class: "mock-box" }, "Or type what you would say (optional)", box),
  ];
}

/**
 * What is seen then: the key points to tick and to grade, and the answer in full, closed.
 * @param {Element} page
 * @param {Answer} answer
 * @param {() => void} keep
 */
export function answerView(page, answer, keep) {
  const [full] = copies(page, "details.answer");
  const [summary, points, panel] = ["summary", ".key-points", "answer-grade"].map((selector) => full?.querySelector(selector));
  if (!full || !summary || !points || !panel) throw new Error("a question's page without an answer");
  summary.textContent = "The answer in full";
  points.previousElementSibling?.remove(); // their heading there
  points.addEventListener("change", () => {
    answer.said = [...points.querySelectorAll("input")].map((box) => box.checked);
    keep();
  });
  // On the panel itself, which may have been left when the grade is stored.
  panel.addEventListener("graded", (event) => {
    const { entry, said } = /** @type {CustomEvent<Graded>} */ (event).detail;
    Object.assign(answer, { entry, said, grade: entry?.grade ?? 0 });
    keep();
  });
  addCopyButtons(full);
  letKeyboardScroll(full);
  const typed = answer.typed.trim();
  return [
    ...copies(page, ".question"),
    ...(typed ? [make("h3", {}, "What you typed"), make("p", { class: "mock-typed" }, typed)] : []),
    make("div", { class: "study-card" }, make("h3", { tabindex: "-1" }, "Key points"), points, panel),
    full,
  ];
}

/** Ticks and grade as they were before the page was loaded anew. @param {Element} view with the panel in the document @param {Answer} answer */
export async function resume(view, { said, entry }) {
  await customElements.whenDefined("answer-grade");
  /** @type {any} */ (view.querySelector("answer-grade"))?.resume(said, entry);
}

/**
 * The follow-ups, one after the other, as an interviewer would push.
 * @param {Element} page
 * @param {Answer} answer
 * @param {{ keep: () => void, end: () => void }} actions `end` is called after the last one
 */
export function followUps(page, answer, { keep, end }) {
  const all = copies(page, ".follow-ups li");
  const list = make("ul", { class: "mock-follow-ups", "aria-live": "polite" });
  const ask = () => {
    answer.asked += 1;
    keep();
    show();
    if (more.hidden) end();
  };
  const more = make("button", { type: "button", class: "primary", onclick: ask });
  const show = () => {
    list.append(...all.slice(list.childElementCount, answer.asked)); // only what is new is read out
    more.hidden = answer.asked >= all.length;
    more.textContent = answer.asked ? "Next follow-up" : "The interviewer follows up";
  };
  show();
  return { list, more };
}

/** Copies of what a page shows, so that it can be shown again. @param {Element} page @param {string} selector */
export function copies(page, selector) {
  return [...page.querySelectorAll(selector)].map((element) => /** @type {HTMLElement} */ (element.cloneNode(true)));
}
