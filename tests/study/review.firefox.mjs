// node review.firefox.mjs PROGRAM ADDRESS FILE: grading, reviewing, notes and progress in Firefox, over WebDriver BiDi; FILE is imported.
// Prints JSON: what was seen, and faults.
import puppeteer from "puppeteer-core";

const [program, address, file] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true });
const faults = [];
const seen = {};
const page = await browser.newPage();
page.on("pageerror", (error) => faults.push(error.message));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));

const open = (path) => page.goto(new URL(path, address).href, { waitUntil: "load" });
const press = (name) => page.locator(`main ::-p-aria([name="${name}"][role="button"])`).click();
const text = async (selector) => (await page.waitForSelector(selector)).evaluate((node) => node.textContent);
const until = (selector, words) => page.waitForFunction((s, w) => document.querySelector(s)?.textContent.includes(w), {}, selector, words);

try {
  await open("review/");
  await press("Start 5 new questions");
  await page.locator(".review-card details.answer > summary").click();
  await page.waitForSelector(".review-card .grades button");
  await page.keyboard.press("3");
  await until(".deck-count", "Card 2 of 5");
  seen.focus = await page.evaluate(() => document.activeElement.className);
  seen.last = await text(".deck-last");
  await press("Undo");
  await until(".deck-count", "Card 1 of 5");
  await page.locator(".review-card details.answer > summary").click();
  await page.locator(".review-card .grades button:nth-child(4)").click();
  await until(".deck-count", "Card 2 of 5");

  await open("company/credit-scoring/#answer");
  await page.locator("study-note textarea").fill("My case");
  await until(".note-status", "Saved.");

  await open("progress/");
  await (await page.waitForSelector("input[type=file]")).uploadFile(file);
  await until(".file-status", "Imported");
  seen.imported = await text(".file-status");
  seen.row = await text("tbody tr");
  seen.note = await text(".note p");
  await page.reload({ waitUntil: "load" });
  seen.kept = await text("tbody tr");
} finally {
  await browser.close();
}
console.log(JSON.stringify({ ...seen, faults }));
