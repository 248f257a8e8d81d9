import { Media, type DeviceKind } from "./media";
import type { Page } from "./page";
import { testSound, type Meter } from "./sound";

const CHOICES: Record<string, DeviceKind> = { camera: "videoinput", microphone: "audioinput", speaker: "audiooutput" };
const METER_MS = 100;

/** Preview, choice of devices, level and test sound: before the call and in the device check. */
export class Setup {
  readonly #page: Page;
  readonly #media: Media;
  readonly #meter: Meter;
  readonly #sound = new Audio();

  constructor(
    page: Page,
    media: Media,
    meter: Meter,
  ) {
    this.#page = page;
    this.#media = media;
    this.#meter = meter;
    for (const [part, kind] of Object.entries(CHOICES)) {
      page.part<HTMLSelectElement>(part)?.addEventListener("change", ({ target }) => void media.choose(kind, (target as HTMLSelectElement).value));
    }

    page.on("test-sound", () => void this.#playTest());
    setInterval(() => this.#showLevel(), METER_MS);
    void this.refresh();
  }

  async refresh(): Promise<void> {
    this.#meter.listen(this.#media.microphone);
    const preview = this.#page.part<HTMLVideoElement>("preview");
    if (preview) {
      const { camera } = this.#media;
      const [now] = (preview.srcObject as MediaStream | null)?.getTracks() ?? [];
      preview.hidden = !camera;
      if (now !== (camera ?? undefined)) {
        preview.srcObject = camera && new MediaStream([camera]);
        preview.play().catch(() => {});
      }
    }

    await this.#fill("camera", this.#media.camera);
    await this.#fill("microphone", this.#media.microphone);
    await this.#fill("speaker", null);
  }

  async #playTest(): Promise<void> {
    if (!this.#sound.src) {
      this.#sound.src = URL.createObjectURL(testSound());
    }

    await this.#media.route(this.#sound);
    this.#sound.currentTime = 0;
    await this.#sound.play().catch(() => {});
  }

  #showLevel(): void {
    const level = this.#page.part<HTMLMeterElement>("level");
    if (level) {
      level.value = this.#meter.level();
    }
  }

  /** Before consent devices have no names: then there is nothing to choose by. */
  async #fill(part: string, track: MediaStreamTrack | null): Promise<void> {
    const select = this.#page.part<HTMLSelectElement>(part);
    if (!select) {
      return;
    }

    const kind = CHOICES[part]!;
    const devices = (await this.#media.devices(kind)).filter((device) => device.label !== "");
    const field = select.closest<HTMLElement>(".field") ?? select;
    field.hidden = devices.length === 0 || (kind === "audiooutput" && !Media.canChooseSpeaker);
    select.replaceChildren(...devices.map((device) => new Option(device.label, device.deviceId)));
    select.value = track?.getSettings().deviceId ?? (await this.#media.chosen(kind)) ?? "";
    if (select.selectedIndex < 0) {
      select.selectedIndex = 0;
    }
  }
}
