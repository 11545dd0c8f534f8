// node firefox.mjs PROGRAM ADDRESS: what must work in Firefox too, over WebDriver BiDi. Prints one line per fault and JSON last:
// the text that was seen, and where the PDFs are.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const [program, address] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), "held-out-firefox-"));
const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true });
const faults = [];
const seen = {};

async function open(path) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(`${path}: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && faults.push(`${path}: ${message.text()}`));
  page.on("request", (request) => request.url().startsWith("http") && !request.url().startsWith(address) && faults.push(request.url()));
  await page.goto(new URL(path, address).href, { waitUntil: "load" });
  return page;
}

const heading = (page) => page.$eval("h1", (node) => node.textContent.trim());
const isOpen = (page) => page.$eval("details.answer", (node) => node.open);

try {
  seen.home = await heading(await open(""));

  const topic = await open("math/");
  seen.topic = await heading(topic);
  await topic.evaluate(() => [...document.querySelectorAll("topic-tools button")].find((b) => b.textContent === "Open all answers").click());
  seen.closed = await topic.$$eval("details.entry", (all) => all.filter((entry) => !entry.open).length);

  const question = await open("math/bayes-theorem/");
  seen.question = await heading(question);
  seen.openAtFirst = await isOpen(question);
  await question.click("details.answer > summary");
  seen.openAfterClick = await isOpen(question);
  seen.formulaWidth = await question.$eval("details.answer mjx-container", (node) => node.getBoundingClientRect().width);

  const linked = await open("math/bayes-theorem/#in-full");
  await linked.waitForFunction(() => document.querySelector("details.answer").open, { timeout: 5000 }).catch(() => {});
  seen.openByLink = await isOpen(linked);
  seen.headingTop = await linked.$eval("#in-full", (node) => node.getBoundingClientRect().top);

  const closed = await open("math/bayes-theorem/");
  seen.pdf = join(folder, "question.pdf");
  await closed.pdf({ path: seen.pdf });

  const narrow = await open("math/bayes-theorem/#answer");
  await narrow.setViewport({ width: 390, height: 800 });
  seen.overflow = await narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
} finally {
  await browser.close();
}
console.log(JSON.stringify({ ...seen, faults }));
