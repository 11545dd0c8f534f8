const FACES = ["math-print.css", "print-fonts.css"]; // in this order, after every sheet that names the same faces by file

/**
 * Brings the faces that only paper needs when the page is printed: they weigh more than a page does. Browsers do not wait for anything
 * between `beforeprint` and the picture, hence the synchronous request. Without scripts the page loads them at once (main.html).
 */
export function bringPrintFaces() {
  const addresses = FACES.map((name) => new URL(name, import.meta.url));
  if (location.protocol === "file:") {
    for (const address of addresses) document.head.append(link(address)); // a file may be linked to, but not requested
    return;
  }
  let brought = false;
  const bring = () => {
    if (brought) return;
    brought = true;
    document.adoptedStyleSheets.push(...addresses.map(sheet));
  };
  window.addEventListener("beforeprint", bring);
  const paper = window.matchMedia("print");
  paper.addEventListener("change", () => paper.matches && bring());
}

/** @param {URL} address */
function sheet(address) {
  const faces = new CSSStyleSheet({ media: "print" });
  try {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.send();
    if (request.status === 200) faces.replaceSync(request.responseText);
  } catch {
    // Off line: the page prints in the faces that are there.
  }
  return faces;
}

/** @param {URL} address */
function link(address) {
  const element = document.createElement("link");
  element.rel = "stylesheet";
  element.media = "print";
  element.href = address.href;
  return element;
}
