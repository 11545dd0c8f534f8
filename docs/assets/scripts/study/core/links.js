import { make } from "../../dom.js";
import { pageAddress } from "../../files.js";
import { siteRoot } from "../../site-root.js";

/** A link to a page of the site. @param {string} path below the site's root @param {string} text */
export function linkTo(path, text) {
  return make("a", { href: pageAddress(new URL(path, siteRoot()).href) }, text);
}

/** @param {import("./catalog.js").Listed} question */
export function linkToQuestion(question) {
  return linkTo(`${question.topic}/${question.id}/`, question.title);
}
