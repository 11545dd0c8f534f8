import { FSRSAlgorithm } from "ts-fsrs";

/** @typedef {1 | 2 | 3 | 4} Grade again, hard, good, easy */

/**
 * @typedef {object} Card how well one question is remembered
 * @property {number} stability days until the chance of recall has fallen to 90 %
 * @property {number} difficulty from 1 to 10
 * @property {number} last time of the last review, s since 1970
 * @property {number} due time, s since 1970
 * @property {number} reviews
 * @property {number} lapses how often "again" came after a first review
 * @property {Grade} grade of the last review
 */

export const DAY = 86_400; // s
const LONGEST = 365; // days; nobody prepares for longer

// Days only: a guide is no flashcard program, nobody waits ten minutes on a page. `short_term` is what FSRS says of a second review
// on the same day; its learning steps in minutes belong to the parts of the library that are not used here.
const fsrs = new FSRSAlgorithm({ request_retention: 0.9, maximum_interval: LONGEST, enable_fuzz: false, enable_short_term: true });

/**
 * The card after a review. A clock that was set back counts as standing still.
 * @param {Card | undefined} card
 * @param {Grade} grade
 * @param {number} time
 * @returns {Card}
 */
export function reviewed(card, grade, time) {
  const now = Math.max(time, card?.last ?? 0);
  const days = card ? Math.floor((now - card.last) / DAY) : 0;
  const { stability, difficulty } = fsrs.next_state(card ?? null, days, grade);
  const due = now + fsrs.next_interval(stability, days) * DAY;
  const lapsed = card && grade === 1 ? 1 : 0;
  return { stability, difficulty, last: now, due, reviews: (card?.reviews ?? 0) + 1, lapses: (card?.lapses ?? 0) + lapsed, grade };
}

/**
 * The chance to recall the answer now, from 0 to 1.
 * @param {Card} card
 * @param {number} now
 */
export function retrievability(card, now) {
  return fsrs.forgetting_curve(Math.max(0, now - card.last) / DAY, card.stability);
}

/** @param {any} card a row of a cache that anybody could have written */
export function isCard(card) {
  const numbers = [card?.stability, card?.difficulty, card?.last, card?.due, card?.reviews, card?.lapses];
  return numbers.every(Number.isFinite) && card.stability > 0 && card.difficulty >= 1 && card.difficulty <= 10 && isGrade(card.grade);
}

/** @param {unknown} value @returns {value is Grade} */
export function isGrade(value) {
  return value === 1 || value === 2 || value === 3 || value === 4;
}
