// Reads study.json from stdin and prints the plans of 1, 2, ..., 365 days as the site's scripts make them, a line each.
import { text } from "node:stream/consumers";
import { Catalog } from "../../docs/assets/scripts/study/core/catalog.js";
import { makePlan } from "../../docs/assets/scripts/study/plan/plan.js";

const catalog = new Catalog(JSON.parse(await text(process.stdin)));
for (let days = 1; days <= 365; days += 1) {
  const { days: made, leftOut } = makePlan(catalog.plan, catalog.topics.map(({ id }) => id), days);
  const shown = made.map(({ review, sheets, mock, minutes, questions }) => [review, sheets, mock, minutes, questions.map(({ id }) => id)]);
  console.log(JSON.stringify([shown, leftOut.map(({ id }) => id)]));
}
