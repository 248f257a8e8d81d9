/** What the page of the call has for the script: parts and buttons by their names, and words in the reader's language. */
export class Page {
  readonly data: DOMStringMap;
  private readonly words: Record<string, string>;

  constructor(private readonly root: HTMLElement) {
    this.data = root.dataset;
    this.words = JSON.parse(root.dataset.words ?? "{}") as Record<string, string>;
  }

  part(name: string): HTMLElement {
    const part = this.root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) {
      throw new Error(`The page has no part ${name}.`);
    }

    return part;
  }

  show(name: string, shown: boolean): void {
    this.part(name).hidden = !shown;
  }

  say(part: string, word: string, name = ""): void {
    this.part(part).textContent = this.word(word, name);
  }

  word(word: string, name = ""): string {
    return (this.words[word] ?? word).replaceAll("{name}", name);
  }

  /** A button that waits for what it started before it can be pressed again. */
  act(name: string, run: () => Promise<void> | void): void {
    const button = this.button(name);
    button.addEventListener("click", () => {
      button.disabled = true;
      void Promise.resolve(run()).finally(() => (button.disabled = false));
    });
  }

  press(name: string, pressed: boolean): void {
    this.button(name).setAttribute("aria-pressed", String(pressed));
  }

  tile(): HTMLElement {
    const template = this.root.querySelector<HTMLTemplateElement>('template[data-part="tile"]');
    return (template!.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  }

  private button(name: string): HTMLButtonElement {
    return this.root.querySelector<HTMLButtonElement>(`button[data-act="${name}"]`)!;
  }
}
