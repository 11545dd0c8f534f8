import { isGrade, reviewed } from "./schedule.js";

/** @typedef {import("./schedule.js").Card} Card */

/**
 * @typedef {object} Entry of the log, which only grows: what was done to a question, and when
 * @property {string} id unique among all entries of all devices
 * @property {string} question
 * @property {0 | import("./schedule.js").Grade} grade of a review; 0 is none: the question starts afresh, or `undoes` says what is taken back
 * @property {number} time s since 1970
 * @property {string} [undoes] id of another entry of the question
 */

const QUESTION = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const [EARLIEST, LATEST] = [1.6e9, 4e9]; // s since 1970: years 2020 to 2096

/**
 * The entry with nothing else in it; undefined when it is none.
 * @param {any} value from storage or from a file
 * @returns {Entry | undefined}
 */
export function entryFrom(value) {
  const { id, question, grade, time, undoes } = Object(value);
  const sound = isId(id) && isQuestion(question) && (grade === 0 || isGrade(grade)) && Number.isSafeInteger(time) && time > EARLIEST && time < LATEST;
  if (!sound) return undefined;
  if (undoes === undefined) return { id, question, grade, time };
  return grade === 0 && isId(undoes) ? { id, question, grade, time, undoes } : undefined;
}

/** @param {unknown} value */
export function isQuestion(value) {
  return typeof value === "string" && value.length <= 100 && QUESTION.test(value);
}

/** @param {unknown} value */
function isId(value) {
  return typeof value === "string" && value.length > 0 && value.length <= 64;
}

/**
 * Both logs as one: the same set in whatever order and however often logs are merged.
 * @param {Entry[]} one
 * @param {Entry[]} other
 */
export function merged(one, other) {
  /** @type {Map<string, Entry>} */
  const all = new Map();
  for (const entry of [...one, ...other]) {
    const twin = all.get(entry.id);
    // Two entries of one id come from a damaged or forged file; which one stays must not depend on the order.
    if (!twin || JSON.stringify(entry) < JSON.stringify(twin)) all.set(entry.id, entry);
  }
  return [...all.values()].sort(inOrder);
}

/**
 * The cards that a log leads to, by question.
 * @param {Entry[]} entries
 * @param {(question: string) => string} current the id that a question has now
 */
export function replay(entries, current) {
  const undone = new Set(entries.map((entry) => entry.undoes));
  /** @type {Map<string, Card>} */
  const cards = new Map();
  for (const { id, question, grade, time, undoes } of [...entries].sort(inOrder)) {
    if (undoes !== undefined || undone.has(id)) continue;
    const name = current(question);
    if (grade) cards.set(name, reviewed(cards.get(name), grade, time));
    else cards.delete(name);
  }
  return cards;
}

/** The reviews that count, in order. @param {Entry[]} entries */
export function reviews(entries) {
  const undone = new Set(entries.map((entry) => entry.undoes));
  return entries.filter((entry) => entry.grade && !undone.has(entry.id)).sort(inOrder);
}

/** @param {Entry} a @param {Entry} b */
function inOrder(a, b) {
  return a.time - b.time || (a.id < b.id ? -1 : 1);
}
