import { make } from "../dom.js";
import { siteRoot } from "../site-root.js";
import { dueToday, tally } from "./progress.js";
import { now, openStudy } from "./study.js";

/** <study-progress topic="id">: one quiet line on how far the reader is, in a topic or, without one, in all; nothing before the first review. */
class StudyProgress extends HTMLElement {
  async connectedCallback() {
    const study = await openStudy().catch(() => undefined); // without its list of questions the page is as good as without scripts
    if (!study) return;
    const show = () => {
      const topic = this.getAttribute("topic");
      const wanted = (/** @type {import("./catalog.js").Listed} */ each) => !topic || each.topic === topic;
      const { total, reviewed } = tally(study, [...study.catalog.questions.values()].filter(wanted), now());
      const due = dueToday(study, now(), wanted).length;
      const address = new URL(`review/${topic ? `?topic=${topic}` : ""}`, siteRoot()).href;
      const link = make("a", { href: address }, due ? `${due} due today` : "nothing due today");
      this.replaceChildren(...(reviewed ? [`You have reviewed ${reviewed} of ${total}, `, link, "."] : []));
    };
    study.addEventListener("change", show);
    show();
  }
}

customElements.define("study-progress", StudyProgress);
