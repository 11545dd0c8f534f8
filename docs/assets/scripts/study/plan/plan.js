/** @typedef {import("../core/catalog.js").Listed} Listed */

/**
 * @typedef {object} Day as in heldout/plan.py, which makes the same plans
 * @property {number} review minutes
 * @property {number} free minutes for new questions
 * @property {string[]} sheets topics whose cheat sheets are read
 * @property {boolean} mock whether there is a mock interview
 * @property {Listed[]} questions
 * @property {number} minutes all together
 */

const [SAYING, GRADING] = [2, 1]; // minutes that a question takes beside reading its answer
export const [SHEET, MOCK] = [4, 20]; // minutes of a cheat sheet and of a mock interview
const MOCK_EVERY = 4; // days, counted back from the last one
const [SHORTEST, LONGEST, SHARED] = [60, 300, 840]; // minutes: of a day, and what a short plan shares among its days

/** Minutes a day: the fewer days, the longer each. @param {number} days */
export function budget(days) {
  return Math.min(LONGEST, Math.max(SHORTEST, Math.floor(SHARED / days / 5) * 5));
}

/** Minutes to say it aloud, to read the answer and to grade oneself. @param {Listed} question */
export function cost(question) {
  return SAYING + question.minutes + GRADING;
}

/**
 * Spreads the questions over the days; those at the end that do not fit are left out.
 * @param {Listed[]} questions in the order of plans
 * @param {string[]} topics
 * @param {number} days
 * @returns {{ days: Day[], leftOut: Listed[] }}
 */
export function makePlan(questions, topics, days) {
  const made = emptyDays(topics, days);
  const free = made.reduce((sum, day) => sum + day.free, 0);
  let [fitting, need] = [0, 0];
  for (const question of questions) {
    if (need + cost(question) > free) break;
    need += cost(question);
    fitting += 1;
  }
  const room = Math.max(need, Math.floor((free * 3) / 4));
  let [given, placed, spent] = [0, 0, 0];
  for (const day of made) {
    given += day.free;
    for (const question of questions.slice(placed, fitting)) {
      if ((spent + cost(question)) * room > need * given) break;
      spent += cost(question);
      placed += 1;
      day.questions.push(question);
      day.minutes += cost(question);
    }
  }
  return { days: made, leftOut: questions.slice(fitting) };
}

/** @param {string[]} topics @param {number} days @returns {Day[]} */
function emptyDays(topics, days) {
  const made = /** @type {Day[]} */ ([]);
  const minutes = budget(days);
  for (let left = days - 1; left >= 0; left -= 1) {
    const mock = left % MOCK_EVERY === 0 && (made.length > 0 || left === 0);
    const turn = made.filter((day) => day.mock).length % topics.length;
    const sheets = !mock ? [] : left ? topics.slice(turn, turn + 1) : topics;
    const review = made.length ? Math.floor(minutes / 4) : 0;
    const fixed = review + SHEET * sheets.length + (mock ? MOCK : 0);
    made.push({ review, free: minutes - fixed, sheets, mock, questions: [], minutes: fixed });
  }
  return made;
}
