import { LEVELS } from "../core/catalog.js";

/** @typedef {import("../core/catalog.js").Catalog} Catalog */
/** @typedef {import("../core/catalog.js").Listed} Listed */

/**
 * @typedef {object} Choice of a mock interview
 * @property {string} round
 * @property {string[]} topics
 * @property {string[]} levels
 * @property {number} n questions
 * @property {number} minutes for each question; 0 means no limit
 * @property {string} seed of the draw
 */

export const ROUNDS = ["mixed", "coding", "case"];
export const MINUTES = [0, 1, 2, 3, 4, 5, 8, 10, 15, 20, 30];
export const MOST = 20; // questions
const SEED = /^[a-z0-9]{1,16}$/;

/**
 * The choice that an address asks for; what it does not know counts as not said.
 * @param {string} search
 * @param {Catalog} catalog
 * @param {string} seed where the address has none
 * @returns {Choice}
 */
export function readChoice(search, catalog, seed) {
  const asked = new URLSearchParams(search);
  const number = (/** @type {string} */ name) => (/^\d{1,3}$/.test(asked.get(name) ?? "") ? Number(asked.get(name)) : NaN);
  const some = (/** @type {string} */ name, /** @type {readonly string[]} */ known) => {
    const chosen = known.filter((each) => (asked.get(name) ?? "").split(",").includes(each));
    return chosen.length ? chosen : [...known];
  };
  const [n, minutes] = [number("n"), number("minutes")];
  return {
    round: ROUNDS.find((round) => round === asked.get("round")) ?? "mixed",
    topics: some("topics", topicsOf(catalog)),
    levels: some("levels", LEVELS),
    n: n >= 1 && n <= MOST ? n : 6,
    minutes: MINUTES.includes(minutes) ? minutes : 4,
    seed: SEED.test(asked.get("seed") ?? "") ? (asked.get("seed") ?? "") : seed,
  };
}

/** The query that stands for a choice. @param {Choice} choice @param {Catalog} catalog */
export function writeChoice({ round, topics, levels, n, minutes, seed }, catalog) {
  const parts = [
    `round=${round}`,
    topics.length < topicsOf(catalog).length && `topics=${topics.join(",")}`,
    levels.length < LEVELS.length && `levels=${levels.join(",")}`,
    `n=${n}&minutes=${minutes}&seed=${seed}`,
  ];
  return `?${parts.filter(Boolean).join("&")}`;
}

/** The questions that a choice draws from. @param {Catalog} catalog @param {Choice} choice */
export function poolOf(catalog, { round, topics, levels }) {
  return ofRound(catalog, round).filter(({ topic, level }) => topics.includes(topic) && levels.includes(level));
}

/** @param {Catalog} catalog @param {string} round */
export function ofRound(catalog, round) {
  return round === "mixed" ? [...catalog.questions.values()] : (catalog.rounds[round] ?? []).flatMap((id) => catalog.questions.get(id) ?? []);
}

/** @param {Catalog} catalog */
function topicsOf(catalog) {
  return catalog.topics.map(({ id }) => id);
}
