import { make } from "../dom.js";
import { loadJson, loadPage } from "../files.js";
import { siteRoot } from "../site-root.js";
import { Catalog } from "./core/catalog.js";
import { CountDown } from "./mock/countdown.js";
import { draw, newSeed } from "./mock/draw.js";
import { poolOf, readChoice, writeChoice } from "./mock/mock-choice.js";
import { answerView, copies, followUps, questionView, resume } from "./mock/mock-question.js";
import { markdown, reportBlocks } from "./mock/mock-report.js";
import { reportTools } from "./mock/mock-report-tools.js";
import { setupForm } from "./mock/mock-setup.js";
import { interviewFrom, keep, kept, newInterview } from "./mock/mock-state.js";

/** @typedef {import("./core/catalog.js").Listed} Listed */
/** @typedef {import("./mock/mock-choice.js").Choice} Choice */
/** @typedef {import("./mock/mock-state.js").Answer} Answer */
/** @typedef {import("./mock/mock-state.js").Interview} Interview */

/** <mock-interview>: sets an interview up, asks one question after the other, reports at the end. */
class MockInterview extends HTMLElement {
  #catalog = /** @type {Catalog} */ (/** @type {unknown} */ (undefined));
  #interview = newInterview("", []);
  /** @type {CountDown | undefined} */ #countdown;
  /** @type {Map<string, Promise<Element>>} */ #pages = new Map();

