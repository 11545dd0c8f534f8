import { make } from "../dom.js";
import { daysStudied } from "./progress/days-studied.js";
import { interviewDate } from "./progress/interview-date.js";
import { linkToQuestion } from "./core/links.js";
import { myNotes } from "./notes/my-notes.js";
import { notice } from "./core/notice.js";
import { weakest } from "./core/progress.js";
import { progressFile } from "./progress/progress-tools.js";
import { progressTable } from "./progress/progress-table.js";
import { startAfresh } from "./progress/start-afresh.js";
import { storageState } from "./progress/storage-state.js";
import { openStudy } from "./core/study.js";

/** @typedef {import("./core/study.js").Study} Study */

/** <progress-report>: how far the reader is, and what can be done with that. Its children show until the script runs and without it. */
class ProgressReport extends HTMLElement {
  /** @type {Study | undefined} */ #study;

  async connectedCallback() {
    if (this.#study) return;
    try {
      this.#study = await openStudy();
    } catch {
      this.replaceChildren(make("p", { role: "alert" }, "The list of questions could not be loaded. Look at your network, then reload this page."));
      return;
    }
    const study = this.#study;
    this.replaceChildren(
      notice(study),
      progressTable(study),
      daysStudied(study),
      weakestList(study),
      interviewDate(study),
      myNotes(study),
      progressFile(study),
      storageState(),
      startAfresh(study),
    );
    this.dispatchEvent(new Event("inserted", { bubbles: true }));
  }
}

/** @param {Study} study */
function weakestList(study) {
  const list = make("ol", { class: "weakest" });
  const part = make("section", {}, make("h2", {}, "Your weakest"), list);
  const show = () => {
    part.hidden = !study.cards.size;
    list.replaceChildren(...weakest(study).map((each) => make("li", {}, linkToQuestion(each))));
  };
  study.addEventListener("change", show);
  show();
  return part;
}

customElements.define("progress-report", ProgressReport);
