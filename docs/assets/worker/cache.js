/**
 * The one cache of the site at `root`. All Pages of an account share an origin, and with it the names of caches: ours hold the site's path
 * between colons, which no name of a site below or above it begins with. The number is raised when what a cache holds changes its shape.
 * @param {URL} root the site's home page
 */
export const cacheName = (root) => `${prefix(root)}1`;

/** @param {URL} root */
const prefix = (root) => `held-out:${root.pathname}:`;

/**
 * Deletes the site's own caches, except one.
 * @param {URL} root
 * @param {string} [keep] its name
 */
export async function deleteCaches(root, keep) {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix(root)) && name !== keep);
  await Promise.all(names.map((name) => caches.delete(name)));
}
