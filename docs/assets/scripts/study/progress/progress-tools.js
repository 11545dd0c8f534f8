import { make } from "../../dom.js";
import { dateOf } from "../core/progress.js";
import { readProgressFile, writeProgress } from "../core/progress-file.js";
import { reminder } from "./export-reminder.js";
import { now } from "../core/study.js";

/** @typedef {import("../core/study.js").Study} Study */

/** Export and import. @param {Study} study */
export function progressFile(study) {
  const status = make("p", { role: "status", class: "file-status" });
  const input = make("input", { type: "file", accept: ".json,application/json", hidden: true, onchange: () => bring() });
  const bring = async () => {
    const [file] = input.files ?? [];
    if (file) status.textContent = await imported(study, file).catch((error) => `${error.message} Nothing was changed.`);
    input.value = ""; // so that the same file can be chosen again
  };
  return make(
    "section",
    { class: "screen-only" },
    make("h2", { id: "export" }, "Export and import"),
    make("p", {}, "Your reviews, notes and date as one file: to keep, or to go on in another browser. Importing adds what is missing here and removes nothing."),
    reminder(study, false),
    make(
      "p",
      { class: "actions" },
      make("button", { type: "button", onclick: async () => (status.textContent = await exported(study)) }, "Export to a file"),
      make("button", { type: "button", onclick: () => input.click() }, "Import a file"),
      input,
    ),
    status,
  );
}

/** @param {Study} study @returns {Promise<string>} what was done */
async function exported(study) {
  const progress = await study.progress();
  const name = `held-out-progress-${dateOf(now())}.json`;
  const address = URL.createObjectURL(new Blob([writeProgress(progress, new Date())], { type: "application/json" }));
  make("a", { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  await study.exported();
  return `Exported as ${name}.`;
}

/** @param {Study} study @param {Blob} file @returns {Promise<string>} what was done */
async function imported(study, file) {
  const other = await readProgressFile(file);
  const before = new Set((await study.progress()).values.map((each) => JSON.stringify(each)));
  const entries = await study.merge(other);
  const values = (await study.progress()).values.filter((each) => !before.has(JSON.stringify(each))).length;
  if (!entries && !values) return "Everything in this file was here already.";
  return `Imported: ${counted(entries, "entry", "entries")} of the log and ${counted(values, "note or date", "notes or dates")} are new here.`;
}

/** @param {number} count @param {string} one @param {string} many */
function counted(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}
