import type { Page } from "./page";

const BATCH_MS = 1_200;

/** Says politely what happens in the room, several things in one breath; never what somebody says or writes. */
export class Status {
  readonly #page: Page;
  #waiting: string[] = [];

  readonly #title = document.title;

  constructor(page: Page) {
    this.#page = page;
    document.addEventListener("visibilitychange", () => (document.title = this.#title));
  }

  say(key: string, places: Record<string, string> = {}): void {
    // Who waits in another tab sees that somebody has come.
    if (document.hidden && key === "joined") {
      document.title = `● ${this.#title}`;
    }

    this.#waiting.push(this.#page.say(`status.${key}`, places));
    if (this.#waiting.length === 1) {
      setTimeout(() => {
        this.#page.write("status", [...new Set(this.#waiting)].join(" "));
        this.#waiting = [];
      }, BATCH_MS);
    }
  }
}
