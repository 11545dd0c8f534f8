/* What printer.py asks of the page. It runs in the page that is printed, never at a reader's. */
globalThis.heldOut = {
  /** Adds the sheets of other topics. @param {string[]} urls */
  async append(urls) {
    for (const url of urls) {
      const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
      const sheet = page.querySelector(".cheat-sheet");
      for (const [selector, name] of [["a[href]", "href"], ["img[src]", "src"]]) {
        for (const element of sheet.querySelectorAll(selector)) element.setAttribute(name, new URL(element.getAttribute(name), url).href);
      }
      [...document.querySelectorAll(".cheat-sheet")].at(-1).after(document.adoptNode(sheet));
    }
  },

  /**
   * Sets the page larger (1rem is the unit of the printed page) and makes each formula one picture with its TeX as text, which
   * Chromium writes into the PDF.
   * @param {string | null} title
   * @param {number} scale
   */
  async prepare(title, scale) {
    if (title) document.title = title;
    const larger = document.createElement("style");
    larger.textContent = `@media print { html { font-size: ${10 * scale}pt !important } }`;
    document.head.append(larger);
    for (const formula of document.querySelectorAll("mjx-container")) {
      const tex = formula.querySelector("mjx-tex").textContent.replace(/^\$+|\$+$/g, "");
      formula.setAttribute("role", "img");
      formula.setAttribute("aria-label", `formula: ${tex}`);
      formula.querySelector("mjx-math").removeAttribute("aria-hidden");
      for (const hidden of formula.querySelectorAll("mjx-assistive-mml, mjx-tex")) hidden.remove();
    }
    await Promise.all([...document.images].map((image) => image.decode()));
    await document.fonts.ready;
  },

  /** What is wider than its column. */
  tooWide() {
    const found = [];
    for (const entry of document.querySelectorAll(".sheet-entry")) {
      const column = entry.getBoundingClientRect();
      for (const element of entry.querySelectorAll("mjx-math, img, code, table, h2, h3 > a")) {
        const box = element.getBoundingClientRect();
        const pixels = Math.max(box.right - column.right, column.left - box.left);
        const text = element.closest("mjx-container")?.ariaLabel.slice(9) ?? element.alt ?? element.textContent;
        if (pixels > 1) found.push({ question: entry.querySelector("h3").id, text, pixels });
      }
    }
    return found;
  },
};
