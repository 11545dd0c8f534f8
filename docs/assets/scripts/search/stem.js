/**
 * Light stemming: enough that "regularised", "regularization" and "regularize" meet, not so much that "generative" and
 * "general" do.
 */

// Words that end as a British spelling does and are not one.
const NOT_ISE =
  /^(pre|con|in)?cis|^(adv|compr|dev|disgu|enterpr|exerc|expert|franch|impr?ov|lik|likew|no|otherw|pairw|prec|prom|compr?om|ra|rev|stepw|elementw|superv|unsuperv|surpr|telev|w|r|b|bru|cru|pra)is/;
const NOT_OUR = /^(con|de)?tour|^(f|h|y|s|p)?our|^flour|^four/;
const NOT_LL = /^(un)?(call|roll|fill|kill|pull|install|spell|scroll|poll|sell|tell|control?l$)/;

/**
 * American spelling of a lower-case word.
 * @param {string} word
 */
export function american(word) {
  if (word.length < 5) return word;
  return word
    .replace(/is(ations?|e[drs]?|ers|ing|able)$/, (match, end) => (NOT_ISE.test(word) ? match : `iz${end}`))
    .replace(/ys(e[drs]?|ers|ing)$/, "yz$1")
    .replace(/our(s|ed|ing|al|able|ful|ites?|hood|s?ly)?$/, (match, end = "") => (NOT_OUR.test(word) ? match : `or${end}`))
    .replace(/([aeiou])ll(ed|ing|er)$/, (match, vowel, end) => (NOT_LL.test(word) ? match : `${vowel}l${end}`))
    .replace(/tre(s?)$/, "ter$1")
    .replace(/ogue(s?)$/, "og$1")
    .replace(/neighbour/, "neighbor")
    .replace(/artefact/, "artifact")
    .replace(/programme/, "program")
    .replace(/grey/, "gray");
}

/**
 * A word without its spelling and number, so that names written otherwise are still the same name.
 * @param {string} word
 */
export const singular = (word) => american(word).replace(/([^suai])s$/, "$1");

/** Endings in the order in which they are tried: [ending, what stays of it, letters that must stay before it]. */
const ENDINGS = /** @type {[RegExp, string, number][]} */ ([
  [/i[sz](ations?|ing|ed|ers?|es?|able)$/, "iz", 3],
  [/if(ications?|iers?|ied|iable|ying|y|ies)$/, "if", 3],
  [/at(ions?|ing|ed|ors?|es?|ive)$/, "at", 3],
  [/([sct])ions?$/, "$1", 3],
  [/(ing|ed|ers?|ors?)$/, "", 3],
]);

/** @type {Map<string, string>} */
const known = new Map();

/**
 * The common root of the inflections of a lower-case word.
 * @param {string} word
 */
export function stem(word) {
  let root = known.get(word);
  if (root === undefined) known.set(word, (root = cut(american(word))));
  return root;
}

/** @param {string} word */
function cut(word) {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  let root = word.replace(/([^aeiou])ies$/, "$1y").replace(/(ss|x|ch|sh|zz)es$/, "$1").replace(/([^suai])s$/, "$1");
  root = shorter(root, /ically$|ical$|ics?$/, "", 4) ?? shorter(root, /alit(y|ies)$|ally$|al$/, "", 4) ?? root;
  root = shorter(root, /ity$/, "", 4) ?? root;
  for (const [ending, stays, least] of ENDINGS) {
    const left = shorter(root, ending, stays, least);
    if (left === undefined) continue;
    root = stays ? left : left.replace(/([bdfgmnprt])\1$/, "$1");
    break;
  }
  root = shorter(root, /ly$/, "", 4) ?? root;
  return root.length > 4 ? root.replace(/[ey]$/, "") : root;
}

/**
 * @param {string} word
 * @param {RegExp} ending
 * @param {string} stays
 * @param {number} least
 */
function shorter(word, ending, stays, least) {
  const at = word.search(ending);
  return at >= least && /[aeiouy]/.test(word.slice(0, at)) ? word.replace(ending, stays) : undefined;
}
