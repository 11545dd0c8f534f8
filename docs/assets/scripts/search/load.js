import { unpack } from "./unpack.js";

/** @type {Map<string, Promise<ReturnType<typeof unpack>>>} */
const loading = new Map();

/**
 * The index, fetched once however many boxes a page has. A page that was opened from a file may not fetch the file beside it, but
 * may run it as a script.
 * @param {string} address of the JSON; the script beside it ends in .js
 * @returns {ReturnType<typeof read>}
 */
export function load(address) {
  const url = new URL(address, document.baseURI);
  const known = loading.get(url.href);
  if (known) return known;
  const promise = read(url);
  loading.set(url.href, promise);
  promise.catch(() => loading.delete(url.href)); // the next touch tries again
  return promise;
}

/** @param {URL} url */
async function read(url) {
  if (url.protocol === "file:") return unpack(await runScript(url.href.replace(/\.json$/, ".js")));
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new Error("its index cannot be reached");
  return unpack(await response.json().catch(() => undefined));
}

/**
 * @param {string} address
 * @returns {Promise<unknown>}
 */
function runScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("index", (event) => resolve(/** @type {CustomEvent} */ (event).detail));
    script.addEventListener("error", () => reject(new Error("its index is missing")));
    script.addEventListener("load", () => reject(new Error("its index is cut off")));
    script.src = address;
    document.head.append(script);
  });
}
