import { make } from "../../dom.js";
import { loadPage, pageAddress } from "../../files.js";
import { siteRoot } from "../../site-root.js";

/** @typedef {import("../core/catalog.js").Listed} Listed */

/**
 * A card without its question, which stands on its page.
 * @param {Listed} question
 * @param {string} topic its title
 */
export function emptyCard(question, topic) {
  const level = make("span", { class: `level level-${question.level}` }, question.level);
  const place = make("p", { class: "breadcrumb" }, `${topic} / ${question.section} `, level);
  return make("section", { class: "review-card", tabindex: "-1", "aria-labelledby": "card-title" }, place, make("h2", { id: "card-title" }, question.title));
}

/** @param {Listed} question */
export function loadQuestion(question) {
  return loadPage(new URL(`${question.topic}/${question.id}/`, siteRoot()));
}

/**
 * Puts question and answer of a page into a card, with all that comes after the grading folded up.
 * @param {Element} card
 * @param {Element} main of the question's page
 */
export function fill(card, main) {
  const [asked, answer] = ["p.question", "details.answer"].map((selector) => main.querySelector(selector));
  if (!asked || !answer) throw new Error("not the page of a question");
  const full = answer.querySelector("#in-full");
  const rest = make("details", { class: "in-full" }, make("summary", {}, full?.textContent ?? "In full"));
  const onward = after(answer).filter((node) => !node.matches(".pager, .page-actions"));
  rest.append(...(full ? after(full).filter((node) => !node.matches("study-note")) : []), ...onward);
  full?.replaceWith(rest);
  card.append(asked, ...main.querySelectorAll("p.think-first"), answer);
  card.dispatchEvent(new Event("inserted", { bubbles: true }));
}

/** A card that could not be filled. @param {Element} card @param {Listed} question @param {() => void} again @param {() => void} skip */
export function excuse(card, question, again, skip) {
  const page = make("a", { href: pageAddress(new URL(`${question.topic}/${question.id}/`, siteRoot()).href) }, "its page");
  card.append(
    make("p", { role: "alert" }, "This question could not be loaded. Perhaps there is no network, and ", page, " is not kept for reading offline."),
    make("p", { class: "actions" }, make("button", { type: "button", onclick: again }, "Try again"), make("button", { type: "button", onclick: skip }, "Skip it")),
  );
}

/** @param {Element} element */
function after(element) {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings.slice(siblings.indexOf(element) + 1);
}
