import { loadJson } from "../../files.js";
import { siteRoot } from "../../site-root.js";
import { markStudied } from "../../study-mark.js";
import { Catalog } from "./catalog.js";
import { entryFrom, merged, replay } from "./log.js";
import { dueTime } from "./progress.js";
import { isCard, reviewed } from "./schedule.js";
import { Store } from "./store.js";
import { INTERVIEW, latest, noteKey, valueFrom } from "./values.js";

/** @typedef {import("./log.js").Entry} Entry */
/** @typedef {import("./schedule.js").Card} Card */
/** @typedef {import("./schedule.js").Grade} Grade */
/** @typedef {import("./values.js").Value} Value */

/** What one reader has reviewed and noted. "change" is dispatched after every change, of other tabs too. Times are s since 1970. */
export class Study extends EventTarget {
  /** @type {Catalog} */ catalog;
  /** @type {Map<string, Card>} by question; a question without a card was never reviewed */ cards = new Map();
  /** @type {Map<string, Value>} */ #values = new Map();
  #entries = 0;
  #store;

  /** @param {Catalog} catalog @param {Store} store */
  constructor(catalog, store) {
    super();
    this.catalog = catalog;
    this.#store = store;
    store.addEventListener("change", () => this.load());
  }

  /** Why what happens now is lost when the page is closed; empty when it is not. */
  get problem() {
    return this.#store.problem;
  }

