import { make } from "../dom.js";
import { daysStudied } from "./days-studied.js";
import { interviewDate } from "./interview-date.js";
import { linkToQuestion } from "./links.js";
import { myNotes } from "./my-notes.js";
import { notice } from "./notice.js";
import { weakest } from "./progress.js";
import { progressFile } from "./progress-tools.js";
import { progressTable } from "./progress-table.js";
import { startAfresh } from "./start-afresh.js";
import { storageState } from "./storage-state.js";
import { openStudy } from "./study.js";

/** @typedef {import("./study.js").Study} Study */

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
