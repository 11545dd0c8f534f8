import { siteRoot } from "./site-root.js";

// Whether there is progress to show, so that other readers need not load what shows it.
const key = () => `held-out:${siteRoot().pathname}:studied`;

export function hasStudied() {
  try {
    return window.localStorage.getItem(key()) !== null;
  } catch {
    return false;
  }
}

/** @param {boolean} has */
export function markStudied(has) {
  try {
    if (has) window.localStorage.setItem(key(), "");
    else window.localStorage.removeItem(key());
  } catch {
    // Blocked storage: there is no progress to show on the next page either.
  }
}
