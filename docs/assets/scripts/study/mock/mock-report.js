import { make } from "../../dom.js";
import { clockTime } from "./countdown.js";
import { GRADES } from "../core/grades.js";
import { linkTo, linkToQuestion } from "../core/links.js";

/** @typedef {import("../core/catalog.js").Listed} Listed */
/** @typedef {import("./mock-state.js").Answer} Answer */

/**
 * One question of a report.
 * @typedef {object} Reported
 * @property {Listed} question
 * @property {Answer} answer
 * @property {Element[]} points its key points, as the question's page shows them; none when it could not be loaded
 */

/** @typedef {{ title: string, reported: Reported[] }[]} Topics the questions that were asked */

/** @param {Topics} topics @returns {HTMLElement[]} */
export function reportBlocks(topics) {
  const all = topics.flatMap(({ reported }) => reported);
  const again = toReview(all).map((each) => make("li", {}, linkToQuestion(each.question), `: ${reason(each)}`));
  return [
    make("p", { class: "mock-summary" }, summary(all)),
    ...topics.flatMap(({ title, reported }) => [make("h3", {}, title), ...reported.map(entry)]),
    make("h3", {}, "What to review next"),
    again.length ? make("ol", {}, ...again) : make("p", {}, "Nothing of this: every key point was said."),
    make("p", {}, linkTo("review/", "Review what is due")),
  ];
}

/** @param {Reported} reported */
function entry({ question, answer, points }) {
  const marks = points.map((point, i) => {
    const word = make("span", { class: "mock-mark" }, answer.said[i] ? "Said" : "Missed");
    return make("li", { class: answer.said[i] ? "said" : "missed" }, word, " ", ...[...point.childNodes].map((node) => node.cloneNode(true)));
  });
  return make(
    "section",
    { class: "mock-entry" },
    make("h4", {}, linkToQuestion(question)),
    make("p", { class: "mock-facts" }, facts(answer)),
    ...(answer.shown && marks.length ? [make("ul", { class: "mock-points" }, ...marks)] : []),
    ...(answer.typed.trim() ? [make("p", { class: "mock-facts" }, "You typed:"), make("p", { class: "mock-typed" }, answer.typed.trim())] : []),
  );
}

/** @param {Reported[]} all */
function summary(all) {
  const shown = all.filter(({ answer }) => answer.shown);
  const points = shown.reduce((sum, each) => sum + each.points.length, 0);
  const said = shown.reduce((sum, each) => sum + count(each.answer), 0);
  const seconds = all.reduce((sum, { answer }) => sum + answer.seconds, 0);
  const time = seconds ? `, in ${clockTime(seconds)} minutes` : "";
  return `${shown.length} of ${all.length} questions answered, ${said} of ${points} key points said${time}.`;
}

/** @param {Answer} answer */
function facts({ shown, grade, seconds }) {
  const result = !shown ? "not answered" : grade ? `graded ${GRADES[grade - 1]?.toLowerCase()}` : "not graded";
  return `${result}${seconds ? `, ${clockTime(seconds)} minutes` : ""}`;
}

/** @param {Answer} answer */
function count({ said }) {
  return said.filter(Boolean).length;
}

/** What was not answered, was graded below good, or had missed points; the worst first. @param {Reported[]} all */
export function toReview(all) {
  const grade = (/** @type {Reported} */ { answer }) => (answer.shown ? answer.grade || 2 : 0);
  return all.filter((each) => grade(each) < 3 || count(each.answer) < each.points.length).sort((a, b) => grade(a) - grade(b));
}

/** @param {Reported} reported */
function reason({ answer, points }) {
  const missed = points.length - count(answer);
  if (!answer.shown) return "not answered";
  return missed ? `${missed} of ${points.length} key points missed` : "graded below good";
}

/** @param {Topics} topics @param {string} date @param {string} address where the same questions are asked again */
export function markdown(topics, date, address) {
  const all = topics.flatMap(({ reported }) => reported);
  const again = toReview(all).map((each) => `1. ${markdownLink(each.question)}: ${reason(each)}`);
  const blocks = [
    `# Mock interview, ${date}`,
    summary(all),
    ...topics.flatMap(({ title, reported }) => [`## ${escaped(title)}`, ...reported.map(markdownEntry)]),
    "## What to review next",
    again.join("\n") || "Nothing of this: every key point was said.",
    `[The same questions again](${address})`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** @param {Reported} reported */
function markdownEntry({ question, answer, points }) {
  const marks = points.map((point, i) => `- [${answer.said[i] ? "x" : " "}] ${markdownText(point)}`);
  const typed = answer.typed.trim().split(/\r?\n/).map((line) => `> ${escaped(line)}`.trimEnd());
  return [
    `### ${markdownLink(question)}`,
    facts(answer),
    ...(answer.shown && marks.length ? [marks.join("\n")] : []),
    ...(answer.typed.trim() ? [typed.join("\n")] : []),
  ].join("\n\n");
}

/** @param {Listed} question */
function markdownLink(question) {
  return `[${escaped(question.title)}](${linkToQuestion(question).href})`;
}

/** One line of text; formulas as their TeX, which GitHub and most editors typeset. @param {Element} element @returns {string} */
export function markdownText(element) {
  const parts = [...element.childNodes].map((node) => {
    const formula = node instanceof HTMLElement && node.dataset.tex;
    if (formula) return `$${formula}$`;
    return node instanceof Element && node.querySelector("[data-tex]") ? markdownText(node) : escaped(node.textContent ?? "");
  });
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** One line that Markdown shows as it stands: no markup, no HTML. @param {string} text */
export function escaped(text) {
  const html = text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c] ?? c);
  return html.replace(/[\\`*_[\]|~$]/g, "\\$&").replace(/^\s*(\d*)([#+\-=.)])/, "$1\\$2").trimStart();
}
