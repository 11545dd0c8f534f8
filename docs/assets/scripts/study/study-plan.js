import { cost } from "./plan/plan.js";
import { duration, questionOf, tick } from "./plan/plan-parts.js";
import { openStudy } from "./core/study.js";

/** <study-plan> before the days of a plan: ticks the questions that were reviewed and says how much is left. */
class StudyPlan extends HTMLElement {
  async connectedCallback() {
    const study = await openStudy().catch(() => undefined); // without its list of questions the page is as good as without scripts
    if (!study) return;
    const items = /** @type {HTMLLIElement[]} */ ([...document.querySelectorAll(".plan li")]);
    const planned = items.flatMap((item) => study.catalog.questions.get(questionOf(item)) ?? []);
    const show = () => {
      tick(items, (question) => study.cards.has(question));
      const left = planned.filter(({ id }) => !study.cards.has(id));
      const time = duration(left.reduce((sum, each) => sum + cost(each), 0));
      const done = planned.length - left.length;
      this.textContent = left.length ? `${done} of ${planned.length} questions done, ${time} left for the others.` : `All ${done} questions done.`;
    };
    study.addEventListener("change", show);
    show();
  }
}

customElements.define("study-plan", StudyPlan);
