/** @typedef {import("./build.js").SearchRecord} SearchRecord */

const FORMAT = 2; // also in heldout/exports/search_index.py

/**
 * The records and synonyms of an index file. Throws an Error when it is not an index, is cut off, or is of another version of
 * the site than this script.
 * @param {any} data parsed JSON
 * @returns {{ records: SearchRecord[], synonyms: Record<string, string[]>, topics: Record<string, string> }} `topics`: id -> title
 */
export function unpack(data) {
  if (!data) throw new Error("its index is cut off");
  if (data.format !== FORMAT) throw new Error("its index does not fit this page, reload it");
  const { count, fields, questions, synonyms, topics } = data;
  if (!Array.isArray(questions) || questions.length !== count) throw new Error("its index is cut off");
  const records = questions.map((row) => {
    const record = Object.fromEntries(fields.map((/** @type {string} */ field, /** @type {number} */ i) => [field, row[i]]));
    return { ...record, aliases: record.aliases.split("\n") };
  });
  return { records: /** @type {any} */ (records), synonyms, topics };
}
