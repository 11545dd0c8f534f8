import "./scripts/page-in-frame.js"; // first
import "./scripts/search/element.js";
import "./scripts/page-suggestions.js";
import "./scripts/theme-toggle.js";
import "./scripts/sheet-tools.js";
import "./scripts/topic-tools.js";
import { loadStudy } from "./scripts/load-study.js";
import { addCopyButtons } from "./scripts/copy-code.js";
import { bringPrintFaces } from "./scripts/print-faces.js";
import { workOffline } from "./scripts/offline/service-worker.js";
import { letKeyboardScroll } from "./scripts/scrollable.js";

/** @param {ParentNode} root */
function prepare(root) {
  addCopyButtons(root);
  letKeyboardScroll(root);
}

prepare(document);
document.addEventListener("inserted", ({ target }) => prepare(/** @type {Element} */ (target))); // what review brings from other pages
bringPrintFaces();
workOffline();
if (document.querySelector("offline-tools")) import("./scripts/offline/offline-tools.js");
loadStudy();
