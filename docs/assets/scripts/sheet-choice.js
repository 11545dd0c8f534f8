/**
 * What a reader wants on the cheat sheet.
 * @typedef {object} Choice
 * @property {boolean} core only questions of the core level
 * @property {boolean} formulas titles and formulas only
 * @property {ReadonlySet<string>} sections the anchors of the sections that are shown
 */

/**
 * The choice that an address asks for; what it does not know is ignored, and no section at all means every one.
 * @param {string} search
 * @param {readonly string[]} known anchors of the sheet's sections
 * @returns {Choice}
 */
export function readChoice(search, known) {
  const asked = new URLSearchParams(search);
  const sections = (asked.get("sections") ?? "").split(",").filter((name) => known.includes(name));
  return { core: asked.get("level") === "core", formulas: asked.get("formulas") === "1", sections: new Set(sections.length ? sections : known) };
}

/**
 * The query that stands for a choice; empty for the whole sheet.
 * @param {Choice} choice
 * @param {readonly string[]} known
 */
export function writeChoice(choice, known) {
  const parts = [
    choice.core ? "level=core" : "",
    choice.sections.size < known.length ? `sections=${known.filter((name) => choice.sections.has(name)).join(",")}` : "",
    choice.formulas ? "formulas=1" : "",
  ].filter(Boolean);
  return parts.length ? `?${parts.join("&")}` : "";
}

const RELATION = /[=<>~]|\\(?:le|ge|ne|leq|geq|neq|approx|sim|propto|in|to|mapsto|iff|implies|Rightarrow|leftrightarrow|xrightarrow|ll|gg|equiv)(?![a-zA-Z])/;
const CONTINUATION = /^(?:[=<>]|\\(?:le|ge|approx|propto|to)(?![a-zA-Z]))/;
const EXAMPLE = /^\\?[a-zA-Z]+(?:_\w)?\s*(?:=|\\approx)\s*[\d.,/%\\]+$/;

/**
 * Whether a formula says something by itself: it relates two sides, and is not just a value in an example.
 * @param {string} tex
 */
export function statesSomething(tex) {
  const formula = tex.trim();
  return RELATION.test(formula) && !CONTINUATION.test(formula) && !EXAMPLE.test(formula);
}
