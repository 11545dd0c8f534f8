import { fold, SPELLED } from "./text.js";

/**
 * Formulas and lines of code are compared by their characters, not by words: "w^T x+b" and "wᵀx + b" are one formula.
 *
 * @typedef {object} Formula
 * @property {number} number of the record that has it as a name
 * @property {string} text canonical
 * @property {Set<string>} pairs of neighboring characters
 *
 * @typedef {object} Formulas
 * @property {Formula[]} all
 * @property {Map<string, number>} counts number of formulas with a pair
 */

const SIGNS = /[=^|/*+<>()[\]{}:~·×√∑Σ∏∫∂∇≤≥±λσμβαεηδρφ⁻²ᵀ‖∩⊥]|\u0302|[ŷθ]/;
const WORDS = /\b(sum|log2?|ln|sqrt|exp|argmax|argmin)\b.*\b[a-z]\b/i;
/** @type {Map<string, string>} */
const SIGN_OF = new Map([...SPELLED].map(([sign, word]) => [word, sign]));
const SPELLED_SIGN = new RegExp([...SIGN_OF.keys()].filter((word) => /^\w\w/.test(word)).join("|"), "g");
const ALIKE = 0.3;

/**
 * Whether a text has signs that words do not have.
 * @param {string} text
 */
export const looksLikeFormula = (text) => SIGNS.test(text) || WORDS.test(text);

/**
 * @param {Formulas} formulas
 * @param {string[]} names of a record, of which some may be formulas
 * @param {number} number of the record
 */
export function addFormulas({ all, counts }, names, number) {
  for (const name of names.filter(looksLikeFormula)) {
    const text = canonical(name);
    const pairs = pairsOf(text);
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    all.push({ number, text, pairs });
  }
}

/**
 * The records that have a formula like the one typed, from 0 to 1; a little more for the same formula.
 * @param {Formulas} formulas
 * @param {string} typed
 * @returns {Map<number, number>}
 */
export function compare({ all, counts }, typed) {
  const scores = new Map();
  if (!looksLikeFormula(typed)) return scores;
  const text = canonical(typed);
  const pairs = pairsOf(text);
  const rarity = (/** @type {string} */ pair) => Math.log(1 + all.length / ((counts.get(pair) ?? 0) + 0.5));
  const sum = (/** @type {Iterable<string>} */ some) => [...some].reduce((total, pair) => total + rarity(pair), 0);
  const asked = sum(pairs);
  for (const each of all) {
    const shared = sum([...pairs].filter((pair) => each.pairs.has(pair)));
    const whole = each.text === text ? 1.3 : text.length > 1 && each.text.startsWith(text) ? 0.8 : 0;
    const alike = Math.max(whole, shared / (0.6 * asked + 0.4 * sum(each.pairs) || 1));
    if (alike > Math.max(ALIKE, scores.get(each.number) ?? 0)) scores.set(each.number, alike);
  }
  return scores;
}

/**
 * One spelling for all ways of typing a formula; a Greek letter is one character.
 * @param {string} text
 */
export function canonical(text) {
  return fold(text)
    .toLowerCase()
    .replace(/np\.|math\.|torch\./g, "")
    .replace(/\bexp\s*\(/g, "e(")
    .replace(/\blog2\b|\bln\b/g, "log")
    .replace(SPELLED_SIGN, (word) => SIGN_OF.get(word) ?? word)
    .replace(/:=/g, "=")
    .replace(/\|\|/g, "|")
    .replace(/[\s^_*·×\\$(){}[\]']/g, "");
}

/** @param {string} text canonical */
function pairsOf(text) {
  const pairs = new Set();
  for (let i = 0; i + 1 < text.length; i++) {
    let pair = text.slice(i, i + 2);
    while (pairs.has(pair)) pair += "+";
    pairs.add(pair);
  }
  return pairs;
}
