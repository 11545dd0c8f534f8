import { make } from "../../dom.js";
import { linkTo } from "../core/links.js";
import { overview } from "./progress-data.js";
import { now } from "../core/study.js";

/** @typedef {import("./progress-data.js").Row} Row */

/** The table of topics and levels. @param {import("../core/study.js").Study} study */
export function progressTable(study) {
  const head = make("tr", {}, ...["", "Reviewed", "Remembered", "Due"].map((name) => make(name ? "th" : "td", name ? { scope: "col" } : {}, name)));
  const table = make("table", { class: "progress-table" });
  const show = () => {
    const { topics, levels, all } = overview(study, now());
    const bodies = [topics, levels, all].map((rows) => make("tbody", {}, ...rows.map(tableRow)));
    table.replaceChildren(make("thead", {}, head), ...bodies);
  };
  study.addEventListener("change", show);
  show();
  const explanation = make("p", { class: "quiet" }, "Remembered: you would recall the answer today with a chance of 90% or more.");
  return make("section", {}, table, explanation, make("p", { class: "actions" }, printButton()));
}

/** @param {Row} row */
function tableRow({ name, path, total, reviewed, remembered, due }) {
  const numbers = [`${reviewed} of ${total}`, `${remembered}`].map((number) => make("td", {}, number));
  return make("tr", {}, make("th", { scope: "row" }, name), ...numbers, make("td", {}, due ? linkTo(path, String(due)) : "0"));
}

function printButton() {
  return make("button", { type: "button", class: "print-button", onclick: () => window.print() }, "Print");
}
