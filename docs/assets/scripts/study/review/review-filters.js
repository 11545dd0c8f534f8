import { make } from "../../dom.js";
import { LEVELS } from "../core/catalog.js";
import { dueToday } from "../core/progress.js";
import { wantedBy } from "../progress/progress-data.js";

/** @typedef {import("../progress/progress-data.js").Filter} Filter */

/**
 * Chips that choose a topic and a level, each with the number of its cards that are due.
 * @param {import("../core/study.js").Study} study
 * @param {() => number} now
 * @param {Filter} chosen
 * @param {(filter: Filter) => void} choose
 */
export function filters(study, now, chosen, choose) {
  let filter = chosen;
  /** @type {(() => void)[]} */
  const shows = [];
  const chip = (/** @type {keyof Filter} */ key, /** @type {string} */ value, /** @type {string} */ label) => {
    const count = make("small", {});
    const button = make("button", { type: "button", onclick: () => set({ ...filter, [key]: value }) }, label, " ", count);
    shows.push(() => {
      const due = value ? dueToday(study, now(), wantedBy({ topic: "", level: "", [key]: value })).length : 0;
      count.replaceChildren(...(due ? [String(due), make("span", { class: "visually-hidden" }, " due")] : []));
      button.setAttribute("aria-pressed", String(filter[key] === value));
    });
    return button;
  };
  const show = () => shows.forEach((each) => each());
  const set = (/** @type {Filter} */ next) => {
    filter = next;
    show();
    choose(filter);
  };
  const group = (/** @type {string} */ label, /** @type {HTMLElement[]} */ chips) => make("div", { role: "group", "aria-label": label }, ...chips);
  const topics = [chip("topic", "", "All topics"), ...study.catalog.topics.map(({ id, title }) => chip("topic", id, title))];
  const levels = [chip("level", "", "All levels"), ...LEVELS.map((level) => chip("level", level, level))];
  study.addEventListener("change", show);
  show();
  return make("div", { class: "review-filters" }, group("Topics", topics), group("Levels", levels));
}
