import { pageAddress } from "./files.js";
import { load } from "./search/load.js";

const MOST = 3;

/** <page-suggestions base index>: on the page for what does not exist, links to what its address seems to ask for. */
class PageSuggestions extends HTMLElement {
  async connectedCallback() {
    const id = asked(window.location.pathname);
    const found = id ? await this.#find(id).catch(() => []) : []; // without the index the page still has its other links
    if (found.length) this.replaceChildren(paragraph("Did you mean:"), this.#list(found));
  }

  /** @param {string} id */
  async #find(id) {
    const [{ records, synonyms }, engine] = await Promise.all([load(this.getAttribute("index") ?? ""), import("./search/engine.js")]);
    const moved = records.filter((record) => record.id === id);
    if (moved.length) return moved;
    const results = engine.search(engine.build(records, synonyms), id.replaceAll("-", " "), { topic: "", level: "", limit: MOST });
    const likely = results.filter((result) => result.confidence >= engine.WEAK).map((result) => result.id);
    return records.filter((record) => likely.includes(record.id));
  }

  /** @param {import("./search/build.js").SearchRecord[]} records */
  #list(records) {
    const list = document.createElement("ul");
    for (const { topic, id, title } of records) {
      const link = document.createElement("a");
      link.href = pageAddress(`${this.getAttribute("base")}${topic}/${id}/`);
      link.textContent = title;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    return list;
  }
}

/**
 * The last part of an address, as the id of a question would stand there.
 * @param {string} path
 */
function asked(path) {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  return last.replace(/\.html$/, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 100);
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

customElements.define("page-suggestions", PageSuggestions);
