/** Lets the keyboard reach blocks that scroll sideways; blocks that fit are no stops on the way. @param {ParentNode} root */
export function letKeyboardScroll(root) {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const block of root.querySelectorAll("pre, pre > code, div.arithmatex, table")) observer.observe(block);
}
