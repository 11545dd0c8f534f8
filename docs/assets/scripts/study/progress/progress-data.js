import { LEVELS } from "../core/catalog.js";
import { dueTime, dueToday, tally, unseen, weakest } from "../core/progress.js";
import { DAY } from "../core/schedule.js";

/** @typedef {import("../core/catalog.js").Listed} Listed */
/** @typedef {import("../core/progress.js").Wanted} Wanted */
/** @typedef {Pick<import("../core/study.js").Study, "catalog" | "cards" | "interview">} Studied */

/** @typedef {{ topic: string, level: string }} Filter empty where it asks for nothing */
/** @typedef {"due" | "new" | "weakest"} Session which cards are reviewed */
/** @typedef {{ name: string, path: string, total: number, reviewed: number, remembered: number, due: number }} Row */

const NEW_AT_ONCE = 5;

/**
 * What an address asks for; topics and levels that do not exist are ignored.
 * @param {string} search
 * @param {import("../core/catalog.js").Catalog} catalog
 * @returns {Filter}
 */
export function readFilter(search, catalog) {
  const asked = new URLSearchParams(search);
  const topic = catalog.topics.find(({ id }) => id === asked.get("topic"))?.id ?? "";
  return { topic, level: LEVELS.find((level) => level === asked.get("level")) ?? "" };
}

/** @param {Filter} filter */
export function writeFilter(filter) {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value)).toString();
  return query && `?${query}`;
}

/** @param {Filter} filter @returns {Wanted} */
export function wantedBy({ topic, level }) {
  return (question) => (!topic || question.topic === topic) && (!level || question.level === level);
}

/**
 * The questions of a session in the order in which they are asked.
 * @param {Session} session
 * @param {Studied} study
 * @param {number} now
 * @param {Filter} filter
 */
export function cardsOf(session, study, now, filter) {
  const wanted = wantedBy(filter);
  if (session === "due") return dueToday(study, now, wanted);
  return session === "new" ? unseen(study, wanted).slice(0, NEW_AT_ONCE) : weakest(study).filter(wanted);
}

/**
 * When the next cards are due after today, and how many of them within a day.
 * @param {Studied} study
 * @param {number} now
 * @param {Filter} filter
 */
export function nextDue(study, now, filter) {
  const due = new Set(dueToday(study, now));
  const wanted = wantedBy(filter);
  const times = [...study.catalog.questions.values()].flatMap((question) => {
    const card = study.cards.get(question.id);
    return card && wanted(question) && !due.has(question) ? dueTime(card, study.interview) : [];
  });
  const time = Math.min(...times);
  return { time, count: times.filter((each) => each < time + DAY).length };
}

/**
 * How far the reader is in each topic, at each level and in all.
 * @param {Studied} study
 * @param {number} now
 * @returns {Record<"topics" | "levels" | "all", Row[]>}
 */
export function overview(study, now) {
  const all = [...study.catalog.questions.values()];
  const due = new Set(dueToday(study, now));
  const row = (/** @type {string} */ name, /** @type {Filter} */ filter) => {
    const questions = all.filter(wantedBy(filter));
    return { name, path: `review/${writeFilter(filter)}`, ...tally(study, questions, now), due: questions.filter((each) => due.has(each)).length };
  };
  return {
    topics: study.catalog.topics.map(({ id, title }) => row(title, { topic: id, level: "" })),
    levels: LEVELS.map((level) => row(level, { topic: "", level })),
    all: [row("All", { topic: "", level: "" })],
  };
}
