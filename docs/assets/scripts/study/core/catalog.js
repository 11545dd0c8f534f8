/**
 * @typedef {object} Listed what study needs to know of a question; its texts stand on its page
 * @property {string} id
 * @property {string} topic
 * @property {string} section
 * @property {"core" | "intermediate" | "advanced"} level
 * @property {number} minutes to read the whole answer
 * @property {string} title
 */

/** @typedef {{ id: string, title: string, notes: boolean }} ListedTopic `notes`: its questions are open ones, for which readers keep notes */

const FORMAT = 1; // also in heldout/exports/study_index.py
export const LEVELS = /** @type {const} */ (["core", "intermediate", "advanced"]);

/** The questions in the order of study. */
export class Catalog {
  /** @type {ListedTopic[]} */ topics;
  /** @type {Map<string, Listed>} */ questions;
  /** @type {Record<string, string[]>} the questions that a round of the mock interview draws from */ rounds;
  /** @type {Listed[]} in the order of plans, which mixes topics */ plan;
  #renamed;

  /** @param {any} data parsed study.json; throws an Error when it is not, or is of another version of the site */
  constructor(data) {
    if (data?.format !== FORMAT || !Array.isArray(data.questions)) throw new Error("study.json does not fit this page, reload it");
    const { topics, fields, questions, rounds, plan = [], renamed } = data;
    const list = questions.map((/** @type {any[]} */ row) =>
      Object.fromEntries(fields.map((/** @type {string} */ field, /** @type {number} */ i) => [field, row[i]])),
    );
    this.topics = topics;
    this.questions = new Map(list.map((/** @type {Listed} */ each) => [each.id, each]));
    this.rounds = rounds;
    this.plan = plan.map((/** @type {number} */ i) => list[i]);
    this.#renamed = new Map(Object.entries(renamed));
  }

  /** The id that a question has now. @param {string} id */
  current = (id) => this.#renamed.get(id) ?? id;

  /** All ids that a question has ever had. @param {string} id */
  names(id) {
    return [id, ...[...this.#renamed].filter(([, now]) => now === id).map(([former]) => former)];
  }

  /** Changes when replaying a log could lead to other cards. */
  get version() {
    return `1 ${JSON.stringify([...this.#renamed])}`;
  }
}
