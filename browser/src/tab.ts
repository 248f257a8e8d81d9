// What this tab was in before a reload: it comes back by itself, as muted and as unseen as it was.

export interface TabMemory {
  seat: string;
  muted: boolean;
  picture: boolean;
  low: boolean;
  /** When this was last so, ms since 1970. */
  at: number;
}

const WAIT_MS = 1_000;
const RECENT_MS = 120_000;

export class Tab {
  readonly #key: string;
  readonly #tabs: BroadcastChannel;

  /** @param taken Another tab of this browser has taken the call over. */
  constructor(address: string, taken: () => void) {
    this.#key = `call ${address}`;
    this.#tabs = new BroadcastChannel(this.#key);
    this.#tabs.onmessage = taken;
  }

  /** The others need not wait for their next request to learn it. */
  takeOver(): void {
    this.#tabs.postMessage("taken");
  }

  remember(memory: TabMemory): void {
    sessionStorage.setItem(this.#key, JSON.stringify(memory));
  }

  forget(): void {
    sessionStorage.removeItem(this.#key);
  }

  /** Null where this tab was not in, or where it is the copy of one that still is. */
  async recall(): Promise<TabMemory | null> {
    const memory = JSON.parse(sessionStorage.getItem(this.#key) ?? "null") as TabMemory | null;
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const isRecent = memory !== null && (navigation?.type === "reload" || Date.now() - memory.at < RECENT_MS);
    return isRecent && (await isFree(memory.seat)) ? memory : null;
  }

  /** Until the page goes. */
  hold(seat: string): void {
    void navigator.locks?.request(lockOf(seat), () => new Promise(() => {}));
  }
}

async function isFree(seat: string): Promise<boolean> {
  try {
    await navigator.locks?.request(lockOf(seat), { signal: AbortSignal.timeout(WAIT_MS) }, () => {});
    return true;
  } catch {
    return false;
  }
}

function lockOf(seat: string): string {
  return `call-seat ${seat}`;
}
