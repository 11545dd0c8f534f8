import { make } from "../dom.js";
import { notesOf } from "./notes/my-notes.js";
import { openStudy } from "./core/study.js";

/** <sheet-notes topic="id">: the reader's notes at the end of a cheat sheet. */
class SheetNotes extends HTMLElement {
  async connectedCallback() {
    const study = await openStudy().catch(() => undefined); // without its list of questions the sheet is as good as without scripts
    if (study) this.replaceChildren(make("h2", {}, "My notes"), ...notesOf(study, this.getAttribute("topic") ?? ""));
  }
}

customElements.define("sheet-notes", SheetNotes);
