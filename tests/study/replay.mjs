// node replay.mjs < LOGS.jsonl: for each line, a list of entries, one line with the cards that the log leads to, by question.
import { readFileSync } from "node:fs";
import { replay } from "../../docs/assets/scripts/study/core/log.js";

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  console.log(JSON.stringify(Object.fromEntries(replay(JSON.parse(line), (question) => question))));
}
