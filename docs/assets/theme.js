// Runs before the page is painted, so that a chosen theme does not flash and the line on progress has its room. Without storage the
// system decides, and there is no progress.
import { hasStudied } from "./scripts/study-mark.js";
import { readTheme } from "./scripts/theme.js";

const theme = readTheme(() => window.localStorage);
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.toggleAttribute("data-studied", hasStudied());
