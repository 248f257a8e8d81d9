import type { Clock } from "./clock";
import { sinceLoad } from "./moment";
import type { Page } from "./page";
import type { SaidLine, StoredLine } from "./protocol";

const LONGEST = 2_000;
const MOST_AT_ONCE = 10;
const TYPING_MS = 300;

export interface ChatHost {
  /** @returns Whether everybody has it; who has not gets it from the server. */
  tellAll(message: { said: SaidLine } | { typing: string }): boolean;
  storeSoon(): void;
  /** Of those who are here. */
  nameOf(personId: string): string | undefined;
}

/** What is written in the room: seen by the others as it is typed, and kept by the server. */
export class Chat {
  readonly #page: Page;
  readonly #clock: Clock;
  readonly #me: string;
  /** The last stored line that stands here. */
  heard: string | null;

  /** Null while out of the call: nothing can be written then. */
  host: ChatHost | null = null;

  readonly #lines: HTMLElement | null;
  readonly #typing = new Map<string, HTMLElement>();
  readonly #people: Record<string, string>;
  #unstored: SaidLine[] = [];
  #toldAt = 0;
  #tellsLater = false;

  constructor(
    page: Page,
    clock: Clock,
    me: string,
  ) {
    this.#page = page;
    this.#clock = clock;
    this.#me = me;
    this.#lines = page.part("lines");
    this.#people = JSON.parse(page.data.people ?? "{}");
    this.heard = this.#lines?.querySelector<HTMLElement>("[data-id]:last-child")?.dataset.id ?? null;
    const form = page.part<HTMLFormElement>("say");
    const field = form?.querySelector<HTMLInputElement>("[name=text]");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#say(field!.value);
      field!.value = "";
    });
    field?.addEventListener("input", () => this.#tellTyping(field));
  }

  batch(): SaidLine[] {
    return this.#unstored.slice(0, MOST_AT_ONCE);
  }

  confirm(sent: SaidLine[]): void {
    this.#unstored = this.#unstored.filter((line) => !sent.some((one) => one.id === line.id));
  }

  /** The server does not keep them. */
  reject(sent: SaidLine[]): void {
    this.confirm(sent);
    for (const { id } of sent) {
      this.#find(id)?.append(element("p", "small", this.#page.say("chat.unstored")));
    }
  }

  stored(lines: StoredLine[]): void {
    lines.forEach((line) => this.#add(line.id, line.personId, line.text, Date.parse(line.at)));
    this.heard = lines.at(-1)?.id ?? this.heard;
  }

  /** From the data channel, before it is stored. */
  said(personId: string, { id, text }: SaidLine): void {
    this.typed(personId, "");
    this.#add(String(id), personId, String(text).slice(0, LONGEST), this.#clock.now);
  }

  /** @param text So far; nothing when it was sent or taken back. */
  typed(personId: string, text: string): void {
    let line = this.#typing.get(personId);
    if (!text) {
      line?.remove();
      this.#typing.delete(personId);
      return;
    }

    if (!line) {
      line = element("span", "typing", "");
      this.#typing.set(personId, line);
      this.#page.part("typing")?.append(line);
    }

    line.textContent = this.#page.say("chat.typing", { name: this.#nameOf(personId), text: String(text).slice(0, LONGEST) });
  }

  #say(typed: string): void {
    const text = typed.trim().slice(0, LONGEST);
    if (!text) {
      return;
    }

    const line = { id: crypto.randomUUID(), text };
    this.#unstored.push(line);
    this.#add(line.id, this.#me, text, this.#clock.now);

    // Where everybody has it, the next ordinary request is early enough to keep it.
    if (!this.host?.tellAll({ said: line })) {
      this.host?.storeSoon();
    }
  }

  #tellTyping(field: HTMLInputElement): void {
    if (this.#tellsLater) {
      return;
    }

    const tell = (): void => {
      this.#tellsLater = false;
      this.#toldAt = sinceLoad();
      this.host?.tellAll({ typing: field.value.slice(0, LONGEST) });
    };
    const wait = this.#toldAt + TYPING_MS - sinceLoad();
    if (wait <= 0) {
      tell();
    } else {
      this.#tellsLater = true;
      setTimeout(tell, wait);
    }
  }

  #add(id: string, personId: string, text: string, at: number): void {
    if (!this.#lines || this.#find(id)) {
      return;
    }

    const isMine = personId === this.#me;
    const line = element("li", isMine ? "line mine" : "line", "");
    line.dataset.id = id;
    line.dataset.at = String(at);
    line.append(
      element("strong", "", isMine ? this.#page.say("you") : this.#nameOf(personId)),
      " ",
      element("span", "soft small", this.#clock.hour(at)),
      element("p", "words", text),
    );
    const after = [...this.#lines.children].find((other) => Number((other as HTMLElement).dataset.at ?? 0) > at);
    this.#lines.insertBefore(line, after ?? null);
    this.#lines.scrollTop = this.#lines.scrollHeight;
  }

  #nameOf(personId: string): string {
    return this.#people[personId] ?? this.host?.nameOf(personId) ?? "";
  }

  #find(id: string): HTMLElement | null {
    return this.#lines?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
  }
}

function element(name: string, classes: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  made.dir = "auto";
  return made;
}
