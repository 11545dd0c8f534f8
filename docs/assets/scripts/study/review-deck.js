import { make } from "../dom.js";
import "./core/answer-grade.js"; // stands in the answers
import { shortDate } from "./core/dates.js";
import { GRADES } from "./core/grades.js";
import { cardsOf, readFilter, writeFilter } from "./progress/progress-data.js";
import { emptyCard, excuse, fill, loadQuestion } from "./review/review-card.js";
import { filters } from "./review/review-filters.js";
import { rest } from "./review/review-rest.js";
import { now, openStudy } from "./core/study.js";

/** @typedef {import("./core/catalog.js").Listed} Listed */
/** @typedef {import("./core/log.js").Entry} Entry */
/** @typedef {import("./progress/progress-data.js").Session} Session */

/** <review-deck>: one card after the other, today's or new ones. Its children show until the script runs and without it. */
class ReviewDeck extends HTMLElement {
  /** @type {import("./core/study.js").Study} */ #study = /** @type {any} */ (undefined);
  #filter = { topic: "", level: "" };
  /** @type {Listed[]} the first one is shown */ #left = [];
  #done = 0;
  /** @type {Map<Listed, Promise<Element>>} */ #pages = new Map();
  #count = make("p", { class: "deck-count" });
  #last = make("p", { class: "deck-last", role: "status" });
  #place = make("div", {});

  async connectedCallback() {
    if (this.#study) return;
    performance.mark("review: start");
    try {
      this.#study = await openStudy();
    } catch {
      this.replaceChildren(make("p", { role: "alert" }, "The list of questions could not be loaded. Look at your network, then reload this page."));
      return;
    }
    this.#filter = readFilter(location.search, this.#study.catalog);
    this.addEventListener("graded", (event) => this.#graded(/** @type {CustomEvent} */ (event).detail));
    this.#start("due");
    this.replaceChildren(filters(this.#study, now, this.#filter, (filter) => this.#choose(filter)), make("div", { class: "deck-line" }, this.#count, this.#last), this.#place);
    performance.mark("review: card");
  }

  /** @param {import("./progress/progress-data.js").Filter} filter */
  #choose(filter) {
    this.#filter = filter;
    try {
      window.history.replaceState(null, "", location.pathname + writeFilter(filter));
    } catch {
      // A page opened from a file may not change its address: the choice holds until the page is left.
    }
    this.#start("due");
  }

  /** @param {Session} session */
  #start(session) {
    this.#left = cardsOf(session, this.#study, now(), this.#filter);
    this.#done = 0;
    this.#last.textContent = "";
    this.#show();
  }

  /** Shows the first card that is left, or what comes next. */
  #show() {
    const [question, next] = this.#left;
    this.#count.textContent = question ? `Card ${this.#done + 1} of ${this.#done + this.#left.length}` : "";
    if (!question) {
      this.#place.replaceChildren(rest(this.#study, now(), this.#filter, this.#done, (session) => (this.#start(session), this.#focus())));
      return;
    }
    const topic = this.#study.catalog.topics.find(({ id }) => id === question.topic)?.title ?? "";
    const card = emptyCard(question, topic);
    this.#place.replaceChildren(card);
    this.#fill(card, question);
    if (next) this.#page(next).catch(() => {}); // so that it is there at once
  }

  /** @param {HTMLElement} card @param {Listed} question */
  async #fill(card, question) {
    try {
      const page = await this.#page(question);
      this.#pages.delete(question);
      fill(card, page);
      performance.mark("review: question");
    } catch {
      const again = () => (this.#show(), this.#focus());
      const skip = () => ((this.#left = this.#left.filter((each) => each !== question)), again());
      excuse(card, question, again, skip);
    }
  }

  /** @param {Listed} question */
  #page(question) {
    const page = this.#pages.get(question) ?? loadQuestion(question);
    this.#pages.set(question, page);
    page.catch(() => this.#pages.delete(question));
    return page;
  }

  /** @param {import("./core/answer-grade.js").Graded} graded */
  #graded({ question: id, entry }) {
    const question = this.#left.find((each) => each.id === id);
    if (!entry || !question) return;
    this.#left = this.#left.filter((each) => each !== question);
    this.#done += 1;
    const due = shortDate(this.#study.due(id) ?? now(), now());
    const undo = make("button", { type: "button", onclick: () => this.#undo(question, entry) }, "Undo");
    this.#last.replaceChildren(`${question.title}: ${GRADES[entry.grade - 1]}, again ${due}. `, undo);
    this.#show();
    this.#focus();
  }

  /** @param {Listed} question @param {Entry} entry */
  async #undo(question, entry) {
    await this.#study.undo(entry, now());
    this.#left.unshift(question);
    this.#done -= 1;
    this.#last.textContent = `${question.title}: grade taken back.`;
    this.#show();
    this.#focus();
  }

  /** What had the focus is gone. */
  #focus() {
    /** @type {HTMLElement | null} */ (this.#place.firstElementChild)?.focus({ preventScroll: true });
    this.scrollIntoView();
  }
}

customElements.define("review-deck", ReviewDeck);
