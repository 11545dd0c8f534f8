import "./scripts/theme-toggle.js";
import "./scripts/topic-tools.js";
import { addCopyButtons } from "./scripts/copy-code.js";

addCopyButtons();
