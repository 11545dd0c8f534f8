import { hasStudied } from "./study-mark.js";

/** What is loaded only where it is used, by the element that asks for it. @type {Record<string, () => Promise<unknown>>} */
const PARTS = {
  "answer-grade": () => import("./study/answer-grade.js"),
  "review-deck": () => import("./study/review-deck.js"),
  "progress-report": () => import("./study/progress-report.js"),
  "study-progress": () => import("./study/study-progress.js"),
  "study-plan": () => import("./study/study-plan.js"),
  "date-plan": () => import("./study/date-plan.js"),
  "mock-interview": () => Promise.all([import("./study/mock-interview.js"), import("./study/answer-grade.js")]), // the panel is in the answers
};

const SHOW_PROGRESS = ["study-progress", "study-plan"];

/** Loads what the page has: parts inside a closed answer when it is opened, progress for readers who have made some. */
export function loadStudy() {
  for (const [name, load] of Object.entries(PARTS)) {
    const element = document.querySelector(name);
    const answer = element?.closest("details");
    if (answer && !answer.open) answer.addEventListener("toggle", () => load(), { once: true });
    else if (element && (!SHOW_PROGRESS.includes(name) || hasStudied())) load();
  }
}
