import { content, stemsOf } from "./build.js";
import { editDistance } from "./distance.js";
import { stem } from "./stem.js";
import { isStopWord, read } from "./text.js";

/** @typedef {import("./build.js").Index} Index */

/**
 * @typedef {object} Term a word of the query that says something
 * @property {string} word
 * @property {boolean} known whether the word, or one that it opens or is joined from, is in use
 * @property {Map<string, number>} stems what it may stand for, and how surely (1 is the word itself)
 * @property {number} share less for single letters and numbers
 * @property {number} weight how much it says; rare words say more
 */

/**
 * @typedef {object} Query
 * @property {Term[]} terms
 * @property {string[]} words all words
 * @property {string[]} content the words that are not stop words
 * @property {boolean} open whether the last word may still go on
 */

const SURE = { prefix: 0.45, inside: 0.1, typo: 0.8, synonym: 0.65 };
const MOST_PREFIXES = 60;

/**
 * @param {Index} index
 * @param {string} typed
 * @returns {Query}
 */
export function understand(index, typed) {
  const { words, joins } = read(typed);
  const open = !/\s$/.test(typed);
  const kept = new Set(content(words));
  /** @type {(Term | undefined)[]} */
  const terms = words.map((word, i) => (kept.has(word) ? term(index, word, open && i === words.length - 1) : undefined));
  addJoins(index, words, joins, terms);
  addSynonyms(index, words, terms);
  for (const each of terms) if (each && !each.known) correct(index, each, open && each === terms.at(-1));
  for (const each of terms) if (each && !each.known && each.stems.size < 2) split(index, each);
  const left = terms.filter((each) => each !== undefined);
  for (const each of left) each.weight = weightOf(index, each);
  return { terms: left, words, content: content(words), open };
}

/**
 * @param {Index} index
 * @param {string} word
 * @param {boolean} open
 * @returns {Term}
 */
function term(index, word, open) {
  const stems = new Map([[stem(word), 1]]);
  let known = index.roots.has(stem(word));
  for (const { text } of rootsOf(index, word)) stems.set(text, 1);
  if (word.length > (open ? 1 : 4)) {
    const longer = opened(index.sorted, word, MOST_PREFIXES);
    for (const each of longer) {
      const sure = (open ? SURE.prefix : SURE.inside) + 0.5 * (word.length / each.length);
      raise(stems, stem(each), Math.min(0.95, sure));
    }
    if (longer.length && (open || word.length > 5)) known = true;
  }
  const share = word.length < 2 || /^[\d.]+$/.test(word) ? 0.3 : 1;
  return { word, known, stems, share, weight: 0 };
}

/**
 * @param {Index} index
 * @param {string} word
 */
const rootsOf = ({ words }, word) => words.get(word)?.roots ?? [];

/**
 * The words that begin with what was typed.
 * @param {string[]} sorted
 * @param {string} opening
 * @param {number} most
 */
function opened(sorted, opening, most) {
  const from = lowerBound(sorted, (word) => word < opening);
  let to = from;
  while (to - from < most && sorted[to]?.startsWith(opening)) to++;
  return sorted.slice(from, to).filter((word) => word !== opening);
}

/**
 * The number of leading items for which `before` holds.
 * @template T
 * @param {T[]} sorted
 * @param {(item: T) => boolean} before
 */
export function lowerBound(sorted, before) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(sorted[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * "over fitting" is also "overfitting", "Standard Scaler" also "StandardScaler".
 * @param {Index} index
 * @param {string[]} words
 * @param {import("./text.js").Join[]} joins
 * @param {(Term | undefined)[]} terms
 */
function addJoins(index, words, joins, terms) {
  const pairs = words.slice(1).map((word, i) => ({ at: i, count: 2, word: words[i] + word }));
  for (const { at, count, word } of [...joins, ...pairs]) {
    const root = rootsOf(index, word)[0] ?? index.roots.get(stem(word));
    if (!root || (!terms[at] && !isStopWord(words[at]))) continue;
    for (let i = at; i < at + count; i++) {
      const each = terms[i];
      if (!each) continue;
      each.known = true;
      raise(each.stems, root.text, 1);
    }
  }
}

/**
 * "companyresearch": company research.
 * @param {Index} index
 * @param {Term} joined
 */
function split({ words }, joined) {
  const { word, stems } = joined;
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (!parts.every((part) => words.has(part))) continue;
    for (const part of parts) raise(stems, stem(part), 0.9);
  }
}

/**
 * The nearest words of names, for a word that is not in use.
 * @param {Index} index
 * @param {Term} wrong
 * @param {boolean} open
 */
function correct(index, wrong, open) {
  const { word } = wrong;
  const most = /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : word.length < 12 ? 2 : 3;
  if (!most) return;
  /** @type {[import("./build.js").Word, number][]} */
  const near = [];
  for (const right of index.vocabulary) {
    const { text } = right;
    if (text.length < word.length - most) continue;
    const longer = text.length > word.length + most;
    if (longer && (!open || word.length < 5 || text[0] !== word[0])) continue;
    const edits = longer ? editDistance(word, text, 1, true) : editDistance(word, text, most);
    if (edits > (longer ? 1 : most)) continue;
    near.push([right, edits + (longer ? 0.5 : 0) + (text[0] === word[0] ? 0 : 0.4) - popularity(right)]);
  }
  near.sort((a, b) => a[1] - b[1]);
  for (const [right, cost] of near.slice(0, 4)) {
    if (cost > near[0][1] + 0.5) break;
    const sure = SURE.typo * (1 - (cost - near[0][1]) / 2) * (1 - near[0][1] / word.length);
    for (const { text } of right.roots) raise(wrong.stems, text, Math.min(0.95, sure));
  }
}

/**
 * Up to 0.3 for words of many names.
 * @param {import("./build.js").Word} word
 */
const popularity = ({ roots }) => Math.min(0.3, Math.log10(1 + roots[0].names.length) * 0.2);

/**
 * @param {Index} index
 * @param {string[]} words
 * @param {(Term | undefined)[]} terms
 */
function addSynonyms(index, words, terms) {
  const roots = words.map(stem);
  for (let from = 0; from < roots.length; from++) {
    for (let to = Math.min(roots.length, from + 4); to > from; to--) {
      const same = index.synonyms.get(roots.slice(from, to).join(" "));
      if (!same) continue;
      for (const phrase of same) {
        const meant = stemsOf(phrase);
        for (const each of terms.slice(from, to)) {
          if (!each) continue;
          each.known = true;
          for (const root of meant) raise(each.stems, root, SURE.synonym / meant.length ** 0.3);
        }
      }
      break;
    }
  }
}

/**
 * @param {Map<string, number>} stems
 * @param {string} root
 * @param {number} sure
 */
function raise(stems, root, sure) {
  if ((stems.get(root) ?? 0) < sure) stems.set(root, sure);
}

/**
 * The rarity of the likeliest meaning.
 * @param {Index} index
 * @param {Term} term
 */
function weightOf({ roots }, { share, stems, known }) {
  const meanings = [...stems].sort((a, b) => b[1] - a[1]).map(([text]) => roots.get(text));
  const likeliest = meanings.find((root) => root);
  return share * (likeliest ? Math.max(0.8, likeliest.rarity) : known ? 1 : 1.5);
}
