import { entryFrom } from "./log.js";
import { valueFrom } from "./values.js";

/** @typedef {{ log: import("./log.js").Entry[], values: import("./values.js").Value[] }} Progress */

const FORMAT = "held-out-progress"; // heldout/exports/progress_schema.py describes the file
const VERSION = 1;
const LARGEST = 10_000_000; // characters: a hundred times the reviews of a diligent year
const TOO_LARGE = "This file is too large to be a progress file.";

/**
 * @param {Progress} progress
 * @param {Date} now
 */
export function writeProgress({ log, values }, now) {
  return JSON.stringify({ format: FORMAT, version: VERSION, exported: now.toISOString(), log, values });
}

/**
 * Throws an Error with a sentence for the reader when anything in the file is not what it should be.
 * @param {string} text
 * @returns {Progress}
 */
export function readProgress(text) {
  if (text.length > LARGEST) throw new Error(TOO_LARGE);
  const data = parsed(text);
  if (data?.format !== FORMAT) throw new Error("This is not a progress file of this site.");
  if (data.version > VERSION) throw new Error("This file was written by a newer version of the site. Reload this page and try again.");
  if (data.version !== VERSION) throw new Error(`This file has version ${String(data.version).slice(0, 20)}, which was never published.`);
  return { log: rows(data.log, "review", entryFrom), values: rows(data.values, "note", valueFrom) };
}

/**
 * As readProgress; a file that is too large is not read at all.
 * @param {Blob} file
 */
export async function readProgressFile(file) {
  if (file.size > LARGEST) throw new Error(TOO_LARGE);
  return readProgress(await file.text());
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("This file is damaged or cut off, or is no progress file.");
  }
}

/**
 * @template T
 * @param {unknown} list
 * @param {string} name
 * @param {(row: unknown) => T | undefined} read
 */
function rows(list, name, read) {
  if (!Array.isArray(list)) throw new Error(`This file is damaged: it has no list of ${name}s.`);
  return list.map((row, i) => {
    const sound = read(row);
    if (!sound) throw new Error(`This file is damaged: ${name} ${i + 1} cannot be read.`);
    return sound;
  });
}
