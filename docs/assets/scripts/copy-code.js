/** Gives every block of code a button that copies it. @param {ParentNode} root */
export function addCopyButtons(root) {
  if (!navigator.clipboard) return;
  for (const block of root.querySelectorAll(".language-python, .language-sql")) {
    const code = block.querySelector("code");
    if (!code) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-code";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent ?? "");
      button.textContent = "Copied";
      window.setTimeout(() => (button.textContent = "Copy"), 2000);
    });
    block.append(button);
  }
}
