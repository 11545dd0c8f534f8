// Files beside the page. A page that was opened from a file may not read them, but it may run them as scripts (heldout/offline writes
// data.js beside each data.json) and listen to them in frames (page-in-frame.js).
const onDisk = window.location.protocol === "file:";

/**
 * Undefined when the file is not JSON; rejects when it cannot be reached.
 * @param {string | URL} address
 * @returns {Promise<any>}
 */
export async function loadJson(address) {
  const url = new URL(address, document.baseURI);
  if (onDisk) return runScript(url.href.replace(/\.json$/, ".js"));
  const response = await fetch(url);
  if (!response.ok) throw new Error(response.statusText);
  return response.json().catch(() => undefined);
}

/**
 * The <main> of another page of the site, with addresses that hold in this one. Its scripts do not run.
 * @param {string | URL} address ending in a slash
 * @returns {Promise<Element>}
 */
export async function loadPage(address) {
  const url = new URL(address, document.baseURI);
  const page = onDisk ? new DOMParser().parseFromString(await askFrame(url), "text/html") : await request(url);
  const main = page.querySelector("main");
  if (!main) throw new Error(`${url.pathname}: not a page`);
  for (const [selector, name] of [["a[href]", "href"], ["img[src]", "src"]]) {
    for (const element of main.querySelectorAll(selector)) element.setAttribute(name, new URL(element.getAttribute(name) ?? "", url).href);
  }
  return document.importNode(main, true);
}

/** @param {string} address ending in a slash, perhaps with a query or an anchor */
export function pageAddress(address) {
  return onDisk ? address.replace(/\/([?#].*)?$/, "/index.html$1") : address;
}

/** Parses without writing into the page, which Trusted Types would forbid. @param {URL} url @returns {Promise<Document>} */
function request(url) {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    const fail = () => reject(new Error(`${url.pathname}: ${asked.status || "not reached"}`));
    asked.open("GET", url);
    asked.responseType = "document";
    asked.onload = () => (asked.status === 200 && asked.responseXML ? resolve(asked.responseXML) : fail());
    asked.onerror = fail;
    asked.send();
  });
}

const FRAME_PATIENCE = 5000; // ms

/** What the page says of itself, shown in a frame that nobody sees. @param {URL} url @returns {Promise<string>} */
function askFrame(url) {
  return new Promise((resolve, reject) => {
    const frame = document.createElement("iframe");
    const end = () => {
      clearTimeout(late);
      window.removeEventListener("message", listen);
      frame.remove();
    };
    const late = setTimeout(() => {
      end();
      reject(new Error(`${url.pathname}: not reached`));
    }, FRAME_PATIENCE);
    /** @param {MessageEvent} event */
    const listen = (event) => {
      if (event.source !== frame.contentWindow) return;
      end();
      resolve(String(event.data));
    };
    window.addEventListener("message", listen);
    frame.hidden = true;
    frame.src = pageAddress(url.href);
    document.body.append(frame);
  });
}

/** @param {string} address @returns {Promise<any>} */
function runScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("data", (event) => resolve(/** @type {CustomEvent} */ (event).detail));
    script.onload = () => resolve(undefined); // it was cut off
    script.onerror = reject;
    script.src = address;
    document.head.append(script);
  });
}
