// Runs before the page is painted, so that a chosen theme does not flash. Without storage the system decides.
import { readTheme } from "./scripts/theme.js";

const theme = readTheme(() => window.localStorage);
if (theme) document.documentElement.dataset.theme = theme;
