// node --test: the draw of a mock interview, what its address says, and what a tab kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Catalog } from "../../docs/assets/scripts/study/core/catalog.js";
import { draw, newSeed } from "../../docs/assets/scripts/study/mock/draw.js";
import { poolOf, readChoice, writeChoice } from "../../docs/assets/scripts/study/mock/mock-choice.js";
import { interviewFrom, newInterview } from "../../docs/assets/scripts/study/mock/mock-state.js";

const LEVELS = ["core", "intermediate", "advanced"];
const rows = ["math", "code", "case"].flatMap((topic) => Array.from({ length: 30 }, (_, i) => [`${topic}-${i}`, topic, "S", LEVELS[i % 3], 2, `T ${i}`]));
const catalog = new Catalog({
  format: 1,
  topics: ["math", "code", "case"].map((id) => ({ id, title: id, notes: false })),
  rounds: { coding: ["code-0", "code-1", "gone"] },
  fields: ["id", "topic", "section", "level", "minutes", "title"],
  questions: rows,
  plan: [],
  renamed: {},
});
const all = [...catalog.questions.values()];
const ids = (questions) => questions.map(({ id }) => id);
const mixed = { round: "mixed", topics: ["math", "code", "case"], levels: LEVELS, n: 6, minutes: 4, seed: "fresh" };

test("the same seed draws the same questions, another one others", () => {
  assert.deepEqual(ids(draw(all, 6, "abc")), ids(draw(all, 6, "abc")));
  assert.deepEqual(ids(draw([...all].reverse(), 6, "abc")), ids(draw(all, 6, "abc")));
  assert.notDeepEqual(ids(draw(all, 6, "abc")), ids(draw(all, 6, "xyz")));
});

test("this seed draws these questions, today and next year", () => {
  assert.deepEqual(ids(draw(all, 4, "shared")), ["case-14", "code-17", "math-5", "case-20"]);
});

test("topics take turns", () => {
  const drawn = draw(all, 6, "abc").map(({ topic }) => topic);
  assert.equal(new Set(drawn.slice(0, 3)).size, 3);
  assert.deepEqual(drawn.slice(3), drawn.slice(0, 3));
});

test("no question twice, and no more than there are", () => {
  const drawn = ids(draw(all, 1000, "abc"));
  assert.equal(drawn.length, 90);
  assert.equal(new Set(drawn).size, 90);
  assert.deepEqual(draw([], 6, "abc"), []);
});

test("a new question moves no other one out of its place in line", () => {
  const before = ids(draw(all, 90, "abc")).filter((id) => id.startsWith("math"));
  const more = [...all, { ...all[0], id: "math-new" }];
  assert.deepEqual(ids(draw(more, 91, "abc")).filter((id) => id.startsWith("math") && id !== "math-new"), before);
});

test("every question is drawn equally often", () => {
  const times = new Map(ids(all).map((id) => [id, 0]));
  for (let i = 0; i < 3000; i += 1) for (const id of ids(draw(all, 3, `s${i}`))) times.set(id, times.get(id) + 1);
  const counts = [...times.values()]; // 100 each are expected, with a deviation of 10
  assert.ok(Math.min(...counts) > 55 && Math.max(...counts) < 145, `${Math.min(...counts)} to ${Math.max(...counts)}`);
});

test("a seed is six letters and digits", () => {
  for (let i = 0; i < 100; i += 1) assert.match(newSeed(Math.random), /^[a-z0-9]{6}$/);
  assert.equal(newSeed(() => 0), "000000");
  assert.equal(newSeed(() => 0.999999), "zzzzzz");
});

test("an address says the whole choice and is read back", () => {
  const choice = { round: "coding", topics: ["code"], levels: ["core", "advanced"], n: 9, minutes: 0, seed: "k3" };
  const search = writeChoice(choice, catalog);
  assert.equal(search, "?round=coding&topics=code&levels=core,advanced&n=9&minutes=0&seed=k3");
  assert.deepEqual(readChoice(search, catalog, "fresh"), choice);
  assert.deepEqual(readChoice(writeChoice(mixed, catalog), catalog, "other"), mixed);
});

test("what an address says wrongly counts as not said", () => {
  const hostile = ["", "?", "?n=0&minutes=7&seed=", "?n=21&round=constructor", "?n=1e3&minutes=-4", "?n=NaN&topics=,,&levels=x",
    "?round=__proto__&topics=<script>&levels=core%00&n=%F0%9F%98%80&minutes=<img>&seed=<img src=x>", "?seed=A".padEnd(5000, "A"), "?seed=%", "?topics=toString&n=6.5"];
  for (const search of hostile) assert.deepEqual(readChoice(search, catalog, "fresh"), mixed, search);
});

test("rounds, topics and levels choose the pool", () => {
  assert.equal(poolOf(catalog, mixed).length, 90);
  assert.equal(poolOf(catalog, { ...mixed, topics: ["math"], levels: ["core"] }).length, 10);
  assert.deepEqual(ids(poolOf(catalog, { ...mixed, round: "coding" })), ["code-0", "code-1"]);
  assert.deepEqual(ids(poolOf(catalog, { ...mixed, round: "coding", levels: ["core"] })), ["code-0"]);
  assert.deepEqual(poolOf(catalog, { ...mixed, round: "case" }), []);
  assert.deepEqual(poolOf(catalog, { ...mixed, levels: [] }), []);
});

test("a kept interview comes back, a damaged one does not, and nothing strange with it", () => {
  const known = (id) => id.startsWith("math");
  const interview = newInterview("?seed=abc", ["math-1", "math-2"]);
  assert.deepEqual(interviewFrom(JSON.parse(JSON.stringify(interview)), known), { ...interview, answers: interview.answers.map((a) => ({ ...a, entry: undefined })) });
  for (const bad of [null, 5, "x", [], {}, { ...interview, at: 2 }, { ...interview, at: -1 }, { ...interview, at: "0" }, { ...interview, questions: [] },
    { ...interview, questions: ["gone", "math-2"] }, { ...interview, answers: [] }, { ...interview, search: 1 }]) {
    assert.equal(interviewFrom(bad, known), undefined, JSON.stringify(bad));
  }
  const odd = { typed: "x".repeat(9000), seconds: "9", shown: 1, said: [1, 0, "x"], asked: 1.5, grade: 9 };
  const [answer] = interviewFrom({ ...interview, answers: [odd, odd] }, known).answers;
  assert.deepEqual(answer, { typed: "x".repeat(5000), seconds: 0, shown: false, said: [true, false, true], asked: 0, grade: 0, entry: undefined });
});
