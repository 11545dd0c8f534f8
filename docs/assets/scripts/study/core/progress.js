import { DAY, retrievability } from "./schedule.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./catalog.js").Listed} Listed */
/** @typedef {import("./schedule.js").Card} Card */
/** @typedef {(question: Listed) => boolean} Wanted */

const WEAKEST = 10;
const WINDOW = 30; // days

/**
 * When a card is due: not later than the morning of the interview, unless that is over.
 * @param {Card} card
 * @param {string} interview a date, or nothing
 */
export function dueTime(card, interview) {
  const morning = interview ? startOf(interview) : Infinity;
  return morning > card.last ? Math.min(card.due, morning) : card.due;
}

/** The first second of a local day. @param {string} date such as 2026-11-24 */
export function startOf(date) {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day ?? 1).getTime() / 1000;
}

/** The local date of a time. @param {number} time s since 1970 */
export function dateOf(time) {
  const date = new Date(time * 1000);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The last second of the local day. @param {number} now */
function endOfDay(now) {
  const date = new Date(now * 1000);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() / 1000 - 1;
}

/**
 * The questions that are due today, the longest overdue first.
 * @param {{ catalog: Catalog, cards: Map<string, Card>, interview: string }} study
 * @param {number} now
 * @param {Wanted} [wanted]
 */
export function dueToday({ catalog, cards, interview }, now, wanted = () => true) {
  const end = endOfDay(now);
  const due = (/** @type {Listed} */ { id }) => dueTime(/** @type {Card} */ (cards.get(id)), interview);
  const learned = [...catalog.questions.values()].filter((each) => cards.has(each.id) && wanted(each));
  return learned.filter((each) => due(each) <= end).sort((a, b) => due(a) - due(b));
}

/**
 * The questions that were never reviewed, core ones first, else in the order of study.
 * @param {{ catalog: Catalog, cards: Map<string, Card> }} study
 * @param {Wanted} [wanted]
 */
export function unseen({ catalog, cards }, wanted = () => true) {
  const left = [...catalog.questions.values()].filter((each) => !cards.has(each.id) && wanted(each));
  return ["core", "intermediate", "advanced"].flatMap((level) => left.filter((each) => each.level === level));
}

/** The questions that are forgotten fastest. @param {{ catalog: Catalog, cards: Map<string, Card> }} study */
export function weakest({ catalog, cards }) {
  const stability = (/** @type {Listed} */ { id }) => cards.get(id)?.stability ?? 0;
  const learned = [...catalog.questions.values()].filter((each) => cards.has(each.id));
  return learned.sort((a, b) => stability(a) - stability(b)).slice(0, WEAKEST);
}

/**
 * How many of some questions were reviewed, and of how many the answer is remembered: the chance of recall is 90 % or more.
 * @param {{ cards: Map<string, Card> }} study
 * @param {Listed[]} questions
 * @param {number} now
 */
export function tally({ cards }, questions, now) {
  const reviewed = questions.flatMap(({ id }) => cards.get(id) ?? []);
  const remembered = reviewed.filter((card) => retrievability(card, now) >= 0.9 && card.grade > 1);
  return { total: questions.length, reviewed: reviewed.length, remembered: remembered.length };
}

/**
 * The local dates of the last 30 days on which anything was reviewed, in order.
 * @param {import("./log.js").Entry[]} reviews
 * @param {number} now
 */
export function daysStudied(reviews, now) {
  const window = new Set(Array.from({ length: WINDOW }, (_, i) => dateOf(now - i * DAY)));
  return [...new Set(reviews.map(({ time }) => dateOf(time)))].filter((date) => window.has(date)).sort();
}
