import type { Page } from "./page";
import type { Status } from "./status";

const MINUTE_MS = 60_000;
const SOON_MINUTES = 5;

/** The hour of each clock (every element with an IANA zone in data-zone) and the time that is left, by the server's clock. */
export class Clock {
  readonly #page: Page;
  readonly #status: Status;
  #ahead = 0;
  #endsAt: number;
  #closesAt: number;
  #minutesSaid = Infinity;

  constructor(page: Page, status: Status) {
    this.#page = page;
    this.#status = status;
    this.#endsAt = Date.parse(page.data.ends ?? "");
    this.#closesAt = Date.parse(page.data.closes ?? "");
  }

  get now(): number {
    return Date.now() + this.#ahead;
  }

  /** @param ahead How far the server's clock is ahead of this one, ms. */
  set(ahead: number, endsAt: string, closesAt: string): void {
    this.#ahead = ahead;
    this.#endsAt = Date.parse(endsAt);
    this.#closesAt = Date.parse(closesAt);
  }

  tick(): void {
    for (const element of this.#page.root.querySelectorAll<HTMLElement>("[data-zone]")) {
      const hour = this.hour(this.now, element.dataset.zone);
      if (element.textContent !== hour) {
        element.textContent = hour;
      }
    }

    const minutes = Math.ceil((this.#endsAt - this.now) / MINUTE_MS);
    if (Number.isNaN(minutes)) {
      return;
    }

    const isOver = minutes <= 0;
    const places = { time: isOver ? this.hour(this.#closesAt) : this.#minutes(minutes) };
    this.#page.write("time-left", this.#page.say(isOver ? "time.over" : "time.left", places));

    // Said twice: when it is time to come to the end, and at the end.
    const step = isOver ? 0 : minutes <= SOON_MINUTES ? SOON_MINUTES : Infinity;
    if (step < this.#minutesSaid) {
      this.#status.say(isOver ? "over" : "ending", places);
    }

    this.#minutesSaid = step;
  }

  hour(moment: number, zone?: string): string {
    return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit", ...(zone ? { timeZone: zone } : {}) }).format(moment);
  }

  #minutes(count: number): string {
    return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "minute", unitDisplay: "long" }).format(count);
  }
}
