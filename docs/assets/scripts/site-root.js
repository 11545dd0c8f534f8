/** The address of the site's home page. Storage is named by its path, since all Pages of an account share an origin. */
export function siteRoot() {
  const sheet = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=stylesheet]"));
  return new URL("../", sheet ? sheet.href : document.baseURI);
}
