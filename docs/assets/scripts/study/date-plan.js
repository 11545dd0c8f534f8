import { make } from "../dom.js";
import { linkTo, linkToQuestion } from "./core/links.js";
import { MOCK, SHEET, budget, cost, makePlan } from "./plan/plan.js";
import { duration, tick } from "./plan/plan-parts.js";
import { dateOf, startOf } from "./core/progress.js";
import { DAY } from "./core/schedule.js";
import { now, openStudy } from "./core/study.js";

/** @typedef {import("./core/catalog.js").Listed} Listed */
/** @typedef {import("./core/study.js").Study} Study */

const LONGEST = 365; // days
const MOCK_ROUND = "?n=5&minutes=4"; // as long as MOCK; also in heldout/pages/plan_page.py
const weekday = new Intl.DateTimeFormat("en-US", { weekday: "short", month: "short", day: "numeric" });

/** <date-plan>: asks for the date of the interview and lays out the days until then. */
class DatePlan extends HTMLElement {
  #date = make("input", { type: "date", id: "plan-date" });
  #status = make("p", { role: "status" });
  #keep = make("button", { type: "button", hidden: true, onclick: () => this.#setInterview() }, "Remember this date");
  #print = make("button", { type: "button", hidden: true, onclick: () => window.print() }, "Print");
  #plan = make("div", { class: "plan" });
  /** @type {Study | undefined} */ #study;

  async connectedCallback() {
    if (this.#study) return;
    try {
      this.#study = await openStudy();
    } catch {
      this.replaceChildren(make("p", {}, "The list of questions could not be loaded. Reload the page, or take one of the plans above."));
      return;
    }
    const label = make("label", { for: "plan-date" }, "Date of the interview");
    this.replaceChildren(make("p", { class: "plan-form" }, label, this.#date, this.#keep, this.#print), this.#status, this.#plan);
    this.#date.addEventListener("change", () => this.#show());
    this.#study.addEventListener("change", () => this.#tick());
    this.#date.value = this.#study.interview;
    if (this.#date.value) this.#show();
  }

  #show() {
    const study = /** @type {Study} */ (this.#study);
    const { plan, topics } = study.catalog;
    const days = daysUntil(this.#date.value, now());
    const refusal = refused(days);
    const made = refusal ? { days: [], leftOut: [] } : makePlan(plan, topics.map(({ id }) => id), days);
    this.#status.textContent = refusal || summary(days, plan.length - made.leftOut.length, made.leftOut);
    this.#plan.replaceChildren(...made.days.map((day, i) => dayOf(day, dayAfter(i, now()), topics)));
    this.#print.hidden = Boolean(refusal);
    this.#tick();
  }

  #tick() {
    const study = /** @type {Study} */ (this.#study);
    this.#keep.hidden = this.#print.hidden || this.#date.value === study.interview;
    tick(this.#plan.querySelectorAll("li"), (question) => study.cards.has(question));
  }

  async #setInterview() {
    await this.#study?.setInterview(this.#date.value, now());
    this.#date.focus(); // the button that had the focus is gone
  }
}

/** Days to study until the day before a date; 0 today, less in the past, not a number without a date. @param {string} date @param {number} now */
export function daysUntil(date, now) {
  return date ? Math.round((startOf(date) - startOf(dateOf(now))) / DAY) : NaN;
}

/** Why there is no plan of so many days; empty when there is one. @param {number} days */
function refused(days) {
  if (Number.isNaN(days)) return "Choose the date of your interview.";
  if (days < 0) return "This day is over. Choose a day after today.";
  if (days === 0) return "That is today: read the cheat sheets once more, and good luck.";
  return days > LONGEST ? `A plan has at most ${LONGEST} days. Choose an earlier date.` : "";
}

/** @param {number} days @param {number} planned @param {Listed[]} leftOut */
function summary(days, planned, leftOut) {
  const time = days === 1 ? `One day of ${budget(1)} minutes` : `${days} days of ${budget(days)} minutes, from today to the day before`;
  const more = duration(leftOut.reduce((sum, each) => sum + cost(each), 0));
  return `${time}: ${planned} questions. ${leftOut.length ? `Left out, because they would take ${more} more: ${counts(leftOut)}.` : "No question is left out."}`;
}

/** @param {Listed[]} questions */
function counts(questions) {
  const levels = [...new Set(questions.map(({ level }) => level))];
  return levels.map((level) => `${questions.filter((each) => each.level === level).length} ${level}`).join(", ");
}

/** The date so many days after a time; not always 24 hours each. @param {number} days @param {number} time */
function dayAfter(days, time) {
  const date = new Date(time * 1000);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** @param {import("./plan/plan.js").Day} day @param {Date} date @param {import("./core/catalog.js").ListedTopic[]} topics */
function dayOf(day, date, topics) {
  const sheets = topics.filter(({ id }) => day.sheets.includes(id));
  const items = [
    ...(day.review ? [item(linkTo("review/", "Review what is due"), day.review)] : []),
    ...day.questions.map((question) => item(linkToQuestion(question), cost(question))),
    ...sheets.map(({ id, title }) => item(linkTo(`${id}/cheat-sheet/`, `${title}: cheat sheet`), SHEET)),
    ...(day.mock ? [item(linkTo(`mock-interview/${MOCK_ROUND}`, "Mock interview"), MOCK)] : []),
  ];
  const heading = make("h3", {}, weekday.format(date), " ", minutes(day.minutes));
  return make("section", { class: "plan-day" }, heading, make("ul", {}, ...items));
}

/** @param {HTMLElement} link @param {number} count */
function item(link, count) {
  return make("li", {}, link, " ", minutes(count));
}

/** @param {number} count */
function minutes(count) {
  return make("span", { class: "minutes" }, `${count} min`);
}

customElements.define("date-plan", DatePlan);
