import { make } from "../../dom.js";
import { linkToQuestion } from "../core/links.js";

/** All notes, as text. @param {import("../core/study.js").Study} study */
export function myNotes(study) {
  const list = make("div", {});
  const part = make("section", { class: "my-notes" }, make("h2", { id: "notes" }, "Your notes"), list);
  const show = () => {
    const notes = notesOf(study);
    part.hidden = !notes.length;
    list.replaceChildren(...notes);
  };
  study.addEventListener("change", show);
  show();
  return part;
}

/** The notes to the questions of a topic, or to all. @param {import("../core/study.js").Study} study @param {string} [topic] */
export function notesOf(study, topic) {
  const questions = [...study.catalog.questions.values()].filter((each) => (!topic || each.topic === topic) && study.note(each.id));
  return questions.map((each) => make("div", { class: "note" }, make("h3", {}, linkToQuestion(each)), make("p", {}, study.note(each.id))));
}
