// node folder.mjs chrome|firefox PROGRAM INDEX PDF: reads the unpacked copy as a reader does, from its files. Prints JSON: what was seen.
import puppeteer from "puppeteer-core";

const [kind, program, index, pdf] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: kind, executablePath: program, headless: true, args: kind === "chrome" ? ["--no-sandbox"] : [] });
const seen = { faults: [] };
const page = await browser.newPage();
page.on("pageerror", (error) => seen.faults.push(`${page.url()}: ${error.message}`));
page.on("console", (message) => ["error", "warn"].includes(message.type()) && seen.faults.push(`${page.url()}: ${message.text()}`));
page.on("requestfailed", (request) => seen.faults.push(`failed: ${request.url()}`));
page.on("request", (request) => /^(file|data|about):/.test(request.url()) || seen.faults.push(`asked for ${request.url()}`));

const heading = () => page.$eval("h1", (node) => node.textContent.trim());
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
  await page.waitForSelector("dialog [role=option]");
  seen.dialog = await page.$eval("dialog [role=option] .search-title", (node) => node.textContent);
  await click("dialog .search-more a");
  seen.resultsPage = [await heading(), await page.waitForSelector("main [role=option] .search-title").then((node) => node.evaluate((n) => n.textContent))];

  await page.goto(new URL("offline/index.html", index).href, { waitUntil: "load" });
  seen.offline = await page.$eval("offline-tools", (node) => node.textContent.trim());
} catch (error) {
  seen.faults.push(String(error));
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
