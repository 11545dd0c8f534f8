// Tables of rows, in IndexedDB or in memory, behind the same five functions.

const VERSION = 1;
const KEYS = { log: "id", values: "key", state: "key" };
const TABLES = /** @type {Table[]} */ (Object.keys(KEYS));
const OPENING = 3000; // ms; some browsers that block storage never answer

/** @typedef {keyof typeof KEYS} Table `log` only grows; `values` are notes and settings; `state` can be computed anew */
/** @typedef {Partial<Record<Table, any[]>>} Rows */

/**
 * @typedef {object} Database
 * @property {(table: Table, questions?: string[]) => Promise<any[]>} rows all, or those of some questions
 * @property {(table: Table) => Promise<number>} count
 * @property {(rows: Rows, emptied?: Table[]) => Promise<void>} write all or nothing: empties tables, then puts rows
 * @property {() => boolean} isOpen
 * @property {() => void} close
 */

/**
 * @param {string} name
 * @param {() => IDBFactory} factory may throw, as browsers do that block storage
 * @returns {Promise<Database>}
 */
export async function openDatabase(name, factory) {
  const opening = factory().open(name, VERSION);
  opening.onupgradeneeded = () => {
    for (const table of TABLES) {
      const store = opening.result.createObjectStore(table, { keyPath: KEYS[table] });
      if (table === "log") store.createIndex("question", "question");
    }
  };
  const db = await Promise.race([done(opening), late()]);
  let open = true;
  const close = () => ((open = false), db.close());
  db.onclose = close; // the reader deleted the site's data
  db.onversionchange = close; // somebody deletes the database, or a newer version of the site needs another one
  return {
    async rows(table, questions) {
      const store = db.transaction(table).objectStore(table);
      if (!questions) return done(store.getAll());
      return (await Promise.all(questions.map((each) => done(store.index("question").getAll(each))))).flat();
    },
    count: (table) => done(db.transaction(table).objectStore(table).count()),
    write: (rows, emptied = []) =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction(TABLES, "readwrite", { durability: "strict" });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error("not stored"));
        for (const table of emptied) transaction.objectStore(table).clear();
        for (const table of TABLES) for (const row of rows[table] ?? []) transaction.objectStore(table).put(row);
      }),
    isOpen: () => open,
    close,
  };
}

/** @returns {Database} */
export function memoryDatabase() {
  const tables = new Map(TABLES.map((table) => [table, new Map()]));
  const of = (/** @type {Table} */ table) => /** @type {Map<string, any>} */ (tables.get(table));
  return {
    rows: async (table, questions) => [...of(table).values()].filter((row) => !questions || questions.includes(row.question)),
    count: async (table) => of(table).size,
    async write(rows, emptied = []) {
      for (const table of emptied) of(table).clear();
      for (const table of TABLES) for (const row of rows[table] ?? []) of(table).set(row[KEYS[table]], row);
    },
    isOpen: () => true,
    close() {},
  };
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @returns {Promise<never>} */
function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("storage does not answer")), OPENING));
}
