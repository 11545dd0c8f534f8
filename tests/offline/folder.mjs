// node folder.mjs chrome|firefox PROGRAM INDEX PDF: reads the unpacked copy as a reader does, from its files. Prints JSON: what was seen.
import puppeteer from "puppeteer-core";

const [kind, program, index, pdf] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: kind, executablePath: program, headless: true, args: kind === "chrome" ? ["--no-sandbox"] : [] });
const seen = { faults: [] };
const page = await browser.newPage();
page.on("pageerror", (error) => seen.faults.push(`${page.url()}: ${error.message}`));
page.on("console", (message) => ["error", "warn"].includes(message.type()) && seen.faults.push(`${page.url()}: ${message.text()}`));
// What a frame still loads when it has said what it holds is broken off.
page.on("requestfailed", (request) => /abort/i.test(request.failure()?.errorText ?? "") || seen.faults.push(`failed: ${request.url()}`));
page.on("request", (request) => /^(file|data|about):/.test(request.url()) || seen.faults.push(`asked for ${request.url()}`));

const heading = () => page.$eval("h1", (node) => node.textContent.trim());
/** What an element says once it is there, even if a script replaces it. */
const says = (selector) => page.waitForFunction((s) => document.querySelector(s)?.textContent.trim(), {}, selector).then((text) => text.jsonValue());
/** Presses a button as soon as it is there; a script may replace it at any moment. */
const press = (name) =>
  page.waitForFunction((n) => {
    const button = [...document.querySelectorAll("main button")].find((b) => b.textContent.trim().startsWith(n) && b.checkVisibility());
    button?.click();
    return Boolean(button);
  }, {}, name);
const follow = (act) => Promise.all([page.waitForNavigation({ waitUntil: "load" }), act()]);
const click = (selector) => follow(() => page.click(selector));

try {
  await page.goto(index, { waitUntil: "load" });
  seen.home = await heading();
  await click(".card h3 a");
  seen.topic = await heading();
  await page.evaluate(() => [...document.querySelectorAll("topic-tools button")].find((b) => b.textContent === "Open all answers").click());
  seen.closed = await page.$$eval("details.entry", (all) => all.filter((entry) => !entry.open).length);
  await click(".site-name");
  seen.homeAgain = await heading();

  await page.type("main concept-search input", "bayes");
  await page.waitForSelector("main [role=option]");
  seen.results = await page.$$eval("main [role=option]", (all) => all.length);
  await follow(() => page.keyboard.press("Enter"));
  seen.found = await heading();
  seen.isOpen = await page.$eval("details.answer", (node) => node.open);
  seen.faces = await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => {})));
    return [...new Set([...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replaceAll('"', "")))];
  });
  seen.figures = await page.$$eval("main img", (all) => all.map((image) => image.complete && image.naturalWidth));
  seen.formulaWidth = await page.$eval("details.answer mjx-container", (node) => node.getBoundingClientRect().width);
  seen.code = await page.$$eval(".copy-code", (all) => all.length);
  await page.click(".theme-button");
  seen.theme = await page.evaluate(() => document.documentElement.dataset.theme);
  await page.pdf({ path: pdf });

  await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("/");
  await page.keyboard.type("overfitting");
  seen.dialog = await says("dialog [role=option] .search-title");
  await click("dialog .search-more a");
  seen.resultsPage = [await heading(), await says("main [role=option] .search-title")];

  await page.goto(new URL("math/bayes-theorem/index.html#answer", index).href, { waitUntil: "load" });
  await press("Good");
  await page.waitForFunction(() => document.querySelector("answer-grade").textContent.includes("Undo"));
  await page.goto(new URL("review/index.html", index).href, { waitUntil: "load" });
  await press("Start");
  seen.card = await says("review-deck .question");
  await page.goto(new URL("progress/index.html", index).href, { waitUntil: "load" });
  seen.reviewed = (await page.waitForSelector("main td"), await page.$eval("main table", (table) => table.rows[1].innerText.split(/\s+/)));

  await page.goto(new URL("mock-interview/index.html", index).href, { waitUntil: "load" });
  await press("Start");
  seen.asked = await says(".mock-question .question");
  await press("Show the key points");
  seen.points = (await page.waitForSelector(".study-card li"), await page.$$eval(".study-card li", (all) => all.length));
  seen.frames = page.frames().length;

  await page.goto(new URL("offline/index.html", index).href, { waitUntil: "load" });
  seen.offline = await page.$eval("offline-tools", (node) => node.textContent.trim());
} catch (error) {
  seen.faults.push(String(error));
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
