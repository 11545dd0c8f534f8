// A page that was opened from a file may not be read by another one, but it may speak: in a frame of files.js it says what it holds,
// before any script has changed it.
if (window.location.protocol === "file:" && window.parent !== window) {
  window.parent.postMessage(`<main>${document.querySelector("main")?.getHTML() ?? ""}</main>`, "*");
}
