// Scripts for Firefox. Playwright does not drive the distributions' Firefox; puppeteer-core does, over WebDriver BiDi.
import puppeteer from "puppeteer-core";

/**
 * @param {string} program
 * @param {object} [preferences] as in about:config
 */
export const launch = (program, preferences = {}) =>
  puppeteer.launch({ browser: "firefox", executablePath: program, headless: true, extraPrefsFirefox: preferences });

/**
 * Started with PROGRAM ADDRESS, prints as JSON what `look` writes into `seen`, and the faults of every page that it opens: errors of
 * scripts, messages on the console, requests that leave the site.
 * @param {(open: (path: string) => Promise<import("puppeteer-core").Page>, seen: object) => Promise<void>} look
 */
export async function inFirefox(look) {
  const [program, address] = process.argv.slice(2);
  const browser = await launch(program);
  const faults = [];
  const seen = {};
  const open = async (path) => {
    const page = await browser.newPage();
    page.on("pageerror", (error) => faults.push(`${path}: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && faults.push(`${path}: ${message.text()}`));
    page.on("request", (request) => request.url().startsWith("http") && !request.url().startsWith(address) && faults.push(request.url()));
    await page.goto(new URL(path, address).href, { waitUntil: "load" });
    return page;
  };
  try {
    await look(open, seen);
  } finally {
    await browser.close();
  }
  console.log(JSON.stringify({ ...seen, faults }));
}
