import { memoryDatabase, openDatabase } from "./database.js";

/** @typedef {import("./database.js").Database} Database */
/** @typedef {import("./database.js").Rows} Rows */
/** @typedef {import("./database.js").Table} Table */

/**
 * The reader's rows. Where the browser stores nothing or no more, they stay in memory until the page is closed, and `problem` says so.
 * "change" is dispatched when another tab has written.
 */
export class Store extends EventTarget {
  /** Why new rows are lost when the page is closed; empty when they are not. */
  problem = "";
  #name;
  #factory;
  /** @type {Promise<Database>} */ #opening;
  /** @type {Rows[]} what this page has written, in case the database is deleted under it */ #written = [];
  /** @type {BroadcastChannel | undefined} */ #channel;

  /**
   * @param {string} name with the site's path in it, since several sites may share an origin
   * @param {() => IDBFactory} factory
   */
  constructor(name, factory) {
    super();
    this.#name = name;
    this.#factory = factory;
    this.#opening = this.#open();
    try {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }) => {
        if (data === "emptied") this.#written = [];
        this.dispatchEvent(new Event("change"));
      };
    } catch {
      // Other tabs notice when they are opened anew.
    }
  }

  /** @param {Table} table @param {string[]} [questions] @returns {Promise<any[]>} */
  async rows(table, questions) {
    return this.#try((database) => database.rows(table, questions));
  }

  /** @param {Table} table @returns {Promise<number>} */
  async count(table) {
    return this.#try((database) => database.count(table));
  }

  /** @param {Rows} rows @param {Table[]} [emptied] */
  async write(rows, emptied = []) {
    if (emptied.includes("log")) this.#written = [];
    this.#written.push(rows);
    await this.#try((database) => database.write(rows, emptied));
    if (emptied.includes("log")) this.#channel?.postMessage("emptied");
    else if (rows.log || rows.values) this.#channel?.postMessage("written"); // tabs of two versions would answer each other's state for ever
  }

  /** @returns {Promise<Database>} */
  async #open() {
    try {
      return await openDatabase(this.#name, this.#factory);
    } catch (error) {
      return this.#fail(error);
    }
  }

  /** @template T @param {(database: Database) => Promise<T>} action @returns {Promise<T>} */
  async #try(action) {
    const database = await this.#current();
    try {
      return await action(database);
    } catch (error) {
      if (!database.isOpen()) return action(await this.#current()); // it was deleted a moment ago
      this.#opening = this.#inMemory(database, error);
      return action(await this.#opening);
    }
  }

  async #current() {
    const database = await this.#opening;
    if (!database.isOpen()) this.#opening = this.#again();
    return this.#opening;
  }

  /** A database that was deleted is made anew with what this page has written. */
  async #again() {
    const database = await this.#open();
    for (const rows of this.#written) await database.write(rows).catch(() => {});
    return database;
  }

  /** @param {Database} database that stores no more; what it holds can mostly still be read @param {unknown} error */
  async #inMemory(database, error) {
    const memory = this.#fail(error);
    for (const table of /** @type {Table[]} */ (["log", "values"])) {
      await memory.write({ [table]: await database.rows(table).catch(() => []) });
    }
    for (const rows of this.#written) await memory.write(rows);
    return memory;
  }

  /** @param {unknown} error */
  #fail(error) {
    const full = error instanceof DOMException && error.name === "QuotaExceededError";
    this.problem = full ? "The storage of this browser is full." : "This browser does not let the site store anything.";
    return memoryDatabase();
  }
}
