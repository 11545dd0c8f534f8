/**
 * The concept search: `build(records, synonyms)` once, `search(index, query, options)` at every key. No DOM.
 *
 * Why not a library: people ask for concepts by their names, so the best match of the whole query with one name (title, alias)
 * decides, and words in the other fields only break ties. Libraries score words in documents. The same ideas on top of MiniSearch 7
 * put a right page first for 3 % fewer of 817 queries and weigh 10 kB against 6 kB, most of it for what this search does not use.
 *
 *     text, stem     words: Unicode, Greek letters, joined and split words, camel case; British and American, inflections
 *     build          names, postings, the vocabulary of names
 *     query          what was typed: prefixes, typing errors (for unknown words only), synonyms
 *     formula        formulas and code, compared by characters
 *     engine         puts the four scores together: words, best name, whole name, formula
 */
import { compare } from "./formula.js";
import { content, rarityOf, squash } from "./build.js";
import { lowerBound, understand } from "./query.js";

import { stem } from "./stem.js";

export { build, building } from "./build.js";

/** @typedef {import("./build.js").Index} Index */
/** @typedef {import("./build.js").Name} Name */
/** @typedef {import("./query.js").Query} Query */

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {number} score comparable within one search only
 * @property {number} confidence from 0 to 1; below `WEAK` the page is hardly about the query
 */

/**
 * @typedef {object} Options
 * @property {string} [topic] only this topic
 * @property {string} [level] only this level
 * @property {number} [limit] at most so many results
 */

export const WEAK = 0.452;
const SATURATION = 1.2;
const NAME_SHARE = 36;
const FORMULA_SHARE = 0.8;
const LEVEL_BONUS = { core: 1.2, intermediate: 0.6, advanced: 0 };
const TAIL = 0.3;
const LONGEST_QUERY = 300;
const NOTHING = { score: 0, covered: 0, sure: 0 };

/**
 * @param {Index} index
 * @param {string} typed
 * @param {Options} [options]
 * @returns {Result[]} best first
 */
export function search(index, typed, { topic, level, limit = 10 } = {}) {
  const text = typed.slice(0, LONGEST_QUERY);
  const query = understand(index, text);
  const formulas = compare(index.formulas, text);
  const words = wordScores(index, query);
  const wholes = wholeScores(index, query);
  const total = query.terms.reduce((sum, term) => sum + term.weight, 0);
  const names = nameScores(index, query, total);
  const unknown = rarityOf(index.records.length, 0);
  const asked = query.terms.reduce((sum, term) => sum + (hasPostings(index, term) ? term.weight : unknown), 0);
  /** @type {Result[]} */
  const results = [];
  for (const number of new Set([...words.keys(), ...wholes.keys(), ...formulas.keys()])) {
    const record = index.records[number];
    if ((topic && record.topic !== topic) || (level && record.level !== level)) continue;
    const { score, covered, sure } = words.get(number) ?? NOTHING;
    const formula = formulas.get(number) ?? 0;
    const name = Math.max(names.get(number) ?? 0, wholes.get(number) ?? 0, formula);
    const coverage = total ? covered / total : 0;
    results.push({
      id: record.id,
      score: score * coverage + NAME_SHARE * (name + FORMULA_SHARE * formula) + LEVEL_BONUS[record.level],
      confidence: Math.min(1, Math.max(asked ? sure / asked : 0, wholes.has(number) ? 1 : 0, formula)),
    });
  }
  results.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return results.slice(0, limit).filter(({ score }) => score > TAIL * results[0].score);
}

/**
 * Whether a word of a page is one that the query asks for, to mark it.
 * @param {Index} index
 * @param {string} typed
 * @returns {(word: string) => boolean}
 */
export function matcher(index, typed) {
  const { terms } = understand(index, typed.slice(0, LONGEST_QUERY));
  return (text) => {
    const found = text.toLowerCase();
    const root = stem(found);
    return terms.some(
      ({ word, known, stems }) =>
        root === stem(word) || (word.length > 2 && found.startsWith(word)) || index.words.get(word)?.roots.some(({ text }) => text === root) || (!known && stems.has(root)),
    );
  };
}

/**
 * @param {Index} index
 * @param {import("./query.js").Term} term
 */
const hasPostings = ({ roots }, { stems }) => [...stems.keys()].some((root) => roots.has(root));

