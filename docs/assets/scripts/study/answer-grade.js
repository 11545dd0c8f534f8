// What stands in the answer of a question's page.
import "./core/answer-grade.js";
import "./notes/study-note.js";
