import { isQuestion } from "./log.js";

/**
 * @typedef {object} Value a note or a setting; the latest one counts
 * @property {string} key "note:" and a question's id, or "interview"
 * @property {string} value of a note its text, of the interview its date (2026-11-24); empty when there is none
 * @property {number} time when it was written, s since 1970
 */

export const INTERVIEW = "interview";
export const LONGEST_NOTE = 20_000; // characters
const DATE = /^(\d{4}-\d\d-\d\d)?$/;

/** @param {string} question */
export const noteKey = (question) => `note:${question}`;

/**
 * The value with nothing else in it; undefined when it is none.
 * @param {any} row from storage or from a file
 * @returns {Value | undefined}
 */
export function valueFrom(row) {
  const { key, value, time } = Object(row);
  if (typeof key !== "string" || typeof value !== "string" || !Number.isSafeInteger(time) || time < 0) return undefined;
  const sound = key === INTERVIEW ? DATE.test(value) : key.startsWith("note:") && isQuestion(key.slice(5)) && value.length <= LONGEST_NOTE;
  return sound ? { key, value, time } : undefined;
}

/**
 * Of each key the latest value, whatever the order.
 * @param {Value[]} values
 * @returns {Map<string, Value>}
 */
export function latest(values) {
  /** @type {Map<string, Value>} */
  const all = new Map();
  for (const each of values) {
    const other = all.get(each.key);
    if (!other || each.time > other.time || (each.time === other.time && each.value > other.value)) all.set(each.key, each);
  }
  return all;
}
