// node firefox.mjs PROGRAM ADDRESS PDF: what must work in Firefox too. PDF is written: a closed answer, printed.
import { inFirefox } from "../firefox.mjs";

const pdf = process.argv[4];

const heading = (page) => page.$eval("h1", (node) => node.textContent.trim());
const isOpen = (page) => page.$eval("details.answer", (node) => node.open);

await inFirefox(async (open, seen) => {
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
  await closed.pdf({ path: pdf });

  const narrow = await open("math/bayes-theorem/#answer");
  await narrow.setViewport({ width: 390, height: 800 });
  seen.overflow = await narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
});
