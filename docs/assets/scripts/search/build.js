import { addFormulas } from "./formula.js";
import { singular, stem } from "./stem.js";
import { isStopWord, read } from "./text.js";

/**
 * @typedef {object} SearchRecord what the search index holds of a question
 * @property {string} id
 * @property {string} topic
 * @property {string} section
 * @property {"core" | "intermediate" | "advanced"} level
 * @property {string} title
 * @property {string} question
 * @property {string[]} aliases
 * @property {string} short the first sentence of the short answer, without markup
 */

/**
 * @typedef {object} Root what is known of a stem
 * @property {string} text
 * @property {Postings} postings
 * @property {Name[]} names that have it
 * @property {number} owners records with such a name
 * @property {number} rarity inverse document frequency, over names if it is in any
 */

/** @typedef {number[]} Postings record number, weight of a stem in it, record number, ... in order of the records */

/**
 * @typedef {object} Word one in use: stop words are so only in texts that have no others
 * @property {string} text
 * @property {boolean} named whether it is in a name
 * @property {Root[]} roots one; for a word that is only there joined, also those of its parts
 */

/**
 * @typedef {object} Name a title, an alias or the question of a record
 * @property {number} number of the record
 * @property {number} weight how much a match of it says
 * @property {string[]} words
 * @property {Root[]} roots of its words that are not stop words
 * @property {number} total rarity of its roots
 */

/**
 * @typedef {object} Index
 * @property {SearchRecord[]} records
 * @property {Map<string, Root>} roots
 * @property {Map<string, Word>} words
 * @property {string[]} sorted the words, for prefixes
 * @property {Word[]} vocabulary the words of names, for typing errors
 * @property {Map<string, Name[]>} whole the names that are the same when squashed
 * @property {Map<string, Name[]>} openings names by their words, with and without stop words, nothing between them
 * @property {string[]} opening the keys of `openings`, sorted
 * @property {import("./formula.js").Formulas} formulas
 * @property {Map<string, string[]>} synonyms stems of a phrase -> phrases
 */

const WEIGHT = { title: 5, alias: 4, question: 3, short: 1.5 };
const NAME = { title: 1.1, alias: 1, question: 0.9 };

/**
 * The search index, in memory.
 * @param {SearchRecord[]} records
 * @param {Record<string, string[]>} [synonyms] phrase -> phrases that mean the same or nearly so
 * @returns {Index}
 */
export function build(records, synonyms) {
  const steps = building(records, synonyms);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same in short steps, so that a page stays alive between them.
 * @param {SearchRecord[]} records
 * @param {Record<string, string[]>} [synonyms]
 * @returns {Generator<void, Index>}
 */
export function* building(records, synonyms = {}) {
  /** @type {Index} */
  const index = {
    records,
    roots: new Map(),
    words: new Map(),
    sorted: [],
    vocabulary: [],
    whole: new Map(),
    openings: new Map(),
    opening: [],
    formulas: { all: [], counts: new Map() },
    synonyms: new Map(Object.entries(synonyms).map(([phrase, same]) => [stemsOf(phrase).join(" "), same])),
  };
  for (const [number, record] of records.entries()) {
    addRecord(index, record, number);
    yield;
  }
  for (const root of index.roots.values()) root.rarity = rarityOf(records.length, root.owners || root.postings.length / 2);
  for (const names of index.whole.values()) for (const name of names) for (const { rarity } of name.roots) name.total += rarity;
  yield;
  index.vocabulary = [...index.words.values()].filter(({ named, text }) => named && text.length > 2 && !/\d/.test(text));
  index.sorted = [...index.words.keys()].sort();
  yield;
  index.opening = [...index.openings.keys()].sort();
  return index;
}

/**
 * The stems of the words that are not stop words, or of all words when there are no others.
 * @param {string} text
 */
export function stemsOf(text) {
  return content(read(text).words).map(stem);
}

/** @param {string[]} words */
export function content(words) {
  const left = words.filter((word) => !isStopWord(word));
  return left.length ? left : words;
}

/**
 * How names are compared as a whole.
 * @param {string[]} words
 */
export const squash = (words) => words.map(singular).join("");

/**
 * @param {Index} index
 * @param {SearchRecord} record
 * @param {number} number
 */
function addRecord(index, { title, aliases, question, short }, number) {
  addName(index, number, "title", title);
  for (const alias of aliases) addName(index, number, "alias", alias);
  addName(index, number, "question", question);
  addFormulas(index.formulas, [title, ...aliases], number);
  for (const word of content(read(short).words)) addWord(index, number, word, WEIGHT.short);
}

/**
 * @param {Index} index
 * @param {number} number
 * @param {keyof typeof NAME} kind
 * @param {string} text
 */
function addName(index, number, kind, text) {
  const { words, joins } = read(text);
  const left = content(words);
  const roots = [...new Set(left.map((word) => addWord(index, number, word, WEIGHT[kind], true)))];
  const name = { number, weight: NAME[kind], words, roots, total: 0 };
  for (const root of roots) {
    if (root.names.at(-1)?.number !== number) root.owners++;
    root.names.push(name);
  }
  for (const join of joins) addJoin(index, number, join.word, words.slice(join.at, join.at + join.count), WEIGHT[kind]);
  append(index.whole, squash(words), name);
  append(index.openings, words.join(""), name);
  if (left.length < words.length) append(index.openings, left.join(""), name);
}

/**
 * @param {Index} index
 * @param {number} number
 * @param {string} text
 * @param {number} weight
 * @param {boolean} [named]
 */
function addWord(index, number, text, weight, named = false) {
  const word = wordOf(index, text, named);
  if (word.roots.length !== 1) word.roots = [rootOf(index, text, number)];
  return addPosting(word.roots[0], number, weight);
}

/**
 * The parts of a word as they are when written together ("cross-entropy": crossentropy).
 * @param {Index} index
 * @param {number} number
 * @param {string} text
 * @param {string[]} parts
 * @param {number} weight
 */
function addJoin(index, number, text, parts, weight) {
  const word = wordOf(index, text, true);
  if (!word.roots.length) word.roots = [text, ...content(parts)].map((part) => rootOf(index, part, number));
  addPosting(word.roots[0], number, weight);
}

/**
 * @param {Index} index
 * @param {string} text
 * @param {boolean} named
 */
function wordOf({ words }, text, named) {
  let word = words.get(text);
  if (!word) words.set(text, (word = { text, named, roots: [] }));
  word.named ||= named;
  return word;
}

/**
 * @param {Index} index
 * @param {string} word
 * @param {number} number of the record that is the first to have it
 */
function rootOf({ roots }, word, number) {
  const text = stem(word);
  let root = roots.get(text);
  if (!root) roots.set(text, (root = { text, postings: [number, 0], names: [], owners: 0, rarity: 0 }));
  return root;
}

/**
 * @param {Root} root
 * @param {number} number
 * @param {number} weight
 */
function addPosting(root, number, weight) {
  const { postings } = root;
  if (postings.at(-2) === number) postings[postings.length - 1] += weight;
  else postings.push(number, weight);
  return root;
}

/**
 * Inverse document frequency.
 * @param {number} all
 * @param {number} some
 */
export const rarityOf = (all, some) => Math.log(1 + (all - some + 0.5) / (some + 0.5));

/**
 * @template K, V
 * @param {Map<K, V[]>} map
 * @param {K} key
 * @param {V} value
 */
function append(map, key, value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
