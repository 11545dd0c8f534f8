import { readChoice, statesSomething, writeChoice } from "./sheet-choice.js";
import { hasNotes } from "./study-mark.js";

/** @typedef {import("./sheet-choice.js").Choice} Choice */

/** Chooses what of a cheat sheet is shown and printed; the choice stands in the address, so that it can be shared. */
class SheetTools extends HTMLElement {
  /** @type {HTMLElement[]} */ #entries = [];
  /** @type {Map<string, HTMLElement>} heading by anchor of its section */ #headings = new Map();
  /** @type {Map<HTMLButtonElement, (choice: Choice) => boolean>} when each button is pressed */ #buttons = new Map();
  /** @type {Choice} */ #choice = readChoice("", []);
  #edition = "";

  connectedCallback() {
    this.#entries = [...(this.#sheet?.querySelectorAll(".sheet-entry") ?? [])].map((entry) => /** @type {HTMLElement} */ (entry));
    this.#headings = headingsOf(this.#entries);
    this.#edition = this.#sheet?.querySelector(".edition")?.textContent ?? "";
    this.#build();
    this.#show(readChoice(window.location.search, this.#sections));
  }

  get #sheet() {
    return /** @type {HTMLElement | null} */ (this.closest(".cheat-sheet"));
  }

  get #sections() {
    return [...this.#headings.keys()];
  }

  #build() {
    const variants = [
      this.#toggle("Core only", (choice) => choice.core, (choice) => ({ ...choice, core: !choice.core })),
      this.#toggle("Formulas only", (choice) => choice.formulas, (choice) => ({ ...choice, formulas: !choice.formulas })),
    ];
    const sections = [...this.#headings].map(([id, heading]) =>
      this.#toggle(heading.textContent ?? id, (choice) => choice.sections.has(id), (choice) => ({ ...choice, sections: toggled(choice.sections, id) })),
    );
    const print = button("Print", () => window.print());
    print.className = "print-button";
    const notes = hasNotes(this.#sheet?.dataset.topic ?? "") ? [this.#notes()] : [];
    this.replaceChildren(group("What to print", [...variants, ...notes, print]), ...(sections.length > 1 ? [group("Sections", sections)] : []));
  }

  /** The reader's own notes are for this browser only: they stand in no address. */
  #notes() {
    const notes = document.createElement("sheet-notes");
    notes.setAttribute("topic", this.#sheet?.dataset.topic ?? "");
    notes.hidden = true;
    const toggle = button("My notes", () => {
      if (!notes.isConnected) this.#sheet?.append(notes);
      if (notes.hidden) import("./study/sheet-notes.js");
      notes.hidden = !notes.hidden;
      toggle.setAttribute("aria-pressed", String(!notes.hidden));
    });
    toggle.setAttribute("aria-pressed", "false");
    return toggle;
  }

  /** @param {string} label @param {(choice: Choice) => boolean} isOn @param {(choice: Choice) => Choice} change */
  #toggle(label, isOn, change) {
    const toggle = button(label, () => this.#choose(change(this.#choice)));
    this.#buttons.set(toggle, isOn);
    return toggle;
  }

  /** @param {Choice} choice without any section it means all of them */
  #choose(choice) {
    this.#show(choice.sections.size ? choice : { ...choice, sections: new Set(this.#sections) });
    const { pathname, hash } = window.location;
    try {
      window.history.replaceState(null, "", pathname + writeChoice(this.#choice, this.#sections) + hash);
    } catch {
      // A page opened from a file may not change its address: the choice holds until the page is left.
    }
  }

  /** @param {Choice} choice */
  #show(choice) {
    this.#choice = choice;
    this.#sheet?.classList.toggle("formulas-only", choice.formulas);
    for (const entry of this.#entries) {
      entry.querySelector(".formulas")?.remove();
      const formulas = choice.formulas ? formulasOf(entry) : [];
      if (formulas.length) entry.append(row(formulas));
      const wanted = choice.sections.has(sectionOf(entry)) && (!choice.core || entry.dataset.level === "core");
      entry.hidden = !wanted || (choice.formulas && !formulas.length);
    }
    const shown = this.#entries.filter((entry) => !entry.hidden);
    this.#placeHeadings(shown);
    const edition = this.#sheet?.querySelector(".edition");
    if (edition) edition.textContent = shown.length < this.#entries.length ? `${shown.length} of ${this.#edition}` : this.#edition;
    for (const [toggle, isOn] of this.#buttons) toggle.setAttribute("aria-pressed", String(isOn(choice)));
  }

  /** A section's heading stands in its first entry that is shown. @param {HTMLElement[]} shown */
  #placeHeadings(shown) {
    for (const [id, heading] of this.#headings) {
      const first = [...shown, ...this.#entries].find((entry) => sectionOf(entry) === id);
      if (heading.parentElement !== first) first?.prepend(heading);
    }
  }
}

/** @param {HTMLElement} entry */
function sectionOf(entry) {
  return entry.dataset.section ?? "";
}

/** @param {HTMLElement[]} entries */
function headingsOf(entries) {
  /** @type {Map<string, HTMLElement>} */
  const headings = new Map();
  for (const entry of entries) {
    const heading = entry.querySelector("h2");
    if (heading) headings.set(sectionOf(entry), heading);
  }
  return headings;
}

/** Copies of an entry's formulas that say something without the words around them. @param {HTMLElement} entry */
function formulasOf(entry) {
  const all = /** @type {HTMLElement[]} */ ([...entry.querySelectorAll("p > .arithmatex, .glued > .arithmatex, div.arithmatex")]);
  return all.filter((formula) => statesSomething(formula.dataset.tex ?? "")).map((formula) => formula.cloneNode(true));
}

/** @param {Node[]} formulas */
function row(formulas) {
  const paragraph = document.createElement("p");
  paragraph.className = "formulas";
  for (const formula of formulas) paragraph.append(formula, " ");
  return paragraph;
}

/** @param {ReadonlySet<string>} set @param {string} item */
function toggled(set, item) {
  const copy = new Set(set);
  if (!copy.delete(item)) copy.add(item);
  return copy;
}

/** @param {string} label @param {() => void} action */
function button(label, action) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", action);
  return element;
}

/** @param {string} label @param {HTMLElement[]} buttons */
function group(label, buttons) {
  const element = document.createElement("div");
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", label);
  element.append(...buttons);
  return element;
}

customElements.define("sheet-tools", SheetTools);
