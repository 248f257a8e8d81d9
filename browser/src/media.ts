import { madeUpBox, makeUp } from "./made-up";
import type { Trouble } from "./protocol";

export type Fault = Exclude<Trouble, "blocked">;
export type DeviceKind = "audioinput" | "videoinput" | "audiooutput";

const REMEMBERED = "call-devices";

interface Remembered {
  id: string;
  label: string;
}

/** Camera and microphone of this tab: asked for once, used everywhere, and got back when they fall away. */
export class Media {
  readonly #changed: () => void;
  microphone: MediaStreamTrack | null = null;
  camera: MediaStreamTrack | null = null;
  screen: MediaStreamTrack | null = null;
  microphoneFault: Fault | null = null;
  cameraFault: Fault | null = null;

  #muted = false;
  #tasks: Promise<unknown> = Promise.resolve();

  constructor(changed: () => void) {
    this.#changed = changed;
    navigator.mediaDevices?.addEventListener("devicechange", changed);

    // A telephone call leaves some phones with a track that says it lives and gives no sound.
    document.addEventListener("visibilitychange", () => !document.hidden && setTimeout(() => this.microphone?.muted && this.#reopen("audioinput"), 1_000));
  }

  get isMuted(): boolean {
    return this.#muted;
  }

  set isMuted(muted: boolean) {
    this.#muted = muted;
    if (this.microphone) {
      this.microphone.enabled = !muted;
    }

    this.#changed();
  }

  static get canShare(): boolean {
    return navigator.mediaDevices !== undefined && "getDisplayMedia" in navigator.mediaDevices;
  }

  static get canChooseSpeaker(): boolean {
    return "setSinkId" in HTMLMediaElement.prototype;
  }

  /** Both at once where both are missing, so that the browser asks once; then sound alone, then the picture alone. */
  open(sound: boolean, picture: boolean): Promise<void> {
    return this.#alone(async () => {
      const [audio, video] = [sound && !this.microphone, picture && !this.camera];
      if (audio && video) {
        const fault = await this.#acquire(true, true);
        if (!fault) {
          return;
        }
      }

      if (audio) {
        this.microphoneFault = await this.#acquire(true, false);
      }

      if (video) {
        this.cameraFault = await this.#acquire(false, true);
      }
    });
  }

  /** The light goes out too. */
  closeCamera(): void {
    this.camera?.stop();
    this.camera = this.cameraFault = null;
    this.#changed();
  }

  close(): void {
    [this.microphone, this.camera, this.screen].forEach((track) => track?.stop());
    this.microphone = this.camera = this.screen = null;
    this.#changed();
  }

  /** To be called first in a click, as some browsers ask for. @returns False where nothing is shared. */
  async share(): Promise<boolean> {
    try {
      const shared = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 15, max: 15 } }, audio: false });
      const [track] = shared.getVideoTracks();
      track!.contentHint = "detail";
      track!.onended = () => this.endShare();
      this.screen = track!;
      this.#changed();
      return true;
    } catch {
      return false;
    }
  }

  /** The camera is as it was before. */
  endShare(): void {
    this.screen?.stop();
    this.screen = null;
    this.#changed();
  }

  async devices(kind: DeviceKind): Promise<MediaDeviceInfo[]> {
    const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    return all.filter((device) => device.kind === kind && device.deviceId !== "");
  }

  /** Ids change when a browser forgets; then the name still finds the device. */
  async chosen(kind: DeviceKind): Promise<string> {
    const wanted = remembered()[kind];
    const devices = await this.devices(kind);
    const found = devices.find((device) => device.deviceId === wanted?.id) ?? devices.find((device) => device.label !== "" && device.label === wanted?.label);
    return found?.deviceId ?? "";
  }

  async choose(kind: DeviceKind, id: string): Promise<void> {
    const device = (await this.devices(kind)).find((one) => one.deviceId === id);
    remember(kind, { id, label: device?.label ?? "" });
    await (kind === "audiooutput" ? this.#changed() : this.#reopen(kind));
  }

  /** What plays here is heard where the person chose. */
  async route(element: HTMLMediaElement): Promise<void> {
    if (Media.canChooseSpeaker) {
      await element.setSinkId(await this.chosen("audiooutput")).catch(() => {});
    }
  }

  async #reopen(kind: "audioinput" | "videoinput"): Promise<void> {
    const isSound = kind === "audioinput";
    if (!(isSound ? this.microphone : this.camera)) {
      return;
    }

    // Some browsers open a second microphone only when the first is let go.
    this.#drop(isSound);
    await this.open(isSound, !isSound);
    this.#changed();
  }

  #drop(isSound: boolean): void {
    (isSound ? this.microphone : this.camera)?.stop();
    this[isSound ? "microphone" : "camera"] = null;
  }

  async #acquire(audio: boolean, video: boolean): Promise<Fault | null> {
    const box = madeUpBox();
    if (box?.checked) {
      makeUp(audio, video).forEach((track) => this.#adopt(track));
      this.#changed();
      return null;
    }

    if (!navigator.mediaDevices) {
      return "unsupported";
    }

    const wish = async (kind: DeviceKind): Promise<MediaTrackConstraints | null> => {
      const id = await this.chosen(kind);
      return id ? { deviceId: { ideal: id } } : null;
    };
    const [microphone, camera] = [await wish("audioinput"), await wish("videoinput")];
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: audio && { ...microphone, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
        video: video && { ...(camera ?? { facingMode: "user" }), width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24, max: 30 } },
      });
      stream.getTracks().forEach((track) => this.#adopt(track));
      this.#changed();
      return null;
    } catch (error) {
      const fault = faultOf(error);
      if (box && (fault === "missing" || fault === "busy")) {
        box.checked = true;
        return this.#acquire(audio, video);
      }

      return fault;
    }
  }

  #adopt(track: MediaStreamTrack): void {
    const isSound = track.kind === "audio";
    if (isSound) {
      this.microphone = track;
      this.microphoneFault = null;
      track.enabled = !this.#muted;
    } else {
      this.camera = track;
      this.cameraFault = null;
    }

    // Unplugged: whatever else there is takes its place.
    track.onended = () => track === (isSound ? this.microphone : this.camera) && void this.#reopen(isSound ? "audioinput" : "videoinput");
  }

  #alone(act: () => Promise<void>): Promise<void> {
    const turn = this.#tasks.then(act);
    this.#tasks = turn.catch(() => {});
    return turn;
  }
}

function faultOf(error: unknown): Fault {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "unsupported";
  }
}

function remembered(): Partial<Record<DeviceKind, Remembered>> {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? "{}");
  } catch {
    return {};
  }
}

function remember(kind: DeviceKind, device: Remembered): void {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify({ ...remembered(), [kind]: device }));
  } catch {
    // Storage may be closed to this page: the choice then holds until it is left.
  }
}
