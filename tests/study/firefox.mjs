// node firefox.mjs PROGRAM ADDRESS PDF: a mock interview and the plans in Firefox. PDF is written: a plan, printed.
import { inFirefox } from "../firefox.mjs";

const pdf = process.argv[4];

const press = (page, name) => page.locator(`mock-interview ::-p-aria([name="${name}"][role="button"])`).click();
const text = async (page, selector) => (await page.waitForSelector(selector)).evaluate((node) => node.textContent);

await inFirefox(async (open, seen) => {
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
  await plan.pdf({ path: pdf, format: "a4" });
});
