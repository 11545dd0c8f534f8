// node firefox.mjs PROGRAM ADDRESS: a mock interview and the plans in Firefox, over WebDriver BiDi. Prints JSON: what was seen, and faults.
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
  await page.goto(new URL(path, address).href, { waitUntil: "load" });
  return page;
}

const press = (page, name) => page.locator(`mock-interview ::-p-aria([name="${name}"][role="button"])`).click();
const text = async (page, selector) => (await page.waitForSelector(selector)).evaluate((node) => node.textContent);

try {
  const page = await open("mock-interview/?n=2&topics=math&seed=abc");
  await press(page, "Start");
  await page.locator("mock-interview textarea").fill("What I said");
  await new Promise((done) => setTimeout(done, 1200));
  seen.time = await text(page, ".countdown-time");
  await press(page, "Show the key points");
  await page.locator(".key-points input").click();
  await page.locator(".grades button:nth-child(3)").click();
  await page.waitForSelector("answer-grade [aria-pressed=true]");
  await page.reload({ waitUntil: "load" });
  await press(page, "Go on with it");
  seen.grade = await text(page, ".grades [aria-pressed=true]");
  await press(page, "Stop here");
  seen.summary = await text(page, ".mock-summary");
  seen.typed = await text(page, ".mock-typed");
  seen.formulaWidth = await page.$eval("mock-interview mjx-container", (node) => node.getBoundingClientRect().width);

  const plans = await open("plans/");
  await plans.waitForSelector("date-plan input");
  await plans.evaluate(() => {
    const input = document.querySelector("date-plan input");
    input.valueAsDate = new Date(Date.now() + 12 * 86_400_000);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  seen.days = await plans.$$eval(".plan-day", (all) => all.length);
  const plan = await open("plans/4-weeks/");
  seen.pdf = join(folder, "plan.pdf");
  await plan.pdf({ path: seen.pdf, format: "a4" });
} finally {
  await browser.close();
}
console.log(JSON.stringify({ ...seen, faults }));
