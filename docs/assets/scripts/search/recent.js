/** The last searches that led to a page. They stay in the browser; without storage there are none. */

const MOST = 6;

export class Recent {
  #key;
  #storage;

  /**
   * @param {string} site path of the site, since several sites may share a host
   * @param {() => Storage} storage may throw, as browsers do that block it
   */
  constructor(site, storage) {
    this.#key = `${site}#searches`;
    this.#storage = storage;
  }

  /** @returns {string[]} newest first */
  read() {
    try {
      const searches = JSON.parse(this.#storage().getItem(this.#key) ?? "[]");
      return Array.isArray(searches) ? searches.filter((each) => typeof each === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  /** @param {string} search */
  add(search) {
    const text = search.trim();
    if (text) this.#write([text, ...this.read().filter((each) => each !== text)].slice(0, MOST));
  }

  clear() {
    this.#write([]);
  }

  /** @param {string[]} searches */
  #write(searches) {
    try {
      this.#storage().setItem(this.#key, JSON.stringify(searches));
    } catch {
      // Nothing is lost but a convenience.
    }
  }
}
