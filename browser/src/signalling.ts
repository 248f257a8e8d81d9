import { sinceLoad } from "./moment";
import type { CallAnswer, CallRequest } from "./protocol";
import { pause } from "./timer";

const SMALLEST_GAP_MS = 250;
const HOT_MS = 300;
const HOT_FOR_MS = 8_000;
const LONGEST_RETRY_MS = 4_000;
const ANSWER_WITHIN_MS = 10_000;

/** What ends the call for this tab. */
export interface Refusal {
  status: number;
  reason: string;
}

export interface Correspondent {
  compose(): CallRequest;
  /** @param now The server's clock minus ours, in ms. */
  answered(answer: CallAnswer, sent: CallRequest, ahead: number): void;
  /** The server will never take this request: what it carried is given up. */
  rejected(sent: CallRequest): void;
  refused(refusal: Refusal): void;
  unreachable(): void;
  /** Everybody known is connected and nothing waits to be sent. */
  isSettled(): boolean;
}

/** @param page Its address of the call and its form token. */
export function post(page: DOMStringMap, request: CallRequest, options: RequestInit): Promise<Response> {
  return fetch(page.call!, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", "x-form-token": page.token! },
    body: JSON.stringify(request),
    redirect: "error",
    ...options,
  });
}

/** One short request after the other, never two at once: sends, receives and renews the lease. */
export class Signalling {
  readonly #page: DOMStringMap;
  readonly #correspondent: Correspondent;
  #stopped = false;
  #hotUntil = 0;
  #failures = 0;
  #ring = () => {};

  constructor(page: DOMStringMap, correspondent: Correspondent) {
    this.#page = page;
    this.#correspondent = correspondent;
  }

  async start(): Promise<void> {
    while (!this.#stopped) {
      // A ring during the request counts for the rest after it.
      const bell = new Promise<void>((resolve) => (this.#ring = resolve));
      const began = sinceLoad();
      const { wait, firm } = await this.#exchange().catch(() => this.#retry());
      await (firm ? pause(wait) : Promise.race([pause(wait), bell]));
      await pause(Math.max(0, began + SMALLEST_GAP_MS - sinceLoad()));
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#ring();
  }

  soon(): void {
    this.#ring();
  }

  /** Quick requests for 8 s, or until everything is settled. */
  hot(): void {
    this.#hotUntil = sinceLoad() + HOT_FOR_MS;
    this.#ring();
  }

  /** The page may be gone before the answer. */
  leave(request: CallRequest): void {
    this.stop();
    post(this.#page, request, { keepalive: true }).catch(() => {});
  }

  /** How long to rest; firm where the server said so, and nothing may cut it short. */
  async #exchange(): Promise<{ wait: number; firm: boolean }> {
    const sent = this.#correspondent.compose();
    const began = Date.now();
    const response = await post(this.#page, sent, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const answer = (response.ok ? await response.json() : await response.json().catch(() => ({}))) as CallAnswer & { reason?: string };
    if (this.#stopped) {
      return { wait: 0, firm: false };
    }

    switch (response.status) {
      case 200:
        this.#correspondent.answered(answer, sent, Date.parse(answer.now) - (began + Date.now()) / 2);
        this.#failures = 0;
        return { wait: this.#restOf(answer.pollMs), firm: false };
      case 429:
      case 503:
        return { wait: (Number(response.headers.get("retry-after")) || 5) * 1_000, firm: true };
      case 413:
      case 422:
        this.#correspondent.rejected(sent);
        return this.#retry();
      case 401:
      case 403:
      case 404:
      case 409:
      case 410:
        this.stop();
        this.#correspondent.refused({ status: response.status, reason: answer.reason ?? "" });
        return { wait: 0, firm: false };
      default:
        return this.#retry();
    }
  }

  #restOf(pollMs: number): number {
    const isHot = sinceLoad() < this.#hotUntil && !this.#correspondent.isSettled();
    return isHot ? Math.min(pollMs, HOT_MS) : pollMs;
  }

  #retry(): { wait: number; firm: boolean } {
    this.#correspondent.unreachable();
    return { wait: Math.min(HOT_MS * 2 ** this.#failures++, LONGEST_RETRY_MS), firm: false };
  }
}
