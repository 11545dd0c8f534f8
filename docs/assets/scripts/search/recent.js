const MOST = 6;

/**
 * The last searches that led to a page. They stay in the browser; without storage there are none.
 * @param {string} site path of the site, since several sites may share a host
 * @param {() => Storage} storage may throw, as browsers do that block it
 */
export function recent(site, storage) {
  const key = `${site}#searches`;

  /** @returns {string[]} newest first */
  const read = () => {
    try {
      const searches = JSON.parse(storage().getItem(key) ?? "[]");
      return searches.filter((/** @type {unknown} */ each) => typeof each === "string").slice(0, MOST);
    } catch {
      return [];
    }
  };

  /** @param {string[]} searches */
  const write = (searches) => {
    try {
      storage().setItem(key, JSON.stringify(searches));
    } catch {
      // Nothing is lost but a convenience.
    }
  };

  const add = (/** @type {string} */ search) => write([search, ...read().filter((each) => each !== search)]);
  return { read, add, clear: () => write([]) };
}
