import { make } from "../../dom.js";
import { dateOf, startOf } from "../core/progress.js";
import { now } from "../core/study.js";

/** The date of the interview. @param {import("../core/study.js").Study} study */
export function interviewDate(study) {
  const effect = make("p", { class: "effect", role: "status" });
  const input = make("input", { type: "date", onchange: () => study.setInterview(input.value, now()) });
  const show = () => {
    if (document.activeElement !== input) input.value = study.interview;
    effect.textContent = effectOf(study.interview);
    part.classList.toggle("screen-only", !study.interview);
  };
  const part = make("section", {}, make("h2", { id: "interview" }, "Your interview"), make("p", {}, make("label", {}, "Date ", input)), effect);
  study.addEventListener("change", show);
  show();
  return part;
}

/** @param {string} interview */
function effectOf(interview) {
  if (!interview) return "With a date, every card that you have begun comes back by the morning of that day at the latest.";
  if (interview < dateOf(now())) return "That day is over, so the date changes nothing any more. Clear it, or enter the next one.";
  const date = new Intl.DateTimeFormat("en-US", { weekday: "long", month: "long", day: "numeric" }).format(startOf(interview) * 1000);
  return `Every card that you have begun comes back by the morning of ${date} at the latest. Clear the date to lift that.`;
}
