import { siteRoot } from "./site-root.js";

// Whether there is progress to show, and the topics that have notes, so that pages of other readers need not load what shows them.
const key = () => `held-out:${siteRoot().pathname}:studied`;

export function hasStudied() {
  return read() !== null;
}

/** @param {string} topic */
export function hasNotes(topic) {
  return read()?.split(" ").includes(topic) ?? false;
}

/** @param {boolean} has @param {string[]} noted topics with notes */
export function markStudied(has, noted) {
  try {
    if (has) window.localStorage.setItem(key(), noted.join(" "));
    else window.localStorage.removeItem(key());
  } catch {
    // Blocked storage: there is no progress to show on the next page either.
  }
}

function read() {
  try {
    return window.localStorage.getItem(key());
  } catch {
    return null;
  }
}
