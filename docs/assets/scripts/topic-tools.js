/** Buttons of a topic page: open or close every short answer at once, show one level or all. */
class TopicTools extends HTMLElement {
  connectedCallback() {
    const all = this.#entries();
    const toggle = this.#button("Open all answers", () => {
      const open = all.some((entry) => !entry.open);
      for (const entry of all) entry.open = open;
      toggle.textContent = open ? "Close all answers" : "Open all answers";
    });
    const levels = ["all", ...new Set(all.map((entry) => entry.dataset.level ?? ""))];
    const choices = levels.map((level) => this.#choice(level, all));
    const group = document.createElement("span");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Levels");
    group.append(...choices);
    this.replaceChildren(toggle, ...(levels.length > 2 ? [group] : []));
  }

  #entries() {
    return /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details.entry")]);
  }

  /** @param {string} label @param {() => void} action */
  #button(label, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", action);
    return button;
  }

  /** @param {string} level @param {HTMLDetailsElement[]} all */
  #choice(level, all) {
    const button = this.#button(level === "all" ? "All levels" : level, () => {
      for (const entry of all) entry.hidden = level !== "all" && entry.dataset.level !== level;
      for (const other of button.parentElement?.children ?? []) other.setAttribute("aria-pressed", String(other === button));
    });
    button.setAttribute("aria-pressed", String(level === "all"));
    return button;
  }
}

customElements.define("topic-tools", TopicTools);
