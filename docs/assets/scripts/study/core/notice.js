import { make } from "../../dom.js";
import { siteRoot } from "../../site-root.js";

/** A banner that says what is not saved, and stays empty while everything is. @param {import("./study.js").Study} study */
export function notice(study) {
  const banner = make("p", { class: "study-notice", role: "alert" });
  const show = () => {
    banner.hidden = !study.problem;
    if (!study.problem || banner.textContent) return;
    const link = make("a", { href: new URL("progress/", siteRoot()).href }, "Export it");
    banner.replaceChildren(`${study.problem} What you do now is kept until you close this page. `, link, " to keep it.");
  };
  study.addEventListener("change", show);
  show();
  return banner;
}