/**
 * For each record the best meaning of each term, summed; the weight of the terms that it has; the same, less for guesses.
 * @param {Index} index
 * @param {Query} query
 */
function wordScores(index, { terms }) {
  /** @type {Map<number, typeof NOTHING>} */
  const scores = new Map();
  for (const term of terms) {
    /** @type {Map<number, { score: number, sure: number }>} */
    const best = new Map();
    for (const [text, sure] of term.stems) {
      const postings = index.roots.get(text)?.postings;
      if (!postings) continue;
      const rare = rarityOf(index.records.length, postings.length / 2);
      for (let i = 0; i < postings.length; i += 2) {
        const [number, weight] = [postings[i], postings[i + 1]];
        const score = (sure * term.share * rare * weight * (SATURATION + 1)) / (weight + SATURATION);
        if (score > (best.get(number)?.score ?? 0)) best.set(number, { score, sure });
      }
    }
    for (const [number, { score, sure }] of best) {
      const sum = scores.get(number) ?? { ...NOTHING };
      sum.score += score;
      sum.covered += term.weight;
      sum.sure += term.weight * sure ** 0.5;
      scores.set(number, sum);
    }
  }
  return scores;
}

/**
 * Records with a name that is the query or begins with it.
 * @param {Index} index
 * @param {Query} query
 */
function wholeScores(index, { words, content: said, open }) {
  /** @type {Map<number, number>} */
  const scores = new Map();
  const raise = (/** @type {number} */ number, /** @type {number} */ score) =>
    scores.set(number, Math.max(scores.get(number) ?? 0, score));
  for (const { number, weight } of index.whole.get(squash(words)) ?? []) raise(number, 1.3 * weight);
  for (const { number, weight } of index.whole.get(squash(said)) ?? []) raise(number, 1.1 * weight);
  for (const typed of [words, said]) for (const { number, score } of opened(index, typed, open)) raise(number, score);
  return scores;
}

/**
 * The names that begin with what was typed, or whose words do, each with one of the typed ("grad des": gradient descent).
 * @param {Index} index
 * @param {string[]} typed
 * @param {boolean} open
 */
function* opened({ openings, opening: sorted }, typed, open) {
  if (!typed.length) return;
  const opening = typed.join("");
  const begins = (/** @type {string[]} */ words) => typed.every((each, at) => words[at]?.startsWith(each));
  for (let i = lowerBound(sorted, (text) => text < typed[0]); sorted[i]?.startsWith(typed[0]); i++) {
    const text = sorted[i];
    const share = 0.06 * (opening.length / text.length);
    for (const { number, weight, words } of openings.get(text) ?? []) {
      if (text === opening) yield { number, score: 1.12 * weight };
      else if (!open || opening.length < 2) continue;
      else if (text.startsWith(opening)) yield { number, score: (0.93 + share) * weight };
      else if (begins(content(words))) yield { number, score: (0.84 + share) * weight };
    }
  }
}

/**
 * For each record the best F-measure of the query's terms against one of its names, rare words counting more.
 * @param {Index} index
 * @param {Query} query
 * @param {number} total weight of the terms
 */
function nameScores({ roots }, { terms }, total) {
  /** @type {Map<Name, number>} */
  const inQuery = new Map();
  /** @type {Map<import("./build.js").Root, number>} */
  const surest = new Map();
  for (const { stems, weight } of terms) {
    /** @type {Map<Name, number>} */
    const best = new Map();
    for (const [text, sure] of stems) {
      const root = roots.get(text);
      if (!root) continue;
      surest.set(root, Math.max(sure, surest.get(root) ?? 0));
      for (const name of root.names) if (sure > (best.get(name) ?? 0)) best.set(name, sure);
    }
    for (const [name, sure] of best) inQuery.set(name, (inQuery.get(name) ?? 0) + sure * weight);
  }
  /** @type {Map<number, number>} */
  const scores = new Map();
  for (const [name, found] of inQuery) {
    const inName = name.roots.reduce((sum, root) => sum + (surest.get(root) ?? 0) * root.rarity, 0);
    const precision = inName / name.total;
    const recall = found / total;
    const score = (name.weight * precision * recall) / (0.5 * recall + 0.5 * precision);
    if (score > (scores.get(name.number) ?? 0)) scores.set(name.number, score);
  }
  return scores;
}