  async connectedCallback() {
    try {
      this.#catalog ??= new Catalog(await loadJson(new URL("assets/study.json", siteRoot())));
    } catch {
      this.replaceChildren(make("p", {}, "The list of questions could not be loaded. Reload the page to try again."));
      return;
    }
    window.addEventListener("pagehide", () => this.#keep());
    this.addEventListener("switch", () => this.#keep());
    this.#setUp(readChoice(window.location.search, this.#catalog, freshSeed()));
  }

  /** @param {Choice} choice */
  #setUp(choice) {
    const form = setupForm(this.#catalog, choice, {
      change: (changed) => this.#setAddress(writeChoice(changed, this.#catalog)),
      start: (chosen) => this.#start(chosen),
      newSeed: freshSeed,
    });
    this.#interview = newInterview("", []);
    const before = interviewFrom(kept(), (id) => this.#catalog.questions.has(id));
    this.replaceChildren(...(before ? [this.#offer(before)] : []), form);
  }

  /** @param {Interview} before that was under way when the page was left */
  #offer(before) {
    const where = before.ended ? "Your last interview has ended." : `An interview is under way: question ${before.at + 1} of ${before.questions.length}.`;
    const go = button(before.ended ? "See its report" : "Go on with it", () => {
      this.#interview = before;
      this.#setAddress(before.search);
      this.#proceed();
    });
    const drop = button("Drop it", () => {
      keep(undefined);
      offer.remove();
      this.querySelector("select")?.focus();
    });
    const offer = make("p", { class: "mock-offer" }, where, " ", go, drop);
    return offer;
  }

  /** @param {Choice} choice */
  #start(choice) {
    const drawn = draw(poolOf(this.#catalog, choice), choice.n, choice.seed);
    const search = writeChoice(choice, this.#catalog);
    this.#interview = newInterview(search, drawn.map(({ id }) => id));
    this.#setAddress(search);
    this.#proceed();
  }

  /** Shows what comes now. */
  #proceed() {
    this.#keep();
    if (this.#interview.ended) this.#report();
    else this.#ask();
  }

  get #answer() {
    return /** @type {Answer} */ (this.#interview.answers[this.#interview.at]);
  }

  get #question() {
    return this.#interview.questions[this.#interview.at] ?? "";
  }

  async #ask() {
    const { at, questions } = this.#interview;
    const isLast = at + 1 === questions.length;
    const heading = make("h2", { tabindex: "-1" }, `Question ${at + 1} of ${questions.length}`);
    const place = make("div", { class: "mock-question" }, make("p", {}, "Loading."));
    const actions = make("p", { class: "mock-actions" });
    this.replaceChildren(heading, place, actions);
    if (!this.#answer.shown) heading.focus();
    const page = await this.#page(this.#question).catch(() => undefined);
    if (!heading.isConnected) return; // the reader went on
    const onward = [button(isLast ? "See the report" : "Next question", () => this.#next()), ...(isLast ? [] : [button("Stop here", () => this.#end())])];
    if (!page) {
      place.replaceChildren(make("p", { role: "alert" }, "This question could not be loaded: there may be no network."));
      actions.replaceChildren(button("Try again", () => this.#ask()), ...onward);
    } else if (this.#answer.shown) {
      this.#showAnswer(page, place, actions, onward);
    } else {
      this.#showQuestion(page, place, actions);
    }
  }

  /** @param {Element} page @param {HTMLElement} place @param {HTMLElement} actions */
  #showQuestion(page, place, actions) {
    const { minutes } = readChoice(this.#interview.search, this.#catalog, "");
    this.#countdown = new CountDown(minutes * 60, this.#answer.seconds, this.#interview.timed, () => performance.now());
    place.replaceChildren(...questionView(page, this.#answer, this.#countdown, () => this.#keep()));
    const show = button("Show the key points", () => {
      this.#answer.shown = true;
      this.#leave();
      this.#ask();
    });
    show.className = "primary";
    actions.replaceChildren(show, button("Skip this question", () => this.#next()), button("Stop here", () => this.#end()));
  }

  /** @param {Element} page @param {HTMLElement} place @param {HTMLElement} actions @param {HTMLElement[]} onward */
  #showAnswer(page, place, actions, onward) {
    const { list, more } = followUps(page, this.#answer, { keep: () => this.#keep(), end: () => onward[0]?.focus() });
    place.replaceChildren(...answerView(page, this.#answer, () => this.#keep()), list);
    actions.replaceChildren(more, ...onward);
    /** @type {HTMLElement | null} */ (place.querySelector("h3[tabindex]"))?.focus();
    resume(place, this.#answer);
  }

  #next() {
    this.#leave();
    if (this.#interview.at + 1 < this.#interview.questions.length) this.#interview.at += 1;
    else this.#interview.ended = true;
    this.#proceed();
  }

  #end() {
    this.#leave();
    this.#interview.ended = true;
    this.#proceed();
  }

  /** Notes the time that the question took. */
  #leave() {
    this.#keep();
    this.#countdown?.pause();
    this.#countdown = undefined;
  }

  #keep() {
    if (!this.#interview.questions.length) return;
    if (this.#countdown) {
      this.#answer.seconds = Math.round(this.#countdown.used);
      this.#interview.timed = this.#countdown.on;
    }
    keep(this.#interview);
  }

  async #report() {
    const heading = make("h2", { tabindex: "-1" }, "Report");
    this.replaceChildren(heading);
    heading.focus();
    const topics = await this.#reported();
    const date = new Intl.DateTimeFormat("en-US", { dateStyle: "long" }).format(new Date());
    const text = markdown(topics, date, new URL(`mock-interview/${this.#interview.search}`, siteRoot()).href);
    if (heading.isConnected) heading.after(...reportBlocks(topics), reportTools(text), this.#onward());
  }

  /** The questions so far, by topic. @returns {Promise<import("./mock/mock-report.js").Topics>} */
  async #reported() {
    const { questions, answers, at } = this.#interview;
    const reported = questions.slice(0, at + 1).map(async (id, i) => ({
      question: /** @type {Listed} */ (this.#catalog.questions.get(id)),
      answer: /** @type {Answer} */ (answers[i]),
      points: await this.#page(id).then((page) => copies(page, ".key-points li"), () => []),
    }));
    const all = await Promise.all(reported);
    const ofTopic = (/** @type {string} */ topic) => all.filter(({ question }) => question.topic === topic);
    return this.#catalog.topics.map(({ id, title }) => ({ title, reported: ofTopic(id) })).filter(({ reported }) => reported.length);
  }

  #onward() {
    const choice = readChoice(this.#interview.search, this.#catalog, freshSeed());
    const isLeft = this.#interview.at + 1 < this.#interview.questions.length || !this.#answer.shown;
    const goOn = button(`Go on with question ${this.#interview.at + 1}`, () => {
      this.#interview.ended = false;
      this.#proceed();
    });
    return make(
      "p",
      { class: "mock-actions" },
      ...(isLeft ? [goOn] : []),
      button("The same questions again", () => this.#start(choice)),
      button("Other questions", () => this.#start({ ...choice, seed: freshSeed() })),
      button("Another choice", () => {
        this.#setUp({ ...choice, seed: freshSeed() });
        this.querySelector("select")?.focus();
      }),
    );
  }

  /** The page of a question, loaded once. @param {string} id */
  #page(id) {
    const topic = this.#catalog.questions.get(id)?.topic;
    const page = this.#pages.get(id) ?? loadPage(new URL(`${topic}/${id}/`, siteRoot()));
    page.catch(() => this.#pages.delete(id));
    this.#pages.set(id, page);
    return page;
  }

  /** @param {string} search */
  #setAddress(search) {
    try {
      window.history.replaceState(null, "", window.location.pathname + search);
    } catch {
      // A page opened from a file may not change its address.
    }
  }
}

/** @param {string} label @param {() => void} action */
function button(label, action) {
  return make("button", { type: "button", onclick: action }, label);
}

const freshSeed = () => newSeed(Math.random);

customElements.define("mock-interview", MockInterview);
