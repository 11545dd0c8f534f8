// node --test: the pure parts of study and the store in memory.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Catalog } from "../../docs/assets/scripts/study/core/catalog.js";
import { shortDate } from "../../docs/assets/scripts/study/core/dates.js";
import { entryFrom, merged, replay, reviews } from "../../docs/assets/scripts/study/core/log.js";
import { daysStudied, dueTime, dueToday, startOf, tally, unseen, weakest } from "../../docs/assets/scripts/study/core/progress.js";
import { readProgress, writeProgress } from "../../docs/assets/scripts/study/core/progress-file.js";
import { DAY, isCard, retrievability, reviewed } from "../../docs/assets/scripts/study/core/schedule.js";
import { Store } from "../../docs/assets/scripts/study/core/store.js";
import { latest, valueFrom } from "../../docs/assets/scripts/study/core/values.js";

const NOON = new Date(2026, 10, 21, 12).getTime() / 1000;
const same = (id) => id;
const entry = (id, grade, time, more = {}) => ({ id, question: "a", grade, time, ...more });

const data = {
  format: 1,
  topics: [{ id: "math", title: "Mathematics", notes: false }],
  rounds: { coding: ["b"] },
  fields: ["id", "topic", "section", "level", "minutes", "title"],
  questions: [["c", "math", "s", "intermediate", 3, "C"], ["a", "math", "s", "core", 2, "A"], ["b", "math", "s", "core", 2, "B"]],
  renamed: { old: "a", older: "a" },
};

