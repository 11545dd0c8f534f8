// The site without a network. Everything comes from the network as if this worker did not exist; a copy is kept and given where the
// network fails, hangs, or has lost a file. Which deploy the worker is of therefore never matters to what a reader sees.
import { cacheName, deleteCaches } from "./cache.js";

/**
 * @typedef {object} Site written before this script by heldout/offline/worker.py
 * @property {string} version changes with every deploy, and with it this script
 * @property {string[]} places first segments of the site's addresses: what else lies below its root may be somebody else's
 * @property {[string, string?][]} shell addresses that are there after the first visit; of files also their integrity
 */

const worker = /** @type {ServiceWorkerGlobalScope & { site: Site }} */ (/** @type {unknown} */ (self));
const { places, shell } = worker.site;
const root = new URL(worker.registration.scope);
const cacheOfSite = cacheName(root);
const offlinePage = new URL("offline/", root).href;
const patience = 4000; // ms
/** Ids of the pages that came from the cache: their files come from there too, without waiting for the network. */
const keptPages = new Set();

worker.addEventListener("install", (event) => event.waitUntil(keepShell()));
worker.addEventListener("activate", (event) => event.waitUntil(Promise.all([worker.clients.claim(), deleteCaches(root, cacheOfSite)])));
worker.addEventListener("message", (event) => {
  if (event.data === "activate") worker.skipWaiting();
  else event.waitUntil(keepLoaded(event.data));
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const isPlain = request.method === "GET" && request.cache !== "no-store" && !request.headers.has("range");
  if (isPlain && isOurs(request.url)) event.respondWith(answer(event));
});

/** All of the shell or, when one file of a deploy is missing or wrong, nothing: then the worker before this one stays. */
async function keepShell() {
  const cache = await caches.open(cacheOfSite);
  const fetched = await Promise.all(
    shell.map(async ([address, integrity]) => {
      const url = new URL(address, root).href;
      if (integrity && (await integrityOf(await cache.match(url))) === integrity) return undefined;
      const response = await fetch(url, { cache: "no-cache", integrity });
      if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`);
      await response.clone().arrayBuffer(); // to the last byte, before anything is replaced
      return { url, response };
    }),
  );
  for (const file of fetched) if (file) await cache.put(file.url, file.response);
}

/** @param {Response | undefined} response */
async function integrityOf(response) {
  if (!response) return "";
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

/** A page loaded before there was a worker says what it consists of. @param {string[]} urls */
async function keepLoaded(urls) {
  const cache = await caches.open(cacheOfSite);
  await Promise.allSettled(
    urls.filter(isOurs).map(async (url) => {
      const response = await fetch(url); // from the browser's own cache
      if (isWhole(response)) await cache.put(bare(url), response);
    }),
  );
}

/** @param {string} url */
function isOurs(url) {
  const [start, place] = [url.slice(0, root.href.length), bare(url).slice(root.href.length).split("/")[0]];
  return start === root.href && (place === "" || places.includes(place));
}

/** Addresses without what only scripts read. @param {string} url */
const bare = (url) => url.replace(/[?#].*$/, "");

/** @param {Response} response */
const isWhole = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

/** @param {FetchEvent} event */
async function answer(event) {
  const { request, clientId, resultingClientId } = event;
  const isPage = request.mode === "navigate";
  const url = bare(request.url);
  if (keptPages.has(clientId)) {
    const copy = await kept(url);
    if (copy) return copy;
  }
  const network = ask(request);
  event.waitUntil(network.then((response) => keepVisited(request, response.clone())).catch(() => {}));
  const soon = await Promise.race([network, pause(patience)]).catch(() => undefined);
  const isGone = isPage && soon?.status === 404 && !shell.some(([address]) => new URL(address, root).href === url);
  if (soon && (soon.ok || soon.type === "opaqueredirect" || isGone)) return soon;
  const copy = await kept(url);
  if (copy && isPage) keptPages.add(resultingClientId);
  if (copy) return copy;
  return network.catch(async (error) => {
    if (!isPage || url === offlinePage || !(await kept(offlinePage))) throw error;
    return Response.redirect(`${offlinePage}?page=${encodeURIComponent(url.slice(root.href.length))}`);
  });
}

/**
 * A host's ten minutes are over for pages, so that a deploy shows with the next one; what they load is as old as it would be without us.
 * @param {Request} request
 */
const ask = (request) => (request.mode === "navigate" ? fetch(request.url, { cache: "no-cache", redirect: "manual" }) : fetch(request));

/** @param {Request} request @param {Response} response */
async function keepVisited(request, response) {
  const isPage = request.mode === "navigate";
  if (!isWhole(response) || (isPage && !response.headers.get("content-type")?.startsWith("text/html"))) return;
  const cache = await caches.open(cacheOfSite);
  const tag = response.headers.get("etag");
  const copy = tag && (await cache.match(bare(request.url)));
  if (!copy || copy.headers.get("etag") !== tag) await cache.put(bare(request.url), response);
}

/** @param {string} url @returns {Promise<Response | undefined>} */
const kept = (url) =>
  caches
    .open(cacheOfSite)
    .then((cache) => cache.match(url))
    .catch(() => undefined);

/** @param {number} duration @returns {Promise<undefined>} */
const pause = (duration) => new Promise((resolve) => setTimeout(resolve, duration));