  async load() {
    const [state, entries, values] = await Promise.all([this.#store.rows("state"), this.#store.count("log"), this.#store.rows("values")]);
    this.#values = latest(sound(values, valueFrom));
    this.#entries = entries;
    this.cards = cached(state, this.#stamp) ?? (await this.#replayed());
    this.#mark();
    this.dispatchEvent(new Event("change"));
  }

  /** @returns {Promise<Entry[]>} in no order */
  async log() {
    return sound(await this.#store.rows("log"), entryFrom);
  }

  /** When the question is due; undefined when it was never reviewed. @param {string} question @param {Card} [card] */
  due(question, card = this.cards.get(question)) {
    return card && dueTime(card, this.interview);
  }

  /** When the question would be due after each grade. @param {string} question @param {number} now @returns {number[]} */
  preview(question, now) {
    const grades = /** @type {Grade[]} */ ([1, 2, 3, 4]);
    return grades.map((grade) => dueTime(reviewed(this.cards.get(question), grade, now), this.interview));
  }

  /** @param {string} question @param {Grade} grade @param {number} now */
  async grade(question, grade, now) {
    const entry = { id: crypto.randomUUID(), question, grade, time: now };
    if (!this.#entries) navigator.storage?.persist?.().catch(() => false); // not to be cleared when the disk is full
    await this.#append([entry]);
    return entry;
  }

  /** @param {Entry | Entry[]} entries @param {number} now */
  async undo(entries, now) {
    await this.#append([entries].flat().map(({ id, question }) => ({ id: crypto.randomUUID(), question, grade: 0, time: now, undoes: id })));
  }

  /** Lets questions start afresh; what was done stays in the log. @param {string[]} questions @param {number} now */
  async reset(questions, now) {
    /** @type {Entry[]} */
    const entries = questions.map((question) => ({ id: crypto.randomUUID(), question, grade: 0, time: now }));
    await this.#append(entries);
    return entries;
  }

  /** Deletes every review and note. */
  async erase() {
    await this.#store.write({}, ["log", "values", "state"]);
    await this.load();
  }

  /** The date of the interview (2026-11-24), or nothing. */
  get interview() {
    return this.#values.get(INTERVIEW)?.value ?? "";
  }

  /** @param {string} date @param {number} now */
  async setInterview(date, now) {
    await this.#set(INTERVIEW, date, now);
  }

  /** @param {string} question */
  note(question) {
    const notes = this.catalog.names(question).map((name) => this.#values.get(noteKey(name)));
    const [newest] = notes.filter((note) => note !== undefined).sort((a, b) => b.time - a.time);
    return newest?.value ?? "";
  }

  /** @param {string} question @param {string} text @param {number} now */
  async setNote(question, text, now) {
    await this.#set(noteKey(question), text, now);
  }

  /** Everything that an export holds. */
  async progress() {
    return { log: merged(await this.log(), []), values: [...this.#values.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) };
  }

  /**
   * Adds what a file holds; a second time changes nothing.
   * @param {import("./progress-file.js").Progress} other
   * @returns {Promise<number>} entries that are new here
   */
  async merge(other) {
    const own = await this.progress();
    const known = new Set(own.log.map((entry) => JSON.stringify(entry)));
    const log = merged(own.log, other.log).filter((entry) => !known.has(JSON.stringify(entry)));
    await this.#store.write({ log, values: [...latest([...own.values, ...other.values]).values()] }, ["state"]);
    await this.load();
    return log.length;
  }

  /** Entries since the last export; those that an import brought count too, since no newer file holds all of them. */
  async sinceExport() {
    const exported = (await this.#store.rows("state")).find((row) => row.key === "exported")?.entries;
    return this.#entries - (Number.isSafeInteger(exported) ? exported : 0);
  }

  async exported() {
    await this.#store.write({ state: [{ key: "exported", entries: this.#entries }] });
    this.dispatchEvent(new Event("change"));
  }

  /** @param {Entry[]} entries */
  async #append(entries) {
    const questions = entries.map((entry) => this.catalog.current(entry.question));
    const names = questions.flatMap((question) => this.catalog.names(question));
    const log = merged(sound(await this.#store.rows("log", names), entryFrom), entries);
    const changed = replay(log, this.catalog.current);
    const cards = new Map(this.cards);
    for (const question of questions) {
      const card = changed.get(question);
      if (card) cards.set(question, card);
      else cards.delete(question);
    }
    this.cards = cards;
    this.#entries += entries.length;
    this.#mark();
    // Two tabs that write at once leave a wrong number of entries behind, and the next load replays the log.
    await this.#store.write({ log: entries, state: [{ key: "cards", stamp: this.#stamp, cards: [...cards] }] });
    this.dispatchEvent(new Event("change"));
  }

  async #replayed() {
    const cards = replay(await this.log(), this.catalog.current);
    await this.#store.write({ state: [{ key: "cards", stamp: this.#stamp, cards: [...cards] }] });
    return cards;
  }

  /** @param {string} key @param {string} value @param {number} now */
  async #set(key, value, now) {
    const row = { key, value, time: Math.max(now, (this.#values.get(key)?.time ?? 0) + 1) }; // later than before, also by a clock that was set back
    this.#values.set(key, row);
    this.#mark();
    await this.#store.write({ values: [row] });
    this.dispatchEvent(new Event("change"));
  }

  #mark() {
    const noted = new Set([...this.catalog.questions.values()].filter(({ id }) => this.note(id)).map(({ topic }) => topic));
    markStudied(this.#entries + noted.size > 0, [...noted]);
  }

  get #stamp() {
    return `${this.#entries} ${this.catalog.version}`;
  }
}

/** @type {Promise<Study> | undefined} */
let opened;

/** The reader's study, opened once a page. Rejects when its list of questions cannot be loaded. */
export function openStudy() {
  opened ??= open(siteRoot());
  return opened;
}

/** @param {URL} root */
async function open(root) {
  const store = new Store(`held-out:${root.pathname}`, () => window.indexedDB); // opens while the list is loaded
  const study = new Study(new Catalog(await loadJson(new URL("assets/study.json", root))), store);
  await study.load();
  return study;
}

/** The time now, s since 1970. */
export const now = () => Math.floor(Date.now() / 1000);

/** @param {any[]} state @param {string} stamp @returns {Map<string, Card> | undefined} */
function cached(state, stamp) {
  const row = state.find((each) => each?.key === "cards" && each.stamp === stamp);
  const cards = Array.isArray(row?.cards) ? row.cards : [undefined];
  return cards.every((/** @type {any} */ pair) => Array.isArray(pair) && isCard(pair[1])) ? new Map(cards) : undefined;
}

/** @template T @param {unknown[]} rows what a browser kept, perhaps damaged @param {(row: unknown) => T | undefined} read */
function sound(rows, read) {
  return rows.map(read).filter((row) => row !== undefined);
}
