import { make } from "../../dom.js";

/** Hours and minutes as people say them. @param {number} minutes */
export function duration(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(" ");
}

/** Ticks the boxes of the questions that were reviewed. @param {Iterable<HTMLLIElement>} items @param {(question: string) => boolean} isDone */
export function tick(items, isDone) {
  for (const item of items) {
    const done = isDone(questionOf(item));
    item.classList.toggle("done", done);
    const said = item.querySelector(".done-word");
    if (done && !said) item.append(make("span", { class: "done-word" }, " done"));
    else if (!done) said?.remove();
  }
}

/** The id of the question that an item links to; other items lead to names that no question has. @param {Element} item */
export function questionOf(item) {
  const parts = item.querySelector("a")?.pathname.replace(/index\.html$/, "").split("/") ?? [];
  return parts.at(-2) ?? "";
}
