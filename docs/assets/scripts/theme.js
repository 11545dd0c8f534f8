import { siteRoot } from "./site-root.js";

/** @typedef {"light" | "dark"} Theme */

const key = () => `held-out:${siteRoot().pathname}:theme`;

/**
 * The stored theme; null when nothing valid is stored or storage is blocked.
 * @param {() => Storage} storage
 * @returns {Theme | null}
 */
export function readTheme(storage) {
  try {
    const value = storage().getItem(key());
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}

/**
 * @param {() => Storage} storage
 * @param {Theme} theme
 */
export function writeTheme(storage, theme) {
  try {
    storage().setItem(key(), theme);
  } catch {
    // Blocked storage: the choice holds until the page is left.
  }
}
