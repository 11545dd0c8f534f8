import { writeTheme } from "./theme.js";

/** A button that switches between light and dark; the system decides until it is pressed. */
class ThemeToggle extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "icon-button theme-button";
    button.setAttribute("aria-label", "Switch between light and dark");
    button.addEventListener("click", () => {
      const theme = this.#isDark() ? "light" : "dark";
      document.documentElement.dataset.theme = theme;
      writeTheme(() => window.localStorage, theme);
    });
    this.replaceChildren(button);
  }

  #isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  }
}

customElements.define("theme-toggle", ThemeToggle);
