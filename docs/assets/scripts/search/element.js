import { pageAddress } from "../files.js";
import { make, marked } from "../dom.js";
import { load } from "./load.js";
import { recent } from "./recent.js";

/** @typedef {typeof import("./engine.js")} Engine */
/** @typedef {import("./build.js").SearchRecord} SearchRecord */

/**
 * @typedef {object} Ready what a first touch fetches
 * @property {Engine} engine
 * @property {import("./build.js").Index} index
 * @property {Record<string, string>} topics titles by id
 * @property {Map<string, SearchRecord>} records by id
 */

const ADDRESS_DELAY = 250; // ms after the last key; browsers count changes of the address
const SLICE = 8; // ms of work at a time, so that nothing jerks on a phone four times as slow
const AWAITED_SLICE = 200; // the same when somebody waits for the result, which each pause puts off by a frame
let instances = 0;

/**
 * <concept-search base index concepts results propose>: a button that opens the search in a dialog.
 * <concept-search inline>: the search itself; its state is the page's query string. With `ready` it loads at once.
 * An attribute that it lacks is taken from the first concept-search of the page that has it. The children show until the script runs
 * and without it.
 */
class ConceptSearch extends HTMLElement {
  #name = `search-${++instances}`;
  #filters = { topic: "", level: "" };
  #active = -1;
  #pause = 0;
  #awaited = false; // whether somebody has typed
  /** @type {Ready | undefined} */
  #ready;
  #input = make("input", {
    type: "search",
    role: "combobox",
    "aria-label": "Search for a concept",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${this.#name}-list`,
    placeholder: "Concept, abbreviation, code or formula",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    oninput: () => ((this.#awaited = true), this.#show()),
    onfocus: () => this.#show(),
    onkeydown: (event) => this.#key(event),
  });
  #chips = make("div", { class: "search-filters" });
  #status = make("p", { class: "search-status", role: "status" });
  #list = make("div", { class: "search-results", role: "listbox", id: `${this.#name}-list`, "aria-label": "Results" });
  #more = make("div", { class: "search-more" });
  /** @type {HTMLDialogElement | undefined} */
  #dialog;

  connectedCallback() {
    const parts = [this.#input, this.#chips, this.#status, this.#list, this.#more];
    if (this.hasAttribute("inline")) {
      this.replaceChildren(make("div", { class: "search-panel", role: "search" }, ...parts));
      this.#readAddress();
      return;
    }
    const label = this.textContent?.trim() || "Search";
    const close = make("button", { type: "button", class: "search-close", onclick: () => this.#dialog?.close() }, "Close");
    this.#dialog = make(
      "dialog",
      { class: "search-dialog", "aria-label": "Search", onclick: (event) => event.target === this.#dialog && this.#dialog?.close() },
      make("div", { class: "search-panel", role: "search" }, close, ...parts),
    );
    const open = make("button", { type: "button", class: "search-open", "aria-keyshortcuts": "/ s Control+K Meta+K", onclick: () => this.#open() }, label);
    this.replaceChildren(open, this.#dialog);
    document.addEventListener("keydown", this.#shortcut);
  }

  /** @param {KeyboardEvent} event */
  #shortcut = (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const typing = target instanceof Element && target.matches("input, textarea, select");
    const asked = ctrlKey || metaKey ? key.toLowerCase() === "k" : !typing && (key === "/" || key === "s");
    if (altKey || !asked) return;
    event.preventDefault();
    this.#open();
  };

  #open() {
    const inline = document.querySelector("concept-search[inline] input");
    if (inline instanceof HTMLElement && !document.querySelector("dialog[open]")) return inline.focus();
    if (!this.#dialog?.open) this.#dialog?.showModal();
    this.#input.select();
  }

  /** @param {string} name */
  #setting(name) {
    return this.getAttribute(name) ?? document.querySelector(`concept-search[${name}]`)?.getAttribute(name) ?? "";
  }

  #site() {
    return this.#setting("base").replace(/\/?$/, "/");
  }

  #recent() {
    return recent(new URL(this.#site(), document.baseURI).pathname, () => window.localStorage);
  }

  #readAddress() {
    const asked = new URLSearchParams(location.search);
    this.#filters = { topic: asked.get("topic") ?? "", level: asked.get("level") ?? "" };
    this.#input.value = asked.get("q") ?? "";
    if (this.#input.value || this.hasAttribute("ready")) this.#show();
  }

  #address() {
    const state = { q: this.#input.value.trim(), ...this.#filters };
    const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
    return query && `?${query}`;
  }

  #writeAddress() {
    if (!this.hasAttribute("inline")) return;
    try {
      history.replaceState(null, "", `${location.pathname}${this.#address()}${location.hash}`);
    } catch {
      // A page opened from a file has no address to change.
    }
  }

  async #prepare() {
    if (this.#ready) return;
    const [{ records, synonyms, topics }, engine] = await Promise.all([load(this.#setting("index")), import("./engine.js")]);
    this.#ready = { engine, index: await unhurried(engine.building(records, synonyms), () => this.#awaited), topics, records: new Map(records.map((each) => [each.id, each])) };
    const levels = { core: "core", intermediate: "intermediate", advanced: "advanced" };
    this.#chips.replaceChildren(this.#choices("topic", topics), this.#choices("level", levels));
  }

  /**
   * @param {"topic" | "level"} filter
   * @param {Record<string, string>} names
   */
  #choices(filter, names) {
    const chips = Object.entries(names).map(([value, name]) => {
      const chip = make("button", { type: "button", class: "search-chip", "aria-pressed": String(this.#filters[filter] === value) }, name);
      chip.addEventListener("click", () => {
        this.#filters[filter] = this.#filters[filter] === value ? "" : value;
        for (const each of chips) each.setAttribute("aria-pressed", String(each === chip && !!this.#filters[filter]));
        this.#show();
      });
      return chip;
    });
    return make("div", { role: "group", "aria-label": filter }, ...chips);
  }

  async #show() {
    try {
      await this.#prepare();
    } catch (error) {
      return this.#fail(error);
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#writeAddress(), ADDRESS_DELAY);
    const typed = this.#input.value;
    this.#chips.hidden = !typed.trim(); // nothing moves when the focus only passes
    if (this.#ready && typed.trim()) this.#showResults(this.#ready, typed);
    else this.#showRecent();
  }

  #concepts() {
    return make("a", { href: this.#setting("concepts") }, "All concepts from A to Z");
  }

  /** @param {any} error */
  #fail(error) {
    this.#list.replaceChildren();
    this.#status.textContent = `Search does not work now: ${error.message}.`;
    this.#more.replaceChildren(this.#concepts());
  }

  /** @param {Ready} ready @param {string} typed */
  #showResults({ engine, index, topics, records }, typed) {
    const results = engine.search(index, typed, { ...this.#filters, limit: this.hasAttribute("inline") ? 20 : 10 });
    const matches = engine.matcher(index, typed);
    const weak = !(results[0]?.confidence >= engine.WEAK);
    const found = results.map(({ id }) => /** @type {SearchRecord} */ (records.get(id)));
    this.#list.replaceChildren(...found.map((record, i) => this.#option(record, i, topics, matches)));
    const count = `${found.length} ${found.length === 1 ? "result" : "results"}`;
    const where = this.#filters.topic || this.#filters.level ? "With these filters nothing" : "Nothing";
    const nearest = found.length ? ` Nearest: ${count}.` : "";
    this.#status.textContent = weak ? `${where} is about “${typed.trim().slice(0, 80)}”.${nearest}` : count;
    const links = [this.#concepts()];
    if (weak) links.unshift(make("a", { href: this.#setting("propose") }, "Propose a question"));
    else if (this.#dialog) links.unshift(make("a", { href: this.#setting("results") + this.#address() }, "Link to these results"));
    this.#more.replaceChildren(...links);
    this.#activate(found.length ? 0 : -1);
  }

  /**
   * @param {SearchRecord} record
   * @param {number} i
   * @param {Record<string, string>} topics
   * @param {(word: string) => boolean} matches
   */
  #option({ id, topic, level, title, short }, i, topics, matches) {
    return make(
      "a",
      {
        role: "option",
        id: `${this.#name}-${i}`,
        href: pageAddress(`${this.#site()}${topic}/${id}/#answer`),
        tabindex: "-1",
        "aria-selected": "false",
        onclick: () => this.#recent().add(this.#input.value.trim()),
      },
      make("span", { class: "search-title" }, ...marked(title, matches)),
      " ",
      make("span", { class: "search-place" }, `${topics[topic]}, ${level}`),
      " ",
      make("span", { class: "search-short" }, ...marked(short, matches)),
    );
  }

  #showRecent() {
    const searches = this.#recent().read();
    const again = searches.map((search) =>
      make("button", { type: "button", class: "search-chip", onclick: () => ((this.#input.value = search), this.#show(), this.#input.focus()) }, search),
    );
    const clear = make("button", { type: "button", class: "search-clear", onclick: () => (this.#recent().clear(), this.#show(), this.#input.focus()) }, "Clear");
    this.#list.replaceChildren();
    this.#activate(-1);
    this.#status.textContent = "";
    this.#more.replaceChildren(...(again.length ? ["Recent: ", ...again, clear] : []));
  }

  /** @param {number} position in the list, -1 for none */
  #activate(position) {
    const options = [...this.#list.children];
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = position;
    options[position]?.setAttribute("aria-selected", "true");
    this.#input.setAttribute("aria-expanded", String(options.length > 0));
    if (position < 0) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `${this.#name}-${position}`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { length } = this.#list.children;
    if (event.key === "ArrowDown" && length) this.#activate((this.#active + 1) % length);
    else if (event.key === "ArrowUp" && length) this.#activate((this.#active - 1 + length) % length);
    else if (event.key === "Enter" && this.#active >= 0 && !event.isComposing) /** @type {HTMLElement} */ (this.#list.children[this.#active]).click();
    else if (event.key === "Escape" && this.#dialog) this.#dialog.close();
    else return;
    event.preventDefault();
    this.#list.children[this.#active]?.scrollIntoView({ block: "nearest" });
  }
}

/**
 * The result of steps between which the page may do other things.
 * @template T
 * @param {Iterator<void, T>} steps
 * @param {() => boolean} awaited whether somebody waits for it
 */
async function unhurried(steps, awaited) {
  let step;
  let start = 0;
  while (!(step = steps.next()).done) {
    if (Date.now() - start < (awaited() ? AWAITED_SLICE : SLICE)) continue;
    await (/** @type {any} */ (window).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
    start = Date.now();
  }
  return step.value;
}

customElements.define("concept-search", ConceptSearch);
