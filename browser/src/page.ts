// The server renders every part and every word; the script finds them by data attributes.

export class Page {
  readonly #words: Record<string, string>;

  constructor(readonly root: HTMLElement) {
    this.#words = JSON.parse(root.dataset.words ?? "{}");
  }

  get data(): DOMStringMap {
    return this.root.dataset;
  }

  part<T extends HTMLElement = HTMLElement>(name: string): T | null {
    return this.root.querySelector<T>(`[data-part="${name}"]`);
  }

  on(act: string, acted: (button: HTMLButtonElement) => void): void {
    for (const button of this.#buttons(act)) {
      button.addEventListener("click", () => acted(button));
    }
  }

  press(act: string, pressed: boolean): void {
    this.#buttons(act).forEach((button) => button.setAttribute("aria-pressed", String(pressed)));
  }

  showAct(act: string, shown: boolean): void {
    this.#buttons(act).forEach((button) => (button.hidden = !shown));
  }

  show(name: string, shown: boolean): void {
    const part = this.part(name);
    if (part) {
      part.hidden = !shown;
    }
  }

  focus(name: string): void {
    const part = this.part(name);
    if (part) {
      part.tabIndex = -1;
      part.focus();
    }
  }

  write(name: string, text: string): void {
    const part = this.part(name);
    if (part && part.textContent !== text) {
      part.textContent = text;
    }
  }

  /** Words in the reader's language, with {places} filled. */
  say(key: string, places: Record<string, string> = {}): string {
    return (this.#words[key] ?? key).replace(/\{(\w+)\}/g, (whole, place: string) => places[place] ?? whole);
  }

  #buttons(act: string): NodeListOf<HTMLButtonElement> {
    return this.root.querySelectorAll<HTMLButtonElement>(`button[data-act="${act}"]`);
  }
}
