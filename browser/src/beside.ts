// What stands beside the call is looked at again when the server says so; what is being written stays.

const PLACE = "beside";

export class Beside {
  readonly #place = document.getElementById(PLACE);
  readonly #last = new Map<string, string>();

  constructor() {
    this.#remember(this.#place);
  }

  async lookAgain(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" }, redirect: "error" });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(PLACE);
      if (answer.ok && next && this.#place) {
        this.#replace(this.#place, next);
      }
    } catch {
      // Offline for a moment: the next change is looked at again.
    }
  }

  /** Piece by piece: only what the server writes differently than last time is exchanged. */
  #replace(place: HTMLElement, next: HTMLElement): void {
    const before = new Map([...place.children].map((piece, number) => [keyOf(piece, number), piece]));
    const changed = [...next.children].map((piece, number) => ({ piece, key: keyOf(piece, number), html: piece.outerHTML }));
    let previous: Element | null = null;
    for (const { piece, key, html } of changed) {
      const old = before.get(key);
      before.delete(key);
      if (old && (this.#last.get(key) === html || isBeingWritten(old))) {
        previous = old;
        continue;
      }

      if (old) {
        old.replaceWith(piece);
      } else if (previous) {
        previous.after(piece);
      } else {
        place.prepend(piece);
      }

      previous = piece;
      this.#last.set(key, html);
    }

    for (const [key, piece] of before) {
      if (!isBeingWritten(piece)) {
        piece.remove();
        this.#last.delete(key);
      }
    }
  }

  #remember(place: HTMLElement | null): void {
    [...(place?.children ?? [])].forEach((piece, number) => this.#last.set(keyOf(piece, number), piece.outerHTML));
  }
}

function keyOf(piece: Element, number: number): string {
  return piece.id || `${number}`;
}

function isBeingWritten(piece: Element): boolean {
  const fields = [...piece.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
  return piece.querySelector("form:focus-within") !== null
    || fields.some((field) => field.value !== field.defaultValue || ("checked" in field && field.checked !== field.defaultChecked));
}
