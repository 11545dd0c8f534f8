/**
 * Light stemming: enough that "regularised", "regularization" and "regularize" meet, not so much that "generative" and
 * "general" do.
 */

/**
 * American spelling of a lower-case word, more or less: "noise" becomes "noize" too, in the pages as in the query.
 * @param {string} word
 */
function american(word) {
  if (!/[iy]s[aei]|our|tre|ogue|ll[ei]/.test(word)) return word; // most words
  return word
    .replace(/([iy])s(ations?|e[drs]?|ers|ing|able)$/, "$1z$2")
    .replace(/our(s|ed|ing|al|able|ful|ites?|hood|ly)?$/, "or$1")
    .replace(/tre(s?)$/, "ter$1")
    .replace(/ogue(s?)$/, "og$1")
    .replace(/ll(ing|e[dr])$/, "l$1");
}

/**
 * Remembers what it was asked before; the words of a site are few.
 * @param {(word: string) => string} change
 * @returns {(word: string) => string}
 */
function remembering(change) {
  const known = new Map();
  return (word) => {
    let changed = known.get(word);
    if (changed === undefined) known.set(word, (changed = change(word)));
    return changed;
  };
}

/** A lower-case word without its spelling and number, so that names written otherwise are still the same name. */
export const singular = remembering((word) => american(word).replace(/([^suai])s$/, "$1"));

/** The common root of the inflections of a lower-case word. */
export const stem = remembering((word) => cut(american(word)));

/** Endings of which the first that fits is cut: [ending, what stays of it]. */
const ENDINGS = /** @type {[RegExp, string][]} */ ([
  [/i[sz](ations?|ing|ed|ers?|es?|able)$/, "iz"],
  [/if(ications?|iers?|ied|iable|ying|y|ies)$/, "if"],
  [/at(ions?|ing|ed|ors?|es?|ive)$/, "at"],
  [/([sct])ions?$/, "$1"],
  [/([ct])ive$/, "$1"],
]);

/** @param {string} word */
function cut(word) {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const one = word.replace(/([^aeiou])ies$/, "$1y").replace(/(ss|x|ch|sh|zz)es$/, "$1").replace(/([^suai])s$/, "$1");
  const noun = shorter(one, /ically$|ical$|ics?$/, 4) ?? shorter(one, /alit(y|ies)$|ally$|al$/, 4) ?? shorter(one, /ity$/, 4);
  const root = inflected(noun ?? one) ?? (noun ? noun : agent(verb(one)));
  const left = (shorter(root, /(ly|ness)$/, 4) ?? root).replace(/ll$/, "l");
  return left.length > 4 ? left.replace(/[ey]$/, "") : left;
}

/** @param {string} word */
function inflected(word) {
  for (const [ending, stays] of ENDINGS) {
    const left = shorter(word, ending, 3, stays);
    if (left) return left;
  }
}

/** @param {string} word */
const verb = (word) => shorter(word, /(ing|ed)$/, 3)?.replace(/([bdfgmnprt])\1$/, "$1") ?? word;

/** @param {string} word */
const agent = (word) => shorter(word, /[eo]r$/, 3)?.replace(/([bdfgmnprt])\1$/, "$1") ?? word;

/**
 * The word without the ending, when enough of it is left.
 * @param {string} word
 * @param {RegExp} ending
 * @param {number} least letters before the ending
 * @param {string} [stays]
 */
function shorter(word, ending, least, stays = "") {
  const at = word.search(ending);
  return at >= least && /[aeiouy]/.test(word.slice(0, at)) ? word.replace(ending, stays) : undefined;
}
