import { dateOf } from "./progress.js";
import { DAY } from "./schedule.js";

const short = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric" });
const long = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", year: "numeric" });

/**
 * A day as people say it: today, tomorrow, on Nov 24.
 * @param {number} time s since 1970
 * @param {number} now
 */
export function shortDate(time, now) {
  const date = dateOf(time);
  if (date <= dateOf(now)) return "today";
  if (date === dateOf(now + DAY)) return "tomorrow";
  const far = time - now > 300 * DAY;
  return `on ${(far ? long : short).format(new Date(time * 1000))}`;
}
