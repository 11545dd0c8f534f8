// node review.firefox.mjs PROGRAM ADDRESS FILE: grading, reviewing, notes and progress in Firefox; FILE is imported.
import { inFirefox } from "../firefox.mjs";

const [address, file] = process.argv.slice(3);

await inFirefox(async (open, seen) => {
  const page = await open("review/");
  const go = (path) => page.goto(new URL(path, address).href, { waitUntil: "load" });
  const press = (name) => page.locator(`main ::-p-aria([name="${name}"][role="button"])`).click();
  const text = async (selector) => (await page.waitForSelector(selector)).evaluate((node) => node.textContent);
  const until = (selector, words) => page.waitForFunction((s, w) => document.querySelector(s)?.textContent.includes(w), {}, selector, words);

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

  await go("company/credit-scoring/#answer");
  await page.locator("study-note textarea").fill("My case");
  await until(".note-status", "Saved.");

  await go("progress/");
  await (await page.waitForSelector("input[type=file]")).uploadFile(file);
  await until(".file-status", "Imported");
  seen.imported = await text(".file-status");
  seen.row = await text("tbody tr");
  seen.note = await text(".note p");
  await page.reload({ waitUntil: "load" });
  seen.kept = await text("tbody tr");
});
