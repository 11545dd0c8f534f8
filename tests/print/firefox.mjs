// node firefox.mjs PROGRAM JOBS.json: prints pages with Firefox. A job is { url, file, scripts, width, height } in cm.
import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "../firefox.mjs";

const [program, list] = process.argv.slice(2);
const jobs = JSON.parse(readFileSync(list, "utf8"));

for (const scripts of new Set(jobs.map((job) => job.scripts))) {
  const browser = await launch(program, { "javascript.enabled": scripts });
  for (const { url, file, width, height } of jobs.filter((job) => job.scripts === scripts)) {
    const page = await browser.newPage();
    await page.goto(url);
    writeFileSync(file, await page.pdf({ width: `${width}cm`, height: `${height}cm` }));
    await page.close();
  }
  await browser.close();
}
