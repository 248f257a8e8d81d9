import type { Media } from "./media";
import type { Sending } from "./member";
import { sinceLoad } from "./moment";
import type { Page } from "./page";
import type { TrackKind } from "./peer";
import type { MemberState } from "./protocol";
import type { Meter } from "./sound";
import { Tile } from "./tiles";

const LOUD = 0.06;
const SPEAKING_FOR_MS = 800;

/** What this person sends and shows. */
export class Myself {
  readonly #media: Media;
  readonly #meter: Meter;
  readonly #tile: Tile;
  low: boolean;
  #loudAt = -Infinity;

  /** @param low Sends little and wants little. */
  constructor(page: Page, media: Media, meter: Meter, low: boolean) {
    this.#media = media;
    this.#meter = meter;
    this.#tile = new Tile(page, page.say("you"), true);
    this.low = low;
  }

  track(kind: TrackKind): MediaStreamTrack | null {
    return kind === "audio" ? this.#media.microphone : (this.#media.screen ?? this.#media.camera);
  }

  /** @param isWithheld The line to that member carries the sound alone. */
  state(isWithheld: boolean): MemberState {
    const { microphone, isMuted, camera, screen } = this.#media;
    const paused = isWithheld && (camera ?? screen) !== null;
    return {
      audio: microphone !== null && !isMuted,
      video: !paused && camera !== null && screen === null,
      screen: !paused && screen !== null,
      paused,
      low: this.low,
    };
  }

  sending(others: number): Sending {
    return { others, height: this.track("video")?.getSettings().height ?? 0, isScreen: this.#media.screen !== null, low: this.low };
  }

  show(): void {
    const now = sinceLoad();
    if (this.#meter.level() > LOUD) {
      this.#loudAt = now;
    }

    const { audio, video, screen } = this.state(false);
    this.#tile.look(this.track("video"));
    this.#tile.show({
      isMuted: !audio,
      hasPicture: video || screen,
      isScreen: screen,
      isPaused: false,
      isSpeaking: now - this.#loudAt < SPEAKING_FOR_MS,
      hindrance: null,
    });
  }

  remove(): void {
    this.#tile.remove();
  }
}
