import type { Page } from "./page";

/** What is wrong and what helps, in the one place that is read out at once. */
export class Problem {
  readonly #page: Page;
  #key = "";
  #retried = (): void => {};

  constructor(page: Page) {
    this.#page = page;
    page.on("retry", () => this.#retried());
    this.hide();
  }

  /** @param retry What the button does; without it there is none. */
  show(key: string, retry?: () => void): void {
    this.#key = key;
    this.#retried = retry ?? (() => {});
    this.#page.write("problem-text", this.#page.say(`problem.${key}`));
    this.#page.showAct("retry", retry !== undefined);
    this.#page.showAct("take-over", key === "elsewhere" || key === "replaced");
    this.#page.show("problem", true);
  }

  /** @param keys Those that have passed; without any, whatever there is. */
  hide(...keys: string[]): void {
    if (keys.length === 0 || keys.includes(this.#key)) {
      this.#key = "";
      this.#page.show("problem", false);
    }
  }
}
