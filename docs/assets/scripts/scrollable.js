/** Lets the keyboard reach blocks that scroll sideways; blocks that fit are no stops on the way. */
export function letKeyboardScroll() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const block of document.querySelectorAll("pre, pre > code, div.arithmatex, table")) observer.observe(block);
}
