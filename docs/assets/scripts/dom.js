/**
 * An element with attributes, listeners (functions under "onclick" and the like) and children; texts stay texts.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean | undefined | ((event: any) => void)>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/**
 * The text with the words that the search matched in <mark>.
 * @param {string} text
 * @param {(word: string) => boolean} matches
 * @returns {(Node | string)[]}
 */
export function marked(text, matches) {
  return text.split(/([\p{L}\p{N}]+)/u).map((part, i) => (i % 2 && matches(part) ? make("mark", {}, part) : part));
}
