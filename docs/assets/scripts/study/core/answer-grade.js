import { make } from "../../dom.js";
import { shortDate } from "./dates.js";
import { GRADES } from "./grades.js";
import { entryFrom } from "./log.js";
import { isGrade } from "./schedule.js";
import { now, openStudy } from "./study.js";
import { notice } from "./notice.js";

/** @typedef {import("./log.js").Entry} Entry */
/** @typedef {import("./schedule.js").Grade} Grade */
/** @typedef {import("./study.js").Study} Study */

/**
 * @typedef {object} Graded detail of the event "graded", which bubbles; after an undo `entry` is missing
 * @property {string} question
 * @property {Entry} [entry]
 * @property {string[]} points all key points
 * @property {boolean[]} said which of them were ticked
 */

const MEANINGS = ["not known", "known with effort or gaps", "known", "known at once"];

/**
 * <answer-grade question="id"> after the key points of an answer: makes them boxes to tick and asks for a grade. The keys 1 to 4 grade
 * while the focus is inside the answer.
 */
class AnswerGrade extends HTMLElement {
  /** @type {Study | undefined} */ #study;
  /** @type {HTMLInputElement[]} */ #boxes = [];
  /** @type {Entry | undefined} */ #entry;
  #buttons = GRADES.map((name, i) => this.#button(name, /** @type {Grade} */ (i + 1)));
  #status = make("p", { class: "grade-result", role: "status" });
  #card = /** @type {Element} */ (this);
  #busy = false;

  async connectedCallback() {
    if (this.#study) return;
    this.#card = this.closest("details, .study-card") ?? this;
    try {
      this.#study = await openStudy();
    } catch {
      return; // without its list of questions the answer is as good as without scripts
    }
    this.#boxes = tickable(this.previousElementSibling);
    for (const box of this.#boxes) box.addEventListener("change", () => this.#suggest());
    this.#card.addEventListener("keydown", (event) => this.#key(/** @type {KeyboardEvent} */ (event)));
    this.#study.addEventListener("change", this.#show);
    const group = make("div", { class: "grades", role: "group", "aria-label": "Grade yourself" }, ...this.#buttons);
    this.replaceChildren(make("p", { class: "grade-ask" }, "Tick what you said, then grade it."), group, this.#status, notice(this.#study));
    this.#show();
  }

  disconnectedCallback() {
    this.#study?.removeEventListener("change", this.#show);
  }

  get #question() {
    return this.getAttribute("question") ?? "";
  }

  /** @param {string} name @param {Grade} grade */
  #button(name, grade) {
    const attributes = { type: "button", title: `${MEANINGS[grade - 1]} (key ${grade})`, "aria-keyshortcuts": String(grade) };
    return make("button", { ...attributes, onclick: () => this.#grade(grade) }, make("span", {}, name), " ", make("small", {}));
  }

  #show = () => {
    if (this.#entry || this.#busy) return; // another grade would replace this one
    const due = this.#study?.preview(this.#question, now()) ?? [];
    this.#buttons.forEach((button, i) => button.lastElementChild?.replaceChildren(shortDate(due[i] ?? 0, now())));
  };

  #suggest() {
    const said = this.#boxes.filter((box) => box.checked).length;
    const grade = suggested(said, this.#boxes.length);
    this.#buttons.forEach((button, i) => button.classList.toggle("suggested", i + 1 === grade));
    if (!this.#entry) this.#status.textContent = `${said} of ${this.#boxes.length} key points: that speaks for ${GRADES[grade - 1]}.`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const grade = Number(event.key);
    const typing = event.target instanceof Element && event.target.matches("textarea, select, input:not([type=checkbox])");
    const closed = this.#card instanceof HTMLDetailsElement && !this.#card.open;
    if (typing || closed || event.ctrlKey || event.metaKey || event.altKey || !isGrade(grade)) return;
    event.preventDefault();
    this.#grade(grade);
  }

  /** @param {Grade} grade */
  async #grade(grade) {
    if (!this.#study || this.#busy) return;
    this.#busy = true;
    try {
      if (this.#entry) await this.#study.undo(this.#entry, now());
      this.#entry = await this.#study.grade(this.#question, grade, now());
    } finally {
      this.#busy = false;
    }
    this.#showGrade(grade);
    this.#tell();
  }

  /** Goes on where it was before the page was loaded anew. @param {boolean[]} said @param {unknown} kept the entry of the grade, if any */
  async resume(said, kept) {
    if (!(await openStudy().catch(() => undefined))) return;
    this.#boxes.forEach((box, i) => (box.checked = said[i] ?? false));
    if (said.includes(true)) this.#suggest();
    this.#entry = entryFrom(kept);
    if (this.#entry) this.#showGrade(this.#entry.grade);
  }

  /** @param {number} grade */
  #showGrade(grade) {
    this.#buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i + 1 === grade)));
    const due = this.#study?.due(this.#question) ?? now();
    const undo = make("button", { type: "button", onclick: () => this.#undo() }, "Undo");
    this.#status.replaceChildren(`${GRADES[grade - 1]}: you see it again ${shortDate(due, now())}. `, undo);
  }

  async #undo() {
    const entry = this.#entry;
    if (!entry || !this.#study) return;
    this.#entry = undefined;
    await this.#study.undo(entry, now());
    for (const button of this.#buttons) button.removeAttribute("aria-pressed");
    this.#status.textContent = "Taken back.";
    this.#buttons[entry.grade - 1]?.focus(); // the button that had the focus is gone
    this.#tell();
  }

  #tell() {
    const points = this.#boxes.map((box) => box.parentElement?.textContent?.trim() ?? "");
    /** @type {Graded} */
    const detail = { question: this.#question, entry: this.#entry, points, said: this.#boxes.map((box) => box.checked) };
    this.dispatchEvent(new CustomEvent("graded", { bubbles: true, detail }));
  }
}

/**
 * The grade that the ticks speak for; only the reader knows whether it was easy.
 * @param {number} said
 * @param {number} all
 * @returns {Grade}
 */
export function suggested(said, all) {
  const share = all ? said / all : 0;
  return share < 0.5 ? 1 : share < 0.75 ? 2 : 3;
}

/** Boxes before the items of a list. @param {Element | null} list */
function tickable(list) {
  return [...(list?.querySelectorAll("li") ?? [])].map((item) => {
    const box = make("input", { type: "checkbox" });
    const label = make("label", {}, box, ...item.childNodes);
    item.replaceChildren(label);
    return box;
  });
}

customElements.define("answer-grade", AnswerGrade);
