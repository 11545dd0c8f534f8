// node run.mjs INDEX.json QUERIES.jsonl... : one line of JSON a query with ids, confidences and flags; the last line holds the times.
import { readFileSync } from "node:fs";
import { build, search, WEAK } from "../../docs/assets/scripts/search/engine.js";
import { unpack } from "../../docs/assets/scripts/search/unpack.js";

const [indexFile, ...files] = process.argv.slice(2);
const text = readFileSync(indexFile, "utf8");
const queries = files.flatMap((file) =>
  readFileSync(file, "utf8").split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line).q),
);

const start = performance.now();
const { records, synonyms } = unpack(JSON.parse(text));
const index = build(records, synonyms);
const built = performance.now();
search(index, queries[0] ?? "");
const first = performance.now();

const keys = [];
for (const query of queries) {
  for (let end = 1; end < query.length && keys.length < 5000; end++) {
    const before = performance.now();
    search(index, query.slice(0, end));
    keys.push(performance.now() - before);
  }
  const results = search(index, query);
  console.log(JSON.stringify({ q: query, ids: results.map(({ id }) => id), weak: !(results[0]?.confidence >= WEAK) }));
}
keys.sort((a, b) => a - b);
const at = (share) => Number((keys[Math.floor(keys.length * share)] ?? 0).toFixed(2));
console.log(JSON.stringify({ questions: records.length, build: Math.round(built - start), first: Math.round(first - start), p50: at(0.5), p99: at(0.99) }));
