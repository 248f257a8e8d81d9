import { audioBitrate, bestRate, nextRate, videoEncoding, type Level, type Rate } from "./bandwidth";
import { Health, type Cure } from "./health";
import { sinceLoad } from "./moment";
import type { Page } from "./page";
import { Peer, type PeerHost } from "./peer";
import type { LinkHealth, MemberState, Seat } from "./protocol";
import { Tile } from "./tiles";

const LOUD = 0.02;
const SPEAKING_FOR_MS = 800;
const PICTURE_WITHIN_MS = 10_000;

/** How far apart the two ends see each other. */
type Path = "host" | "reflexive" | "relay";

/** What is sent to everybody. */
export interface Sending {
  others: number;
  height: number;
  isScreen: boolean;
  low: boolean;
}

/** Another seat in the room: its connection, how it does, and its tile. */
export class Member {
  readonly peer: Peer;
  readonly health: Health;
  readonly tile: Tile;
  readonly knownAt = sinceLoad();
  /** Null until they tell. */
  state: MemberState | null = null;
  isListed = true;
  hasArrived = false;
  /** It was said that the connection is interrupted. */
  isMissed = false;

  #link: LinkHealth = "opening";
  #rate: Rate = bestRate;
  #applied: { to: RTCRtpSender | undefined; text: string } | null = null;
  #flowingSince = 0;
  #interruptedAt: number | null = null;
  #loudAt = -Infinity;

  constructor(
    readonly seat: Seat,
    me: string,
    page: Page,
    host: PeerHost,
  ) {
    this.peer = new Peer(seat.seat, me, host);
    this.health = new Health(this.knownAt);
    this.tile = new Tile(page, seat.name, false);
  }

  get level(): Level {
    return this.#rate.level;
  }

  get isInterrupted(): boolean {
    return this.#interruptedAt !== null;
  }

  /** What would help, and whether anything would. */
  cure(now: number): Cure | null {
    const { hasFailed, polite, isOpen } = this.peer;
    return isOpen ? this.health.cure(hasFailed, polite, now) : null;
  }

  heal(cure: Cure, now: number): void {
    this.health.tried(now);
    if (cure === "restart") {
      this.peer.restart();
    } else {
      this.peer.connect(true);
    }
  }

  isBlocked(now: number): boolean {
    const { hasFailed, isAnswered } = this.peer;
    return (hasFailed || isAnswered) && this.health.isBlocked(hasFailed, now);
  }

  /** @returns What is new in it, as statuses have it. */
  hear(state: MemberState): string[] {
    const before = this.state;
    this.state = state;
    if (!before) {
      return [];
    }

    const news = before.audio === state.audio ? [] : [state.audio ? "unmuted" : "muted"];
    if (before.paused !== state.paused) {
      return news;
    }

    if (before.screen !== state.screen) {
      return [...news, state.screen ? "shares" : "shares-no-more"];
    }

    return before.video === state.video ? news : [...news, state.video ? "camera-on" : "camera-off"];
  }

  /** Once a second. @returns The link as it was and as it is. */
  async measure(sending: Sending): Promise<[LinkHealth, LinkHealth]> {
    const stats = await this.peer.stats()?.catch(() => undefined);
    const now = sinceLoad();
    const received = { bytes: 0, frames: 0 };
    let loss = 0;
    let limited = false;
    let available: number | undefined;
    let path: Path | undefined;
    stats?.forEach((one) => {
      switch (one.type) {
        case "inbound-rtp":
          received.bytes += one.bytesReceived ?? 0;
          received.frames += one.framesDecoded ?? 0;
          break;
        case "remote-inbound-rtp":
          loss = Math.max(loss, one.fractionLost ?? 0);
          break;
        case "outbound-rtp":
          limited ||= one.qualityLimitationReason === "bandwidth" && one.framesPerSecond > 0;
          break;
        case "candidate-pair":
          if (one.nominated && one.state === "succeeded") {
            available = one.availableOutgoingBitrate ?? available;
            path = pathOf(stats.get(one.localCandidateId), stats.get(one.remoteCandidateId));
          }

          break;
      }
    });
    this.health.see(received, this.peer.isAnswered, now);
    this.tile.element.dataset.path = path ?? "";

    const before = this.#link;
    this.#link = this.health.link(now);
    if (this.#link === "flowing") {
      this.#flowingSince ||= now;
      this.#rate = nextRate(this.#rate, { loss, limited, available }, sending.others);
    } else {
      this.#flowingSince = 0;
    }

    this.#interrupt(now);
    await this.#apply(sending);
    return [before, this.#link];
  }

  /** Four times a second. */
  show(): void {
    const now = sinceLoad();
    const state = this.state ?? { audio: true, video: false, screen: false, paused: false };
    const sources = state.audio ? (this.peer.receiver("audio")?.getSynchronizationSources?.() ?? []) : [];
    if (sources.some((source) => (source.audioLevel ?? 0) > LOUD)) {
      this.#loudAt = now;
    }

    this.tile.show({
      isMuted: !state.audio,
      hasPicture: state.video || state.screen,
      isScreen: state.screen,
      isPaused: state.paused,
      isSpeaking: state.audio && this.#link === "flowing" && now - this.#loudAt < SPEAKING_FOR_MS,
      hindrance: this.#interruptedAt !== null ? "interrupted" : this.hasArrived ? null : "connecting",
    });
  }

  /** Not over before the picture moves again, where there is one: a state says it too early. */
  #interrupt(now: number): void {
    if (this.#link === "weak" || this.#link === "lost") {
      this.#interruptedAt ??= now;
    } else if (this.#interruptedAt !== null && this.#link === "flowing") {
      const waitsForPicture = this.state?.video && now - this.#flowingSince < PICTURE_WITHIN_MS;
      if (!waitsForPicture || this.health.picturedSince(this.#interruptedAt)) {
        this.#interruptedAt = null;
      }
    }
  }

  async #apply({ others, height, isScreen, low }: Sending): Promise<void> {
    const level = this.#rate.level === "full" && (low || this.state?.low) ? "low" : this.#rate.level;
    const wanted = { video: videoEncoding(level, others, height, isScreen), audio: { maxBitrate: audioBitrate(level), priority: "high" as const } };
    const text = JSON.stringify(wanted);
    const to = this.peer.sender("video");
    if (this.#link !== "flowing" || (text === this.#applied?.text && to === this.#applied.to)) {
      return;
    }

    const all = await Promise.all((["video", "audio"] as const).map((kind) => encode(this.peer.sender(kind), wanted[kind])));
    this.#applied = all.every((done) => done) ? { to, text } : null;
  }
}

async function encode(sender: RTCRtpSender | undefined, wanted: Partial<RTCRtpEncodingParameters>): Promise<boolean> {
  const parameters = sender?.getParameters();
  const [encoding] = parameters?.encodings ?? [];
  if (!sender || !parameters || !encoding) {
    return false;
  }

  Object.assign(encoding, wanted);
  try {
    await sender.setParameters(parameters);
    return true;
  } catch {
    return false;
  }
}

function pathOf(...ends: ({ candidateType?: string } | undefined)[]): Path {
  const types = ends.map((end) => end?.candidateType ?? "");
  return types.includes("relay") ? "relay" : types.some((type) => type.endsWith("flx")) ? "reflexive" : "host";
}
