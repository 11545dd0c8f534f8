import { siteRoot } from "../../site-root.js";

/**
 * @typedef {object} Answer to one question of a mock interview
 * @property {string} typed
 * @property {number} seconds used
 * @property {boolean} shown whether its key points were shown; those that were passed without it were skipped
 * @property {boolean[]} said which key points were ticked
 * @property {number} asked follow-ups
 * @property {number} grade 1 to 4; 0 is none
 * @property {unknown} [entry] of the log, by which the grade can be taken back
 */

/**
 * @typedef {object} Interview
 * @property {string} search its choice, as in the address
 * @property {string[]} questions
 * @property {Answer[]} answers one for each question
 * @property {number} at the question that is open now
 * @property {boolean} ended
 * @property {boolean} timed whether the countdown is on
 */

export const LONGEST = 5000; // characters that an answer may have

/** @param {string} search @param {string[]} questions @returns {Interview} */
export function newInterview(search, questions) {
  const answers = questions.map(() => ({ typed: "", seconds: 0, shown: false, said: [], asked: 0, grade: 0 }));
  return { search, questions, answers, at: 0, ended: false, timed: true };
}

/**
 * The interview as it was kept; undefined when it is none, or has questions that are gone.
 * @param {any} value
 * @param {(question: string) => boolean} known
 * @returns {Interview | undefined}
 */
export function interviewFrom(value, known) {
  const { search, questions, answers, at, ended, timed } = Object(value);
  if (typeof search !== "string" || !Array.isArray(questions) || !questions.length || !questions.every(known)) return undefined;
  if (!Array.isArray(answers) || answers.length !== questions.length || !(Number.isSafeInteger(at) && questions[at])) return undefined;
  return { search, questions, answers: answers.map(answerFrom), at, ended: ended === true, timed: timed !== false };
}

/** @param {any} value @returns {Answer} */
function answerFrom(value) {
  const { typed, seconds, shown, said, asked, grade, entry } = Object(value);
  return {
    typed: typeof typed === "string" ? typed.slice(0, LONGEST) : "",
    seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 0,
    shown: shown === true,
    said: Array.isArray(said) ? said.map(Boolean) : [],
    asked: Number.isSafeInteger(asked) && asked > 0 ? asked : 0,
    grade: [1, 2, 3, 4].includes(grade) ? grade : 0,
    entry,
  };
}

const key = () => `held-out:${siteRoot().pathname}:mock`;

/** What this tab has kept through a reload; undefined when it has nothing. @returns {unknown} */
export function kept() {
  try {
    return JSON.parse(window.sessionStorage.getItem(key()) ?? "null");
  } catch {
    return undefined;
  }
}

/** @param {Interview | undefined} interview */
export function keep(interview) {
  try {
    if (interview) window.sessionStorage.setItem(key(), JSON.stringify(interview));
    else window.sessionStorage.removeItem(key());
  } catch {
    // Blocked storage: the interview lasts as long as the page.
  }
}