/** Numbers that look random and are the same in every run. */
function* dice(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test("first intervals of the four grades are 1 day and longer, in order", () => {
  const days = [1, 2, 3, 4].map((grade) => (reviewed(undefined, grade, NOON).due - NOON) / DAY);
  assert.deepEqual(days, [1, 1, 2, 8]);
});

test("a clock that was set back stands still and throws nothing", () => {
  const card = reviewed(undefined, 3, NOON);
  const later = reviewed(card, 3, NOON - 10 * DAY);
  assert.equal(later.last, NOON);
  assert.ok(later.due > NOON);
  assert.ok(isCard(later));
  assert.equal(retrievability(card, NOON - 10 * DAY), 1);
});

test("rows that are no cards or entries are told apart", () => {
  const card = reviewed(undefined, 3, NOON);
  for (const bad of [null, 7, {}, { ...card, stability: NaN }, { ...card, difficulty: 0 }, { ...card, due: "1" }, { ...card, grade: 5 }]) assert.ok(!isCard(bad));
  assert.deepEqual(entryFrom({ ...entry("x", 3, NOON), more: "<b>" }), entry("x", 3, NOON));
  const bad = [null, "x", [], entry("", 3, NOON), entry("x", 5, NOON), entry("x", "3", NOON), entry("x", 3, NOON + 0.5), entry("x", 3, 12), entry("x", 3, NOON, { question: "A b" }),
    entry("x", 3, NOON, { question: "a".repeat(101) }), entry("x", 3, NOON, { undoes: "y" }), entry("x", 0, NOON, { undoes: 1 }), entry("x".repeat(65), 3, NOON), { ...entry("x", 3, NOON), question: "__proto__" }];
  for (const each of bad) assert.equal(entryFrom(each), undefined, JSON.stringify(each));
});

test("an undone review never was, a reset starts afresh, a renamed question keeps its card", () => {
  const log = [entry("1", 3, NOON), entry("2", 1, NOON + 5), entry("3", 0, NOON + 6, { undoes: "2" })];
  assert.deepEqual(replay(log, same), replay(log.slice(0, 1), same));
  assert.deepEqual(reviews(log).map(({ id }) => id), ["1"]);
  assert.equal(replay([...log, entry("4", 0, NOON + 7)], same).size, 0);
  const renamed = replay([entry("1", 3, NOON, { question: "older" }), entry("2", 3, NOON + 9 * DAY)], new Catalog(data).current);
  assert.deepEqual([...renamed.keys()], ["a"]);
  assert.equal(renamed.get("a").reviews, 2);
});

test("1,000 random logs merge to one state in any order, however often", () => {
  const random = dice(1);
  const roll = (sides) => Math.floor(random.next().value * sides);
  for (let run = 0; run < 1000; run++) {
    const all = Array.from({ length: 1 + roll(30) }, (_, i) => {
      const undo = i && roll(8) === 0;
      // Few ids, so that devices disagree about some of them, and few times, so that some are equal.
      return { id: `id-${roll(40)}`, question: `q-${roll(4)}`, grade: undo ? 0 : roll(5), time: NOON + roll(6) * DAY, ...(undo ? { undoes: `id-${roll(40)}` } : {}) };
    });
    const devices = [[], [], []];
    for (const each of all) devices[roll(3)].push(each);
    const [a, b, c] = devices;
    const one = merged(merged(a, b), c);
    const other = merged(c, merged(b, merged(a, merged(c, b))));
    assert.deepEqual(other, one);
    assert.deepEqual(merged(one, one), one);
    assert.deepEqual([...replay(other, same)].sort(), [...replay([...one].reverse(), same)].sort());
  }
});

test("no due date passes the interview, unless it is over", () => {
  const card = reviewed(undefined, 4, NOON);
  assert.equal(dueTime(card, "2026-11-24"), startOf("2026-11-24"));
  assert.equal(dueTime(card, "2027-11-24"), card.due);
  assert.equal(dueTime(card, "2026-11-20"), card.due);
  assert.equal(dueTime(card, "2026-11-21"), card.due); // it is today: the morning is over
  assert.equal(dueTime(card, ""), card.due);
});

test("due today, unseen, weakest and the tally", () => {
  const catalog = new Catalog(data);
  const cards = new Map([["a", reviewed(undefined, 1, NOON - DAY)], ["b", reviewed(undefined, 4, NOON - DAY)]]);
  const study = { catalog, cards, interview: "" };
  const ids = (list) => list.map(({ id }) => id);
  assert.deepEqual(ids(dueToday(study, NOON)), ["a"]);
  assert.deepEqual(ids(dueToday(study, NOON - DAY)), []);
  assert.deepEqual(ids(dueToday(study, NOON + 30 * DAY)), ["a", "b"]);
  assert.deepEqual(ids(dueToday({ ...study, interview: "2026-11-21" }, NOON)), ["a", "b"]);
  assert.deepEqual(ids(dueToday(study, NOON, (each) => each.level === "advanced")), []);
  assert.deepEqual(ids(unseen({ catalog, cards: new Map() })), ["a", "b", "c"]);
  assert.deepEqual(ids(weakest(study)), ["a", "b"]);
  assert.deepEqual(tally(study, [...catalog.questions.values()], NOON), { total: 3, reviewed: 2, remembered: 1 });
});

test("days are local days of the last 30", () => {
  const log = [entry("1", 3, NOON), entry("2", 3, NOON + 60), entry("3", 3, NOON - 29 * DAY), entry("4", 3, NOON - 30 * DAY), entry("5", 3, NOON + 9 * DAY)];
  assert.deepEqual(daysStudied(log, NOON), ["2026-10-23", "2026-11-21"]);
  assert.equal(shortDate(NOON - DAY, NOON), "today");
  assert.equal(shortDate(NOON + DAY, NOON), "tomorrow");
  assert.equal(shortDate(NOON + 3 * DAY, NOON), "on Nov 24");
  assert.equal(shortDate(NOON + 364 * DAY, NOON), "on Nov 20, 2027");
});

test("of notes and dates the latest counts, in any order", () => {
  const rows = [{ key: "note:a", value: "old", time: 1 }, { key: "note:a", value: "new", time: 2 }, { key: "note:a", value: "also", time: 2 }, { key: "interview", value: "2026-12-01", time: 1 }];
  for (const list of [rows, [...rows].reverse()]) assert.equal(latest(list).get("note:a").value, "new");
  for (const bad of [null, {}, { key: "note:A", value: "", time: 1 }, { key: "note:a", value: 1, time: 1 }, { key: "interview", value: "soon", time: 1 }, { key: "x", value: "", time: 1 },
    { key: "note:a", value: "a".repeat(20_001), time: 1 }, { key: "note:a", value: "", time: -1 }]) assert.equal(valueFrom(bad), undefined);
});

test("an exported file is read back, anything else is refused with a sentence", () => {
  const progress = { log: [entry("1", 3, NOON), entry("2", 0, NOON, { undoes: "1" })], values: [{ key: "note:a", value: "</script>", time: 5 }] };
  const text = writeProgress(progress, new Date(0));
  assert.deepEqual(readProgress(text), progress);
  const file = JSON.parse(text);
  const refused = [
    ["", /damaged/], ["[]", /not a progress file/], ["null", /not a progress file/], ["1", /not a progress file/], [text.slice(0, -9), /cut off/], [" ".repeat(10_000_001), /too large/],
    [JSON.stringify({ ...file, version: 2 }), /newer version/], [JSON.stringify({ ...file, version: 0 }), /version 0/], [JSON.stringify({ ...file, version: undefined }), /version undefined/],
    [JSON.stringify({ ...file, log: {} }), /no list of reviews/], [JSON.stringify({ ...file, log: [...file.log, 1] }), /review 3/], [JSON.stringify({ ...file, values: [{}] }), /note 1/],
  ];
  for (const [bad, sentence] of refused) assert.throws(() => readProgress(bad), sentence);
});

test("the list of questions knows former ids and refuses what it is not", () => {
  const catalog = new Catalog(data);
  assert.equal(catalog.current("older"), "a");
  assert.equal(catalog.current("retired"), "retired");
  assert.deepEqual(catalog.names("a"), ["a", "old", "older"]);
  for (const bad of [undefined, {}, { ...data, format: 2 }, { ...data, questions: {} }]) assert.throws(() => new Catalog(bad), /reload/);
});

test("without storage rows stay in memory and the store says so", async () => {
  delete globalThis.BroadcastChannel; // it would keep Node waiting
  const store = new Store("x", () => { throw new DOMException("denied", "SecurityError"); });
  await store.write({ log: [entry("1", 3, NOON)] });
  await store.write({ log: [entry("2", 3, NOON, { question: "b" })] });
  assert.match(store.problem, /does not let/);
  assert.equal(await store.count("log"), 2);
  assert.deepEqual((await store.rows("log", ["b"])).map(({ id }) => id), ["2"]);
  await store.write({}, ["log"]);
  assert.equal(await store.count("log"), 0);
});
