/** @typedef {import("../core/catalog.js").Listed} Listed */

/**
 * The questions of a mock interview: the topics take turns, and inside a topic chance decides. The same seed gives the same questions;
 * each question's place in line depends on nothing but the seed and its id, so that a shared link still fits after the bank has grown.
 * @param {Listed[]} pool
 * @param {number} count
 * @param {string} seed
 */
export function draw(pool, count, seed) {
  const line = [...pool].sort((a, b) => hash(`${seed} ${a.id}`) - hash(`${seed} ${b.id}`));
  const topics = [...new Set(line.map(({ topic }) => topic))].sort((a, b) => hash(`${seed} ${a}/`) - hash(`${seed} ${b}/`));
  const rounds = topics.map((topic) => line.filter((each) => each.topic === topic));
  const drawn = line.flatMap((_, turn) => rounds.flatMap((questions) => questions[turn] ?? []));
  return drawn.slice(0, count);
}

/**
 * A number of 32 bits that looks like chance and is the same for the same text: FNV-1a, mixed by the last steps of MurmurHash3.
 * @param {string} text
 */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A seed of six letters and digits. @param {() => number} random from 0 up to 1 */
export function newSeed(random) {
  return Array.from({ length: 6 }, () => Math.floor(random() * 36).toString(36)).join("");
}
