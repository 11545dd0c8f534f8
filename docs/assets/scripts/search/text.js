/**
 * How text becomes words: the same way for the records and for what a person types.
 */

/** Signs and how they are spelled out. */
export const SPELLED = new Map(
  (
    "α:alpha β:beta γ:gamma δ:delta ε:epsilon η:eta θ:theta λ:lambda μ:mu π:pi ρ:rho σ:sigma " +
    "τ:tau φ:phi χ:chi ω:omega Σ:sum ∑:sum ∏:prod √:sqrt ∇:nabla ∂:d ∩:and ∪:or " +
    "⊥:perp ≤:<= ≥:>= −:- ←:= ‖:|| –:- —:- ’:' ‘:'"
  )
    .split(" ")
    .map((pair) => /** @type {[string, string]} */ (pair.split(":"))),
);

const STOP_WORDS = new Set(
  (
    "a an and are as at be been but by can could did do does doing dont for from get give had has have how i if " +
    "im in into is it like make me more most my need of on one or our s should so some such t tell than that the there " +
    "these they thing this those to too up use used using very vs versus want was way we were what when where " +
    "which while who whom why will with would you your about also any best between compare comparison define describe differ " +
    "difference different example explain good happen just know meaning only show us work"
  ).split(" "),
);

/**
 * Question words and the like say nothing about the concept.
 * @param {string} word
 */
export const isStopWord = (word) => STOP_WORDS.has(word) || (word.endsWith("s") && STOP_WORDS.has(word.slice(0, -1)));

/**
 * Plain characters: compatibility forms, accents, Greek letters and signs are spelled out ("ŷ" is "yhat", "λ" is "lambda").
 * Case is kept, because it shows where a code name has its joints.
 * @param {string} text any string, lone surrogates included
 */
export function fold(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\u0302/g, "hat")
    .replace(/\u0304/g, "bar")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x00-\x7f]/gu, (sign) => {
      const word = SPELLED.get(sign) ?? SPELLED.get(sign.toLowerCase());
      return word ? (/^\w/.test(word) ? ` ${word} ` : word) : sign;
    });
}

/**
 * @typedef {object} Join a word that is also written in one piece
 * @property {number} at index of its first part among the words
 * @property {number} count number of parts
 * @property {string} word the parts without anything between them
 */

/**
 * @typedef {object} Reading
 * @property {string[]} words in lower case, in order, stop words included
 * @property {Join[]} joins of parts that stood together in one name (StandardScaler, train_test_split, k-fold, A/B)
 */

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
const CHUNK = /[a-z]*\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:[-_/'][\p{L}\p{N}]+)*/giu;

/**
 * @param {string} text
 * @returns {Reading}
 */
export function read(text) {
  if (PLAIN.test(text) && !text.includes(" sq")) return { words: text.split(" "), joins: [] }; // most names
  /** @type {Reading} */
  const reading = { words: [], joins: [] };
  for (const chunk of spelled(fold(text)).match(CHUNK) ?? []) {
    if (PLAIN.test(chunk)) {
      reading.words.push(chunk);
      continue;
    }
    const parts = chunk.split(/[-_/]/).flatMap(splitCamelCase).map((part) => part.replaceAll("'", "").toLowerCase());
    const word = parts.join("");
    if (parts.length > 1) reading.joins.push({ at: reading.words.length, count: parts.length, word });
    reading.words.push(...parts);
  }
  return reading;
}

/**
 * Words that have signs, without them: "C++" is "cpp", "R-squared" is "r2".
 * @param {string} text
 */
function spelled(text) {
  if (!/[+#'\d]|sq/i.test(text)) return text;
  return text
    .replace(/\bc\+\+/gi, "cpp")
    .replace(/\bc#/gi, "csharp")
    .replace(/\b(r|chi)[\s^-]*(?:2|sq(?:uared?)?)\b/gi, "$12")
    .replace(/\b([a-z])[\s^-]+(?=\d\b)/gi, "$1")
    .replace(/'s\b/gi, "");
}

/**
 * "StandardScaler" has two parts, "kNN", "LoRA" and "AUC" have one.
 * @param {string} name
 */
function splitCamelCase(name) {
  if (!/[A-Z]/.test(name)) return [name];
  return name.replace(/([a-z\d])([A-Z][a-z]{2})/g, "$1 $2").replace(/([A-Z])([A-Z][a-z]{2,})/g, "$1 $2").split(" ");
}
