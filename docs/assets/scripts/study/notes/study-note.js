import { make } from "../../dom.js";
import { now, openStudy } from "../core/study.js";
import { LONGEST_NOTE } from "../core/values.js";

const PAUSE = 600; // ms after the last key

/** <study-note question="id">: what the reader writes to an open question, saved while it is typed. */
class StudyNote extends HTMLElement {
  /** @type {import("../core/study.js").Study | undefined} */ #study;
  #text = make("textarea", { rows: "5", maxlength: String(LONGEST_NOTE), oninput: () => this.#later(), onblur: () => this.#save() });
  #status = make("p", { class: "note-status", role: "status" });
  #typed = false;
  #pause = 0;

  async connectedCallback() {
    window.addEventListener("pagehide", this.#save);
    document.addEventListener("visibilitychange", this.#save);
    if (this.#study) return;
    this.#study = await openStudy().catch(() => undefined); // without its list of questions the answer is as good as without scripts
    if (!this.#study) return;
    const label = make("label", {}, make("span", {}, "My note"), " ", make("small", {}, "stays in this browser, and in what you export"), this.#text);
    this.replaceChildren(label, this.#status);
    this.#study.addEventListener("change", this.#show);
    this.#show();
  }

  disconnectedCallback() {
    this.#save();
    window.removeEventListener("pagehide", this.#save);
    document.removeEventListener("visibilitychange", this.#save);
    this.#study?.removeEventListener("change", this.#show);
  }

  get #question() {
    return this.getAttribute("question") ?? "";
  }

  /** What another tab wrote never replaces what is being typed here. */
  #show = () => {
    if (!this.#typed) this.#text.value = this.#study?.note(this.#question) ?? "";
  };

  #later() {
    this.#typed = true;
    this.#status.textContent = "";
    window.addEventListener("beforeunload", this.#save); // there is still time to write, on "pagehide" there may be none
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(this.#save, PAUSE);
  }

  #save = async () => {
    window.clearTimeout(this.#pause);
    const text = this.#text.value;
    if (!this.#typed || !this.#study) return;
    await this.#study.setNote(this.#question, text, now());
    this.#typed = this.#text.value !== text;
    if (!this.#typed) window.removeEventListener("beforeunload", this.#save);
    this.#status.textContent = this.#study.problem ? `${this.#study.problem} The note is kept until you close this page.` : "Saved.";
  };
}

customElements.define("study-note", StudyNote);
