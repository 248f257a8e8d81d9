import type { LinkHealth } from "./protocol";

const WEAK_AFTER_MS = 3_000;
const LOST_AFTER_MS = 6_000;
const FIRST_TRY_MS = 12_000;
const BETWEEN_TRIES_MS = 10_000;
const UNANSWERED_MS = 30_000;
const POLITE_WAIT_MS = 2_500;
const TRIES_BEFORE_NEW = 3;
const BLOCKED_AFTER_MS = 20_000;

/** New paths for the same connection, or a new connection. */
export type Cure = "restart" | "rebuild";

/** Figures of one second, summed over what comes in. */
export interface Received {
  bytes: number;
  frames: number;
}

/** How a link does, judged by what arrives: states of a connection lag and lie. All times in ms of one clock. */
export class Health {
  readonly #openedAt: number;
  #received: Received = { bytes: 0, frames: 0 };
  #movedAt: number | undefined;
  #picturedAt = 0;
  #isAnswered = false;
  #waitsSince: number;
  #tries = 0;

  constructor(openedAt: number) {
    this.#openedAt = openedAt;
    this.#waitsSince = openedAt;
  }

  /** @param isAnswered Both sides have said how they are reached, and nothing waits for an answer. */
  see(received: Received, isAnswered: boolean, now: number): void {
    if (isAnswered !== this.#isAnswered) {
      this.#isAnswered = isAnswered;
      this.#waitsSince = now;
    }

    // A new connection counts from zero.
    if (received.bytes > this.#received.bytes || (received.bytes < this.#received.bytes && received.bytes > 0)) {
      this.moved(now);
    }

    if (received.frames > this.#received.frames) {
      this.#picturedAt = now;
    }

    this.#received = received;
  }

  moved(now: number): void {
    this.#movedAt = now;
    this.#tries = 0;
  }

  link(now: number): LinkHealth {
    if (this.#movedAt === undefined) {
      return "opening";
    }

    const still = now - this.#movedAt;
    return still < WEAK_AFTER_MS ? "flowing" : still < LOST_AFTER_MS ? "weak" : "lost";
  }

  /** A picture has come since then. */
  picturedSince(moment: number): boolean {
    return this.#picturedAt > moment;
  }

  /** Nothing came through although both sides have said how. */
  isBlocked(hasFailed: boolean, now: number): boolean {
    return this.link(now) === "opening" && (hasFailed || now - this.#openedAt > BLOCKED_AFTER_MS);
  }

  /** What would help a link that does not flow. The polite side waits a moment, so that seldom both begin. */
  cure(hasFailed: boolean, isPolite: boolean, now: number): Cure | null {
    const link = this.link(now);
    if (link === "flowing" || link === "weak") {
      return null;
    }

    const isFirst = this.#tries === 0;
    const since = isFirst && link === "lost" ? this.#movedAt! + LOST_AFTER_MS : this.#waitsSince;
    const patience = isFirst && (hasFailed || link === "lost") ? 0 : !this.#isAnswered ? UNANSWERED_MS : isFirst ? FIRST_TRY_MS : BETWEEN_TRIES_MS;
    if (now - since < patience + (isPolite ? POLITE_WAIT_MS : 0)) {
      return null;
    }

    return this.#isAnswered && (this.#tries + 1) % TRIES_BEFORE_NEW === 0 ? "rebuild" : "restart";
  }

  tried(now: number): void {
    this.#waitsSince = now;
    this.#tries++;
  }
}
