import { make } from "../../dom.js";
import { shortDate } from "../core/dates.js";
import { linkTo, linkToQuestion } from "../core/links.js";
import { unseen, weakest } from "../core/progress.js";
import { cardsOf, nextDue, wantedBy } from "../progress/progress-data.js";
import { reminder } from "../progress/export-reminder.js";

/** @typedef {import("../progress/progress-data.js").Filter} Filter */
/** @typedef {import("../progress/progress-data.js").Session} Session */

const EXPLANATION =
  "Each card asks a question: say your answer aloud, open the written one and grade yourself. " +
  "The better you knew it, the later it comes back, shortly before you would forget it.";

/**
 * What stands in place of a card when there is none left.
 * @param {import("../core/study.js").Study} study
 * @param {number} now
 * @param {Filter} filter
 * @param {number} done cards graded in this session
 * @param {(session: Session) => void} start
 */
export function rest(study, now, filter, done, start) {
  const fresh = cardsOf("new", study, now, filter);
  const weak = cardsOf("weakest", study, now, filter);
  const button = (/** @type {string} */ label, /** @type {Session} */ session) => make("button", { type: "button", class: session === "new" ? "primary" : "", onclick: () => start(session) }, label);
  const actions = [
    ...(fresh.length ? [button(`Start ${fresh.length} new ${fresh.length > 1 ? "questions" : "question"}`, "new")] : []),
    ...(weak.length ? [button(`Review the weakest ${weak.length > 1 ? weak.length : ""}`.trim(), "weakest")] : []),
  ];
  const heading = make("h2", { id: "card-title" }, done ? `Done: ${done} ${done > 1 ? "cards" : "card"} reviewed` : study.cards.size ? "Nothing is due" : "Start reviewing");
  return make(
    "section",
    { class: "review-card", tabindex: "-1", "aria-labelledby": "card-title" },
    heading,
    make("p", {}, ...(study.cards.size ? [comingUp(study, now, filter)] : [EXPLANATION])),
    make("p", { class: "actions" }, ...actions),
    ...(study.cards.size ? [make("h3", {}, "Your weakest"), make("ol", { class: "weakest" }, ...weakest(study).map((each) => make("li", {}, linkToQuestion(each))))] : []),
    make("p", { class: "onward" }, linkTo("progress/", "Your progress"), linkTo("mock-interview/", "Mock interview"), linkTo("plans/", "Plans by time left")),
    reminder(study, true),
  );
}

/** @param {import("../core/study.js").Study} study @param {number} now @param {Filter} filter */
function comingUp(study, now, filter) {
  const { time, count } = nextDue(study, now, filter);
  const next = count ? `The next ${count > 1 ? `${count} cards are` : "card is"} due ${shortDate(time, now)}.` : "No other card is waiting.";
  const left = unseen(study, wantedBy(filter)).length;
  return `${next} ${left ? `${left} ${left > 1 ? "questions are" : "question is"} new to you; core ones come first.` : "You have reviewed every question."}`;
}
