import { loadJson } from "../files.js";
import { unpack } from "./unpack.js";

/** @type {Map<string, Promise<ReturnType<typeof unpack>>>} */
const loading = new Map();

/**
 * The index, fetched once however many boxes a page has.
 * @param {string} address of the JSON
 * @returns {Promise<ReturnType<typeof unpack>>}
 */
export function load(address) {
  const { href } = new URL(address, document.baseURI);
  const known = loading.get(href);
  if (known) return known;
  const promise = read(href);
  loading.set(href, promise);
  promise.catch(() => loading.delete(href)); // the next touch tries again
  return promise;
}

/** @param {string} address */
async function read(address) {
  const data = await loadJson(address).catch(() => {
    throw new Error("its index cannot be reached");
  });
  return unpack(data);
}
