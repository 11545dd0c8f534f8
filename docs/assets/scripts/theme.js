/** @typedef {"light" | "dark"} Theme */

/**
 * Storage is shared by every site of an account's Pages, so keys carry the site's own path.
 * @param {Document} doc
 */
export function themeKey(doc) {
  const sheet = /** @type {HTMLLinkElement | null} */ (doc.querySelector("link[rel=stylesheet]"));
  return `held-out:${new URL("../", sheet ? sheet.href : doc.baseURI).pathname}:theme`;
}

/**
 * The stored theme; null when nothing valid is stored or storage is blocked.
 * @param {Document} doc
 * @param {() => Storage} storage
 * @returns {Theme | null}
 */
export function readTheme(doc, storage) {
  try {
    const value = storage().getItem(themeKey(doc));
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}

/**
 * @param {Document} doc
 * @param {() => Storage} storage
 * @param {Theme} theme
 */
export function writeTheme(doc, storage, theme) {
  try {
    storage().setItem(themeKey(doc), theme);
  } catch {
    // Blocked storage: the choice holds until the page is left.
  }
}
