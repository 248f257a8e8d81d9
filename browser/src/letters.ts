import type { IncomingLetter, LetterKind, OutgoingLetter } from "./protocol";

// A request takes 64 kB, of which line ends written twice over need a part.
const MOST_CHARACTERS = 48_000;

/** Letters wait here until an answer confirms the request that carried them. */
export class Outbox {
  #waiting: OutgoingLetter[] = [];
  #last = 0;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  post(to: string, kind: LetterKind, text: string): void {
    this.#waiting.push({ id: ++this.#last, to, kind, text });
  }

  /** The oldest first, as many as one request may carry. */
  batch(): OutgoingLetter[] {
    let size = 0;
    return this.#waiting.filter((letter) => (size += letter.text.length) <= MOST_CHARACTERS);
  }

  confirm(sent: OutgoingLetter[]): void {
    const confirmed = new Set(sent.map((letter) => letter.id));
    this.#waiting = this.#waiting.filter((letter) => !confirmed.has(letter.id));
  }

  forget(seat: string): void {
    this.#waiting = this.#waiting.filter((letter) => letter.to !== seat);
  }
}

/** Hands every letter on once, in the order of its number, however often the server sends it. */
export class Inbox {
  after = 0;

  accept(letters: IncomingLetter[]): IncomingLetter[] {
    const fresh = letters.filter((letter) => letter.n > this.after).sort((one, other) => one.n - other.n);
    this.after = fresh.at(-1)?.n ?? this.after;
    return fresh;
  }
}
