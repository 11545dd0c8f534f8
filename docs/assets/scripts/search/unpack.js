/** @typedef {import("./build.js").SearchRecord} SearchRecord */

const FORMAT = 1; // also in heldout/exports/search_index.py

/**
 * The records and synonyms of an index file. Throws an Error when it is not an index, is cut off, or is of another version of
 * the site than this script.
 * @param {any} data parsed JSON
 * @returns {{ records: SearchRecord[], synonyms: Record<string, string[]> }}
 */
export function unpack(data) {
  if (data?.format !== FORMAT) throw new Error(`not a search index of format ${FORMAT}`);
  const { count, fields, questions, synonyms } = data;
  if (!Array.isArray(questions) || questions.length !== count) throw new Error("the search index is cut off");
  const records = questions.map((row) => Object.fromEntries(fields.map((/** @type {string} */ field, /** @type {number} */ i) => [field, row[i]])));
  return { records: /** @type {any} */ (records), synonyms };
}
