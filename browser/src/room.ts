import { Call, type CallHost } from "./call";
import { Chat } from "./chat";
import { Clock } from "./clock";
import { Media, type Fault } from "./media";
import { Myself } from "./myself";
import type { Page } from "./page";
import { Problem } from "./problem";
import { Setup } from "./setup";
import { randomHex } from "./random";
import { post, type Refusal } from "./signalling";
import { Meter } from "./sound";
import { Status } from "./status";
import { Tab } from "./tab";

const CLOCK_MS = 1_000;

/** The page of a session while its room is open: getting ready, being in, and what stands in the way. */
export class Room implements CallHost {
  readonly #page: Page;
  readonly #media = new Media(() => this.#devicesChanged());
  readonly #meter = new Meter();
  readonly #status: Status;
  readonly #clock: Clock;
  readonly #chat: Chat;
  readonly #problem: Problem;
  readonly #setup: Setup;
  readonly #tab: Tab;
  #call: Call | null = null;
  #myself: Myself | null = null;
  #low: boolean;
  #awake: WakeLockSentinel | null = null;
  #isJoining = false;
  #replaces: string | undefined;
  #picture: boolean;

  constructor(page: Page) {
    this.#page = page;
    this.#status = new Status(page);
    this.#clock = new Clock(page, this.#status);
    this.#chat = new Chat(page, this.#clock, page.data.me!);
    this.#problem = new Problem(page);
    this.#setup = new Setup(page, this.#media, this.#meter);
    this.#tab = new Tab(page.data.call!, () => this.#call?.storeSoon());
    this.#low = page.data.saveData === "true";
    this.#picture = page.data.startCamera !== "off";
    if (page.data.writes === "true") {
      this.#media.isMuted = true;
    }

    setInterval(() => this.#clock.tick(), CLOCK_MS);
    this.#listen();
  }

  async start(): Promise<void> {
    if (typeof RTCPeerConnection === "undefined") {
      this.#problem.show("unsupported");
      this.#page.show("ready", false);
      this.#report();
      return;
    }

    const before = await this.#tab.recall();
    if (before) {
      this.#low = before.low;
      this.#replaces = before.seat;
      this.#media.isMuted = before.muted;
      await this.#join(before.picture);
    } else if (await isAllowed()) {
      await this.#media.open(true, this.#picture);
    }
  }

  /** So that the others learn why nobody comes. */
  #report(): void {
    const nothing = { after: 0, letters: [], links: {}, said: [], heard: null, takeOver: false, ice: false };
    post(this.#page.data, { ...nothing, seat: randomHex(16), trouble: "unsupported", leaving: true }, {}).catch(() => {});
  }

  #listen(): void {
    const page = this.#page;
    page.on("preview", () => void this.#open(this.#picture));
    page.on("join", () => void this.#join(this.#picture));
    page.on("join-audio", () => {
      this.#media.closeCamera();
      void this.#join(false);
    });
    page.on("take-over", () => void this.#join(this.#picture, true));
    page.on("leave", () => this.#leave());
    page.on("listen", () => {
      this.#call?.playAll();
      page.showAct("listen", false);
      this.#problem.hide("silenced");
    });
    page.on("mute", () => (this.#media.isMuted = !this.#media.isMuted));
    page.on("camera", () => void this.#toggleCamera());
    page.on("share", () => void this.#toggleShare());
    page.on("save-data", () => this.#toggleLow());
    page.showAct("share", Media.canShare);
    page.showAct("listen", false);
    addEventListener("pagehide", () => {
      this.#remember();
      this.#call?.leave(true);
    });

    // A phone that goes dark takes the call with it.
    document.addEventListener("visibilitychange", () => void this.#stayAwake());

    // A page that comes back from the browser's memory has left the room.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  }

  async #join(picture: boolean, takeOver = false): Promise<void> {
    if (this.#isJoining) {
      return;
    }

    this.#isJoining = true;
    this.#problem.hide();
    this.#page.write("note", this.#page.say("asking"));
    this.#picture = picture;
    await this.#open(picture);
    this.#myself = new Myself(this.#page, this.#media, this.#meter, this.#low);
    const entry = { replaces: this.#replaces, takeOver };
    this.#call = new Call(this.#page, this.#media, this.#myself, this.#status, this.#clock, this.#chat, this, entry);
    this.#replaces = undefined;
    this.#page.write("note", "");
    this.#page.show("ready", false);
    this.#page.show("room", true);
    this.#page.focus(this.#page.data.writes === "true" ? "chat" : "room");
    this.#tab.hold(this.#call.seat);
    this.#call.start();
    this.#devicesChanged();
    await this.#stayAwake();
  }

  /** Names what could not be had; without camera or microphone there is still the rest. */
  async #open(picture: boolean): Promise<void> {
    await this.#media.open(true, picture);
    const { microphoneFault, cameraFault } = this.#media;
    const again = (): void => void this.#open(picture);
    if (microphoneFault) {
      this.#problem.show(microphoneFault === "unsupported" ? "no-devices" : microphoneFault, again);
    } else if (cameraFault) {
      this.#problem.show(`${cameraFault === "unsupported" ? "busy" : cameraFault}-camera`, again);
    } else {
      this.#hideFaults();
    }
  }

  #hideFaults(): void {
    const faults: Fault[] = ["denied", "missing", "busy", "unsupported"];
    this.#problem.hide("no-devices", ...faults, ...faults.map((fault) => `${fault}-camera`));
  }

  #leave(): void {
    this.#call?.leave(false);
    this.#out();
    this.#tab.forget();
    this.#page.show("ready", true);
    this.#page.write("note", this.#page.say("left"));
    this.#page.focus("ready");
  }

  #out(): void {
    this.#call = null;
    this.#isJoining = false;
    this.#picture = this.#media.camera !== null;
    this.#media.close();
    void this.#awake?.release();
    this.#problem.hide();
    this.#page.show("room", false);
  }

  async #toggleCamera(): Promise<void> {
    if (this.#media.camera) {
      this.#media.closeCamera();
      this.#problem.hide();
    } else {
      await this.#open(true);
    }
  }

  async #toggleShare(): Promise<void> {
    if (this.#media.screen) {
      this.#media.endShare();
    } else {
      await this.#media.share();
    }
  }

  #toggleLow(): void {
    this.#low = !this.#low;
    if (this.#myself) {
      this.#myself.low = this.#low;
    }

    this.#devicesChanged();
  }

  #devicesChanged(): void {
    void this.#setup.refresh();
    this.#call?.changed();
    this.#page.press("mute", this.#media.isMuted);
    this.#page.press("camera", this.#media.camera === null);
    this.#page.press("share", this.#media.screen !== null);
    this.#page.press("save-data", this.#low);
    this.#remember();
  }

  async #stayAwake(): Promise<void> {
    if (this.#call && !document.hidden) {
      this.#awake = (await navigator.wakeLock?.request("screen").catch(() => null)) ?? null;
    }
  }

  #remember(): void {
    if (this.#call) {
      const { isMuted, camera } = this.#media;
      this.#tab.remember({ seat: this.#call.seat, muted: isMuted, picture: camera !== null, low: this.#low, at: Date.now() });
    }
  }

  // What the call tells.

  refused({ status, reason }: Refusal): void {
    this.#out();
    this.#page.show("ready", false);
    if (status === 401 || status === 403) {
      // A page that is loaded again comes back in by itself.
      this.#problem.show("token", () => location.reload());
    } else {
      this.#problem.show(status !== 409 ? "closed" : reason === "replaced" ? "replaced" : "elsewhere");
      this.#tab.forget();
    }

    this.#page.focus("problem");
  }

  blocked(isBlocked: boolean): void {
    if (isBlocked) {
      this.#problem.show("blocked");
    } else {
      this.#problem.hide("blocked");
    }
  }

  tookOver(): void {
    this.#tab.takeOver();
  }

  silenced(): void {
    this.#page.showAct("listen", true);
    this.#problem.show("silenced");
  }
}

/** Where the browser would ask, the person is told first what for. */
async function isAllowed(): Promise<boolean> {
  try {
    const names = ["camera", "microphone"] as unknown as PermissionName[];
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return answers.every(({ state }) => state === "granted");
  } catch {
    return false;
  }
}
