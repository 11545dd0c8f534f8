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
 * @typedef {object} Name a title, an alias or the question of a record
 * @property {keyof typeof NAME} kind
 * @property {number} weight how much a match of it says
 * @property {string[]} stems of its words that are not stop words
 * @property {string[]} words
 * @property {import("./text.js").Join[]} joins
 * @property {number} number of the record
 * @property {number} total rarity of its stems
 */

/**
 * @typedef {object} Opening a name as it is typed from its beginning
 * @property {string} text its words, with or without the stop words, nothing between them
 * @property {Name} name
 */

/** @typedef {number[]} Postings record number, weight of a word in it, record number, ... in order of the records */

/**
 * @typedef {object} Index
 * @property {SearchRecord[]} records
 * @property {Name[][]} names of each record
 * @property {Map<string, Postings>} postings of each stem
 * @property {Map<string, Name[]>} named the names that have the stem
 * @property {Map<string, number>} rarity inverse document frequency of each stem, over names if it is in any
 * @property {Map<string, string[]>} words every word in use and its stems: one, or those of its parts when it is joined
 * @property {string[]} sorted the words in use, for prefixes
 * @property {Map<number, Set<string>>} vocabulary the words of names by their length, for typing errors
 * @property {Map<string, Name[]>} whole the names that are the same when squashed
 * @property {Opening[]} openings sorted by text
 * @property {import("./formula.js").Formulas} formulas
 * @property {Map<string, string[]>} synonyms stems of a phrase -> phrases
 */

const WEIGHT = { title: 5, alias: 4, question: 3, short: 1.5, section: 1 };
const NAME = { title: 1.1, alias: 1, question: 0.9 };
const LONGEST_JOIN = 20;
const MOST_JOINED = 4; // words of a name that people may write without spaces

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
    names: [],
    postings: new Map(),
    named: new Map(),
    rarity: new Map(),
    words: new Map(),
    sorted: [],
    vocabulary: new Map(),
    whole: new Map(),
    openings: [],
    formulas: { all: [], counts: new Map() },
    synonyms: new Map(Object.entries(synonyms).map(([phrase, same]) => [stemsOf(phrase).join(" "), same])),
  };
  for (const [number, record] of records.entries()) {
    addRecord(index, record, number);
    yield;
  }
  measureRarity(index);
  yield;
  index.sorted = [...index.words.keys()].sort();
  index.openings.sort((a, b) => (a.text < b.text ? -1 : +(a.text > b.text)));
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
 * @param {SearchRecord} record
 * @param {number} number
 */
function namesOf(record, number) {
  return [
    name(number, "title", record.title),
    ...record.aliases.map((alias) => name(number, "alias", alias)),
    name(number, "question", record.question),
  ];
}

/**
 * @param {number} number
 * @param {keyof typeof NAME} kind
 * @param {string} text
 * @returns {Name}
 */
function name(number, kind, text) {
  const { words, joins } = read(text);
  return { number, kind, weight: NAME[kind], stems: [...new Set(content(words).map(stem))], words, joins, total: 0 };
}

/**
 * @param {Index} index
 * @param {SearchRecord} record
 * @param {number} number
 */
function addRecord(index, record, number) {
  index.names.push(namesOf(record, number));
  addFormulas(index.formulas, [record.title, ...record.aliases], number);
  for (const name of index.names[number]) addNamed(index, number, name);
  for (const word of content(read(record.short).words)) addWord(index, number, word, WEIGHT.short);
  for (const word of content(read(record.section).words)) addWord(index, number, word, WEIGHT.section);
  for (const name of index.names[number]) {
    const { words, stems } = name;
    for (const each of stems) entry(index.named, each, () => []).push(name);
    const left = content(words);
    index.openings.push({ text: words.join(""), name });
    if (left.length < words.length) index.openings.push({ text: left.join(""), name });
    entry(index.whole, squash(words), () => []).push(name);
  }
}

/**
 * The words of a name, also as they are when written together ("cross-entropy": crossentropy).
 * @param {Index} index
 * @param {number} number
 * @param {Name} name
 */
function addNamed(index, number, { kind, words, joins }) {
  const weight = WEIGHT[kind];
  for (const word of content(words)) {
    addWord(index, number, word, weight);
    addToVocabulary(index, word);
  }
  for (const { at, count, word } of joins) addJoin(index, number, word, words.slice(at, at + count), weight);
  if (words.length > MOST_JOINED) return;
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2);
    if (!pair.some(isStopWord)) addJoin(index, number, pair.join(""), pair, weight);
  }
}

/**
 * @param {Index} index
 * @param {number} number
 * @param {string} word
 * @param {number} weight
 */
function addWord(index, number, word, weight) {
  const root = stem(word);
  if (index.words.get(word)?.length !== 1) index.words.set(word, [root]);
  addPosting(index, number, root, weight);
}

/**
 * @param {Index} index
 * @param {number} number
 * @param {string} root
 * @param {number} weight
 */
function addPosting({ postings }, number, root, weight) {
  const list = entry(postings, root, () => /** @type {Postings} */ ([]));
  if (list.at(-2) === number) list[list.length - 1] += weight;
  else list.push(number, weight);
}

/**
 * @param {Index} index
 * @param {number} number
 * @param {string} word
 * @param {string[]} parts
 * @param {number} weight
 */
function addJoin(index, number, word, parts, weight) {
  if (word.length > LONGEST_JOIN) return;
  const root = stem(word);
  if (!index.words.has(word)) index.words.set(word, [root, ...content(parts).map(stem)]);
  addPosting(index, number, root, weight);
  addToVocabulary(index, word);
}

/**
 * @param {Index} index
 * @param {string} word
 */
function addToVocabulary(index, word) {
  if (word.length < 3 || /\d/.test(word)) return;
  entry(index.vocabulary, word.length, () => new Set()).add(word);
}

/** @param {Index} index */
function measureRarity({ records, postings, named, rarity, names }) {
  for (const [root, list] of postings) rarity.set(root, rarityOf(records.length, list.length / 2));
  for (const [root, list] of named) {
    const owners = list.filter(({ number }, i) => number !== list[i - 1]?.number).length;
    rarity.set(root, rarityOf(records.length, owners));
  }
  for (const name of names.flat()) name.total = name.stems.reduce((sum, root) => sum + (rarity.get(root) ?? 0), 0);
}

/**
 * Inverse document frequency.
 * @param {number} all
 * @param {number} some
 */
export const rarityOf = (all, some) => Math.log(1 + (all - some + 0.5) / (some + 0.5));

/**
 * @template K, V
 * @param {Map<K, V>} map
 * @param {K} key
 * @param {() => V} create
 * @returns {V}
 */
function entry(map, key, create) {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
