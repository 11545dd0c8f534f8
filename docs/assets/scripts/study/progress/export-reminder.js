import { make } from "../../dom.js";
import { linkTo } from "../core/links.js";

const MANY = 20; // reviews that no export holds

/** Says, when it is time, that reviews are in no exported file. @param {import("../core/study.js").Study} study @param {boolean} linked */
export function reminder(study, linked) {
  const place = make("p", { class: "reminder", hidden: true });
  const show = async () => {
    const count = await study.sinceExport();
    place.hidden = count < MANY;
    place.replaceChildren(`${count} reviews are in no exported file yet. `, ...(linked ? [linkTo("progress/#export", "Export your progress"), "."] : []));
  };
  study.addEventListener("change", show);
  show();
  return place;
}
