import { dueToday, tally } from "./core/progress.js";
import { linkTo } from "./core/links.js";
import { wantedBy, writeFilter } from "./progress/progress-data.js";
import { now, openStudy } from "./core/study.js";

/** <study-progress topic="id">: one quiet line on how far the reader is, in a topic or, without one, in all; nothing before the first review. */
class StudyProgress extends HTMLElement {
  async connectedCallback() {
    const study = await openStudy().catch(() => undefined); // without its list of questions the page is as good as without scripts
    if (!study) return;
    const filter = { topic: this.getAttribute("topic") ?? "", level: "" };
    const wanted = wantedBy(filter);
    const show = () => {
      const { total, reviewed } = tally(study, [...study.catalog.questions.values()].filter(wanted), now());
      const due = dueToday(study, now(), wanted).length;
      const link = linkTo(`review/${writeFilter(filter)}`, due ? `${due} due today` : "nothing due");
      this.replaceChildren(...(reviewed ? [`Reviewed ${reviewed} of ${total}, `, link] : []));
    };
    study.addEventListener("change", show);
    show();
  }
}

customElements.define("study-progress", StudyProgress);
