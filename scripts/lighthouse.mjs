// node lighthouse.mjs PROGRAM ADDRESS [RUNS]: prints the median of each figure for each type of page; exit status 1 below a goal.
// Lighthouse is no dependency (200 packages for one measurement): `make lighthouse` brings it into .cache/lighthouse.
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), ".cache/lighthouse/package.json"));
const { default: lighthouse } = await import(require.resolve("lighthouse"));
const { launch } = await import(require.resolve("chrome-launcher"));

const [program, address, runs = "3"] = process.argv.slice(2);
const PAGES = ["", "algorithms/", "math/bayes-theorem/", "algorithms/cheat-sheet/", "search/?q=regularization"];
const MOST = { LCP: 1500, CLS: 0.01, TBT: 50 };
const LEAST = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };

/** @param {string} page */
async function measure(page) {
  const chrome = await launch({ chromePath: program, chromeFlags: ["--headless=new", "--no-sandbox"] });
  try {
    const { lhr } = await lighthouse(address + page, { port: chrome.port, logLevel: "error" });
    const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
    const audit = (name) => lhr.audits[name].numericValue;
    const times = { LCP: audit("largest-contentful-paint"), CLS: audit("cumulative-layout-shift"), TBT: audit("total-blocking-time") };
    return { ...Object.fromEntries(scores), ...times, bytes: audit("total-byte-weight") };
  } finally {
    await chrome.kill();
  }
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const page of PAGES) {
  const all = [];
  for (let i = 0; i < Number(runs); i++) all.push(await measure(page));
  const result = Object.fromEntries(Object.keys(all[0]).map((name) => [name, median(all.map((one) => one[name]))]));
  const missed = Object.keys(result).filter((name) => result[name] > (MOST[name] ?? Infinity) || result[name] < (LEAST[name] ?? -Infinity));
  if (missed.length) process.exitCode = 1;
  const shown = Object.entries(result).map(([name, value]) => `${name} ${Number(value.toFixed(name === "CLS" ? 4 : 0))}`);
  console.log(`${page || "home"}: ${shown.join(", ")}${missed.length ? `  MISSED ${missed.join(", ")}` : ""}`);
}
