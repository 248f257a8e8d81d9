import { reach } from "./connection";
import { Media } from "./media";
import { sinceLoad } from "./moment";
import type { Page } from "./page";
import { Setup } from "./setup";
import { Meter } from "./sound";

const HEARD = 0.06;
const LISTEN_MS = 200;
const SILENT_AFTER_MS = 8_000;
const PICTURE_MS = 500;

type Subject = "camera" | "microphone" | "speaker" | "connection";

/** The check of camera, microphone, speaker and network: says what works, advises where something does not, and fills the form that tells the others. */
export class Check {
  readonly #page: Page;
  readonly #media: Media;
  readonly #meter = new Meter();
  readonly #setup: Setup;
  #connected: Promise<void> | null = null;
  #openedAt = Infinity;
  #wantsPicture = true;

  constructor(page: Page) {
    this.#page = page;
    this.#media = new Media(() => this.#changed());
    this.#setup = new Setup(page, this.#media, this.#meter);
  }

  start(): void {
    const page = this.#page;
    page.on("preview", () => void this.#open(true));
    page.on("preview-audio", () => {
      this.#media.closeCamera();
      void this.#open(false);
    });
    page.on("heard", () => this.#tell("speaker", "ok", "ok"));
    page.on("not-heard", () => this.#tell("speaker", "failed", "failed"));
    page.on("connect", () => void this.#connect());
    page.part<HTMLFormElement>("result")?.addEventListener("submit", (event) => void this.#send(event));
    addEventListener("pagehide", () => this.#media.close());
    setInterval(() => this.#listen(), LISTEN_MS);
    setInterval(() => this.#look(), PICTURE_MS);
    void this.#connect();
  }

  /** @param picture Sound alone is a choice, not a failure. */
  async #open(picture: boolean): Promise<void> {
    this.#wantsPicture = picture;
    this.#page.write("note", this.#page.say("asking"));
    await this.#media.open(true, picture);
    this.#page.write("note", "");
    this.#openedAt = sinceLoad();
    const { microphoneFault, cameraFault } = this.#media;
    this.#tell("microphone", microphoneFault ? "failed" : "skipped", microphoneFault ?? "speak");
    this.#tell("camera", cameraFault ? "failed" : "skipped", cameraFault ?? (picture ? "wait" : "off"));
  }

  #changed(): void {
    void this.#setup.refresh();
    this.#openedAt = sinceLoad();
  }

  #listen(): void {
    if (!this.#media.microphone || this.#value("microphone") === "ok") {
      return;
    }

    if (this.#meter.level() > HEARD) {
      this.#tell("microphone", "ok", "ok");
    } else if (sinceLoad() - this.#openedAt > SILENT_AFTER_MS && this.#value("microphone") !== "failed") {
      this.#tell("microphone", "failed", "silent");
    }
  }

  #look(): void {
    const preview = this.#page.part<HTMLVideoElement>("preview");
    if (this.#wantsPicture && this.#media.camera && preview && preview.videoWidth > 0 && this.#value("camera") !== "ok") {
      this.#tell("camera", "ok", "ok");
    }
  }

  #connect(): Promise<void> {
    this.#connected ??= this.#tryConnection().finally(() => (this.#connected = null));
    return this.#connected;
  }

  async #tryConnection(): Promise<void> {
    this.#write("connection", "", "wait");
    if (typeof RTCPeerConnection === "undefined") {
      this.#tell("connection", "none", "unsupported");
      return;
    }

    const result = await reach(JSON.parse(this.#page.data.ice ?? "[]")).catch(() => "none" as const);
    this.#tell("connection", result, result);
  }

  /** A connection that is still being tried is waited for. */
  async #send(event: SubmitEvent): Promise<void> {
    if (this.#connected) {
      event.preventDefault();
      await this.#connected;
      this.#page.part<HTMLFormElement>("result")?.requestSubmit();
    }
  }

  #tell(subject: Subject, value: string, words: string): void {
    const field = this.#field(subject);
    if (field) {
      field.value = value;
    }

    this.#write(subject, value, words);
  }

  #write(subject: Subject, value: string, words: string): void {
    const name = `result-${subject}`;
    const part = this.#page.part(name);
    if (part) {
      part.dataset.state = value;
      this.#page.write(name, this.#page.say(`check.${subject}.${words}`));
    }
  }

  #value(subject: Subject): string {
    return this.#field(subject)?.value ?? "";
  }

  #field(subject: Subject): HTMLInputElement | null {
    return this.#page.part("result")?.querySelector<HTMLInputElement>(`[name="${subject}"]`) ?? null;
  }
}
