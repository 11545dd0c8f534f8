import { collect } from "./formula.js";
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
 */

/**
 * @typedef {object} Opening a name as it is typed from its beginning
 * @property {string} text the words, nothing between them
 * @property {string[]} words with or without the stop words
 * @property {number} number of the record
 * @property {number} weight
 */

/** @typedef {Map<number, number>} Postings record number -> weight of a word in it */

/**
 * @typedef {object} Index
 * @property {SearchRecord[]} records
 * @property {Name[][]} names of each record
 * @property {Map<string, Postings>} postings of each stem
 * @property {Map<string, number>} owners number of records that have the stem in a name
 * @property {Map<string, string[]>} words every word in use and its stems: one, or those of its parts when it is joined
 * @property {string[]} sorted the words in use, for prefixes
 * @property {Map<number, Set<string>>} vocabulary the words of names by their length, for typing errors
 * @property {Map<string, Map<number, number>>} whole squashed name -> record number -> weight
 * @property {Opening[]} openings sorted by text
 * @property {import("./formula.js").Formulas} formulas
 * @property {Map<string, string[]>} synonyms stems of a phrase -> phrases
 */

const WEIGHT = { title: 5, alias: 4, question: 3, short: 1.5, section: 1 };
const NAME = { title: 1.1, alias: 1, question: 0.9 };
const LONGEST_JOIN = 20;

/**
 * The search index, in memory.
 * @param {SearchRecord[]} records
 * @param {Record<string, string[]>} [synonyms] phrase -> phrases that mean the same or nearly so
 * @returns {Index}
 */
export function build(records, synonyms = {}) {
  /** @type {Index} */
  const index = {
    records,
    names: records.map(namesOf),
    postings: new Map(),
    owners: new Map(),
    words: new Map(),
    sorted: [],
    vocabulary: new Map(),
    whole: new Map(),
    openings: [],
    formulas: collect(records.map(({ title, aliases }) => [title, ...aliases])),
    synonyms: new Map(Object.entries(synonyms).map(([phrase, same]) => [stemsOf(phrase).join(" "), same])),
  };
  records.forEach((record, number) => addRecord(index, record, number));
  index.sorted = [...index.words.keys()].sort();
  index.openings.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
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

/** @param {SearchRecord} record */
function namesOf(record) {
  return [
    name("title", record.title),
    ...record.aliases.map((alias) => name("alias", alias)),
    name("question", record.question),
  ];
}

/**
 * @param {keyof typeof NAME} kind
 * @param {string} text
 * @returns {Name}
 */
function name(kind, text) {
  const { words, joins } = read(text);
  return { kind, weight: NAME[kind], stems: [...new Set(content(words).map(stem))], words, joins };
}

/**
 * @param {Index} index
 * @param {SearchRecord} record
 * @param {number} number
 */
function addRecord(index, record, number) {
  for (const name of index.names[number]) addNamed(index, number, name);
  for (const word of content(read(record.short).words)) addWord(index, number, word, WEIGHT.short);
  for (const word of content(read(record.section).words)) addWord(index, number, word, WEIGHT.section);
  const stems = new Set(index.names[number].flatMap((name) => name.stems));
  for (const each of stems) index.owners.set(each, (index.owners.get(each) ?? 0) + 1);
  for (const { words, weight } of index.names[number]) {
    const left = content(words);
    index.openings.push({ text: words.join(""), words, number, weight });
    if (left.length < words.length) index.openings.push({ text: left.join(""), words: left, number, weight });
    const records = entry(index.whole, squash(words), () => new Map());
    records.set(number, Math.max(records.get(number) ?? 0, weight));
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
  const postings = entry(index.postings, root, () => new Map());
  postings.set(number, (postings.get(number) ?? 0) + weight);
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
  const postings = entry(index.postings, root, () => new Map());
  postings.set(number, (postings.get(number) ?? 0) + weight);
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
