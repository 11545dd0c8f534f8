import { make } from "../../dom.js";
import { shortDate } from "../core/dates.js";
import { reviews } from "../core/log.js";
import { dateOf, daysStudied as datesStudied, startOf } from "../core/progress.js";
import { DAY } from "../core/schedule.js";
import { now } from "../core/study.js";

const DAYS = 30;

/** The last 30 days as a row of marks. @param {import("../core/study.js").Study} study */
export function daysStudied(study) {
  const sentence = make("p", {});
  const row = make("div", { class: "days" });
  const show = async () => {
    const dates = datesStudied(reviews(await study.log()), now());
    const names = dates.map((date) => shortDate(startOf(date), startOf(date) - 2 * DAY).replace("on ", ""));
    sentence.textContent = `You studied on ${dates.length} of the last ${DAYS} days.`;
    row.setAttribute("role", "img"); // not before it has a name
    row.setAttribute("aria-label", names.length ? `Studied on ${names.join(", ")}` : "Not studied yet");
    row.replaceChildren(...lastDates(now()).map((date) => make("span", { class: dates.includes(date) ? "studied" : undefined })));
  };
  study.addEventListener("change", show);
  show();
  return make("section", {}, make("h2", {}, "Days"), sentence, row);
}

/** The last 30 local dates, today last; noon, since days with a change of the clock have 23 or 25 hours. @param {number} time */
function lastDates(time) {
  const noon = startOf(dateOf(time)) + DAY / 2;
  return Array.from({ length: DAYS }, (_, i) => dateOf(noon - (DAYS - 1 - i) * DAY));
}
