import { cacheName } from "../../worker/cache.js";
import { make } from "../dom.js";
import { siteRoot } from "../site-root.js";

/**
 * @typedef {object} Everything what assets/offline.json holds
 * @property {string} version of the site
 * @property {number} bytes that travel, about
 * @property {string[]} files addresses below the site's root
 */

const AT_ONCE = 6;

/** <offline-tools>: says which page is not here (?page=), and brings everything when asked to. */
class OfflineTools extends HTMLElement {
  #root = siteRoot();
  #list = new URL("assets/offline.json", this.#root);
  #done = new URL("offline/done", this.#root); // no page: where the cache says which list it holds all files of
  #status = make("p", { role: "status" });
  #button = make("button", { type: "button", hidden: true, onclick: () => this.#download() }, "Download everything");
  #progress = make("progress", { hidden: true, "aria-label": "Downloaded" });
  /** @type {Everything | undefined} */
  #everything;

  async connectedCallback() {
    if (location.protocol === "file:") return this.replaceChildren("This is the copy as a folder: everything is here.");
    this.replaceChildren(...this.#missingPage(), this.#status, this.#button, this.#progress);
    try {
      await navigator.serviceWorker.ready;
      await this.#describe();
    } catch {
      this.#status.textContent = "This browser does not let the site keep its pages.";
    }
  }

  /** The address comes from the reader's own browser, but may lead to pages of this site only. */
  #missingPage() {
    const asked = new URLSearchParams(location.search).get("page");
    const page = new URL(`./${asked}`, this.#root);
    if (asked === null || !page.href.startsWith(this.#root.href)) return [];
    return [make("p", { class: "missing-page" }, "The page that you asked for is not on this device yet. ", make("a", { href: page.href }, "Try again"))];
  }

  async #describe() {
    const cache = await caches.open(cacheName(this.#root));
    const had = /** @type {Everything | undefined} */ (await (await cache.match(this.#done))?.json());
    this.#everything = await fetch(this.#list, { cache: "no-store" }).then((response) => (response.ok ? response.json() : undefined)).catch(() => had);
    if (!this.#everything) {
      this.#status.textContent = "Everything can be downloaded when there is a network again.";
      return;
    }
    const { version, bytes, files } = this.#everything;
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    const isCurrent = had?.version === version;
    this.#button.hidden = isCurrent;
    if (isCurrent) this.#status.textContent = "The whole site is on this device.";
    else if (had) this.#status.textContent = `The whole site is on this device, but a newer version is there: ${size}.`;
    else this.#status.textContent = `The whole site has ${files.length} files; about ${size} to download.`;
  }

  async #download() {
    if (!this.#everything) return;
    const { files } = this.#everything;
    const queue = files.map((address) => new URL(address, this.#root));
    const cache = await caches.open(cacheName(this.#root));
    this.#button.disabled = true;
    this.#progress.hidden = false;
    this.#progress.max = files.length;
    this.#progress.value = 0;
    this.#status.textContent = "Downloading.";
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, () => this.#bring(queue, cache)));
      await cache.put(this.#done, Response.json(this.#everything));
      this.#button.hidden = true;
      this.#status.textContent = "Done: the whole site is on this device.";
    } catch (error) {
      queue.length = 0;
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      this.#status.textContent = isFull
        ? "There is no room for everything on this device."
        : `Not everything arrived. What did is kept: ${this.#progress.value} of ${files.length} files. Try again when the network is there.`;
    }
    this.#button.disabled = false;
    this.#progress.hidden = true;
  }

  /** @param {URL[]} queue @param {Cache} cache */
  async #bring(queue, cache) {
    for (let url = queue.pop(); url; url = queue.pop()) {
      const response = await fetch(url, { cache: "no-cache" });
      if (!response.ok || response.redirected) throw new Error(`${url.pathname}: ${response.status}`);
      await cache.put(url, response);
      this.#progress.value += 1;
    }
  }
}

customElements.define("offline-tools", OfflineTools);
