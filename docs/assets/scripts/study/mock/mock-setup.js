import { make } from "../../dom.js";
import { LEVELS } from "../core/catalog.js";
import { MINUTES, MOST, ROUNDS, ofRound, poolOf } from "./mock-choice.js";

/** @typedef {import("./mock-choice.js").Choice} Choice */

const ROUND_NAMES = ["mixed, from all topics", "coding, written from scratch", "case, business and design"];
const USUAL = 4; // minutes for a question without a limit

/**
 * The form that sets a mock interview up; every change is told, so that the address follows.
 * @param {import("../core/catalog.js").Catalog} catalog
 * @param {Choice} first
 * @param {{ change: (choice: Choice) => void, start: (choice: Choice) => void, newSeed: () => string }} actions
 */
export function setupForm(catalog, first, { change, start, newSeed }) {
  const round = select(ROUNDS, ROUND_NAMES, first.round);
  const topics = catalog.topics.map(({ id, title }) => checkbox(id, title, first.topics));
  const levels = LEVELS.map((level) => checkbox(level, level, first.levels));
  const count = make("input", { type: "number", min: "1", max: String(MOST) });
  const total = make("input", { type: "number", min: "1" });
  const minutes = select(MINUTES.map(String), MINUTES.map((each) => (each ? `${each} minutes` : "no limit")), String(first.minutes));
  const seed = make("input", { type: "text", maxlength: "16", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
  const status = make("p", { role: "status" });
  const begin = make("button", { type: "submit", class: "primary" }, "Start");
  const topicSet = fieldset("Topics", topics);
  count.value = String(first.n);
  seed.value = first.seed;

  const each = () => Number(minutes.value) || USUAL;
  /** @returns {Choice} */
  const choice = () => ({
    round: round.value,
    topics: checked(topics),
    levels: checked(levels),
    n: Number(count.value),
    minutes: Number(minutes.value),
    seed: seed.value,
  });

  const show = () => {
    const ofThisRound = new Set(ofRound(catalog, round.value).map(({ topic }) => topic));
    for (const topic of topics) topic.label.hidden = !ofThisRound.has(topic.box.value);
    topicSet.hidden = ofThisRound.size < 2;
    const fitting = poolOf(catalog, choice()).length;
    const drawn = Math.min(fitting, choice().n);
    begin.disabled = !fitting;
    status.textContent = fitting ? `${drawn} of the ${fitting} questions that fit.` : "No question fits. Choose more topics or levels.";
  };

  const changed = (/** @type {Event} */ { target }) => {
    if (target === total) count.value = String(Math.floor(Number(total.value) / each()));
    count.value = String(Math.min(MOST, Math.max(1, Math.floor(Number(count.value)) || 1)));
    if (target !== total) total.value = String(Number(count.value) * each());
    seed.value = seed.value.toLowerCase().replace(/[^a-z0-9]/g, "") || first.seed;
    show();
    change(choice());
  };

  const redraw = () => {
    seed.value = newSeed();
    change(choice());
  };

  total.value = String(first.n * each());
  show();
  return make(
    "form",
    {
      class: "mock-setup",
      novalidate: true,
      onchange: changed,
      onsubmit: (event) => {
        event.preventDefault();
        start(choice());
      },
    },
    field("Round", round),
    topicSet,
    fieldset("Levels", levels),
    make("div", { class: "mock-fields" }, field("Questions", count), field("or minutes in all", total), field("For each question", minutes)),
    field("Draw", seed, make("button", { type: "button", onclick: redraw }, "Draw others")),
    make("p", { class: "mock-hint" }, "Whoever opens the address of this page gets the same questions."),
    status,
    make("p", {}, begin),
  );
}

/** @param {string[]} values @param {string[]} names @param {string} chosen */
function select(values, names, chosen) {
  return make("select", {}, ...values.map((value, i) => make("option", { value, selected: value === chosen }, names[i] ?? value)));
}

/** @param {string} value @param {string} name @param {string[]} chosen */
function checkbox(value, name, chosen) {
  const box = make("input", { type: "checkbox", value, checked: chosen.includes(value) });
  return { box, label: make("label", {}, box, name) };
}

/** @param {ReturnType<typeof checkbox>[]} boxes */
function checked(boxes) {
  return boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
}

/** @param {string} name @param {ReturnType<typeof checkbox>[]} boxes */
function fieldset(name, boxes) {
  return make("fieldset", {}, make("legend", {}, name), ...boxes.map(({ label }) => label));
}

/** @param {string} name @param {HTMLElement} control @param {HTMLElement[]} more */
function field(name, control, ...more) {
  return make("p", { class: "mock-field" }, make("label", {}, name, " ", control), ...more);
}
