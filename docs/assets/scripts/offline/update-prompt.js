import { make } from "../dom.js";
import { siteRoot } from "../site-root.js";

/**
 * Says when a new version of the site waits, and changes to it when asked to: never on its own, in the middle of an answer.
 * @param {ServiceWorkerRegistration} registration
 */
export function offerUpdates(registration) {
  const place = make("div", { class: "update-prompt", role: "status" });
  document.body.append(place); // empty at first: what is put into a live region is announced
  const offer = () => {
    if (registration.waiting && registration.active && !wasPutOff()) place.replaceChildren(...prompt(registration, place));
  };
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
}

/** @param {ServiceWorkerRegistration} registration @param {HTMLElement} place */
function prompt(registration, place) {
  const reload = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("activate");
  };
  const later = () => {
    place.replaceChildren();
    putOff();
  };
  return [
    make("span", {}, "A new version is there."),
    make("button", { type: "button", onclick: reload }, "Reload"),
    make("button", { type: "button", onclick: later }, "Later"),
  ];
}

const key = () => `held-out:${siteRoot().pathname}:later`;

/** Whether the reader said so in this tab. */
function wasPutOff() {
  try {
    return sessionStorage.getItem(key()) !== null;
  } catch {
    return false;
  }
}

function putOff() {
  try {
    sessionStorage.setItem(key(), "yes");
  } catch {
    // Without storage the next page asks again.
  }
}
