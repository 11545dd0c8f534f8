import { offerUpdates } from "./update-prompt.js";

/**
 * Registers the site's service worker once the page has what it needs. Only published pages name a manifest; the worker lies beside it.
 * Where storage or workers are blocked, the site works as it does without.
 */
export function workOffline() {
  const manifest = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=manifest]"));
  if (!manifest || !("serviceWorker" in navigator)) return;
  let address = "";
  try {
    address = trusted(new URL("sw.js", manifest.href).href);
  } catch {
    return; // a page of an earlier deploy, whose policy knows of no worker
  }
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(() => register(address).catch(() => {}));
  if (document.readyState === "complete") whenIdle();
  else window.addEventListener("load", whenIdle);
}

/**
 * The one address that the page's policy (overrides/main.html) lets become a script.
 * @param {string} address
 * @returns {string}
 */
function trusted(address) {
  const { trustedTypes } = /** @type {any} */ (window);
  if (!trustedTypes) return address;
  const createScriptURL = (/** @type {string} */ url) => {
    if (url !== address) throw new TypeError(`${url} is not the service worker`);
    return url;
  };
  return trustedTypes.createPolicy("service-worker", { createScriptURL }).createScriptURL(address);
}

/** @param {string} address */
async function register(address) {
  const { serviceWorker } = navigator;
  const isServed = String(address) === serviceWorker.controller?.scriptURL; // not by the worker of a site above this one
  const registration = await serviceWorker.register(address, { updateViaCache: "none" });
  const update = () => registration.update().catch(() => {}); // off line there is none
  offerUpdates(registration);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && update());
  if (isServed) await update();
  else (await serviceWorker.ready).active?.postMessage(loaded());
}

/** Addresses of the page and of what it loaded, for a worker that was not there to see it. */
function loaded() {
  const resources = performance.getEntriesByType("resource").map(({ name }) => name);
  return [...new Set([location.href, ...resources])].filter((url) => url.startsWith(location.origin));
}
