import { make } from "../../dom.js";

const TICK = 250; // ms

/**
 * <count-down>: how much time is left, with buttons to pause it and to turn it off. It never does anything when the time is up. What is
 * worth hearing is said once, not every second. Dispatches "switch" when it is turned on or off.
 */
export class CountDown extends HTMLElement {
  #limit;
  #used;
  #clock;
  /** @type {number | undefined} when it was started */ #since;
  #timer = 0;
  #on = true;
  #time = make("span", { class: "countdown-time", role: "timer" });
  #status = make("span", { class: "countdown-status", role: "status" });
  #pause = make("button", { type: "button", onclick: () => (this.#since === undefined ? this.start() : this.pause()) });
  #switch = make("button", { type: "button", onclick: () => this.#toggle() });

  /** @param {number} limit s; without one nothing is shown @param {number} used s @param {boolean} on @param {() => number} clock ms */
  constructor(limit, used, on, clock) {
    super();
    this.#limit = limit;
    this.#used = used;
    this.#on = on;
    this.#clock = clock;
  }

  connectedCallback() {
    this.hidden = !this.#limit;
    this.replaceChildren(this.#time, this.#status, this.#pause, this.#switch);
    if (this.#on) this.start();
    else this.#show();
  }

  disconnectedCallback() {
    this.pause();
  }

  get on() {
    return this.#on;
  }

  /** Seconds so far. */
  get used() {
    return this.#used + (this.#since === undefined ? 0 : (this.#clock() - this.#since) / 1000);
  }

  start() {
    this.#since ??= this.#clock();
    window.clearInterval(this.#timer);
    this.#timer = window.setInterval(() => this.#show(), TICK);
    this.#show();
  }

  pause() {
    this.#used = this.used;
    this.#since = undefined;
    window.clearInterval(this.#timer);
    this.#show();
  }

  #toggle() {
    this.#on = !this.#on;
    if (this.#on) this.start();
    else this.pause();
    this.dispatchEvent(new Event("switch", { bubbles: true }));
  }

  #show() {
    const left = Math.ceil(this.#limit - this.used);
    const { text, mood } = moment(left, this.#limit);
    this.className = this.#on ? mood : "";
    this.#time.textContent = this.#on ? `${clockTime(Math.abs(left))} ${left < 0 ? "over" : "left"}` : "";
    const said = this.#on ? text : "";
    if (this.#status.textContent !== said) this.#status.textContent = said; // else it would be read again
    this.#pause.textContent = this.#since === undefined ? "Resume" : "Pause";
    this.#pause.hidden = !this.#on;
    this.#switch.textContent = this.#on ? "Turn the countdown off" : "Turn the countdown on";
  }
}

/** What is worth saying when so much is left. @param {number} left s @param {number} limit s */
export function moment(left, limit) {
  if (left <= 0) return { text: "Time is up. Finish your thought: nothing happens by itself.", mood: "over" };
  if (left <= 10) return { text: "Ten seconds left.", mood: "short" };
  if (left <= 60 && limit > 60) return { text: "One minute left.", mood: "short" };
  if (left <= limit / 2) return { text: "Half of the time is left.", mood: "" };
  return { text: "", mood: "" };
}

/** For example 3:05. @param {number} seconds */
export function clockTime(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

customElements.define("count-down", CountDown);
