import type { Page } from "./page";

/** What a tile shows beside picture and name. */
export interface TileFace {
  isMuted: boolean;
  hasPicture: boolean;
  isScreen: boolean;
  isPaused: boolean;
  isSpeaking: boolean;
  /** Words of what hinders: connecting, interrupted. */
  hindrance: "connecting" | "interrupted" | null;
}

/** One member's picture and sound, made from the page's template. */
export class Tile {
  readonly #page: Page;
  readonly #isMine: boolean;
  readonly element: HTMLElement;
  readonly picture: HTMLVideoElement;
  readonly sound = new Audio();

  constructor(
    page: Page,
    name: string,
    isMine: boolean,
  ) {
    this.#page = page;
    this.#isMine = isMine;
    const template = page.part("tile") as HTMLTemplateElement;
    this.element = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    this.picture = this.#find<HTMLVideoElement>("picture");
    this.picture.muted = true;
    this.picture.playsInline = this.picture.autoplay = true;
    this.element.classList.toggle("mine", isMine);
    this.#find("speaking").textContent = page.say("state.speaking");
    this.rename(name);
    page.part("tiles")?.append(this.element);
  }

  rename(name: string): void {
    this.#find("name").textContent = name;
  }

  look(track: MediaStreamTrack | null): void {
    const [now] = (this.picture.srcObject as MediaStream | null)?.getTracks() ?? [];
    if (now !== (track ?? undefined)) {
      this.picture.srcObject = track && new MediaStream([track]);
      this.picture.play().catch(() => {});
    }
  }

  /** @returns False where the browser waits for a click. */
  async listen(track: MediaStreamTrack): Promise<boolean> {
    this.sound.srcObject = new MediaStream([track]);
    return this.play();
  }

  async play(): Promise<boolean> {
    try {
      await this.sound.play();
      return true;
    } catch (error) {
      return (error as Error).name !== "NotAllowedError";
    }
  }

  show(face: TileFace): void {
    const { classList } = this.element;
    classList.toggle("speaking", face.isSpeaking);
    classList.toggle("no-picture", !face.hasPicture);
    classList.toggle("screen", face.isScreen);
    classList.toggle("interrupted", face.hindrance === "interrupted");
    this.#find("speaking").hidden = !face.isSpeaking;

    const picture = face.isPaused ? "paused" : !face.hasPicture && "camera-off";
    const states = [face.hindrance, face.isMuted && "muted", picture, face.isScreen && !this.#isMine && "screen"];
    const words = states.filter((state) => state).map((state) => this.#page.say(`state.${state}`)).join(" · ");
    const state = this.#find("state");
    if (state.textContent !== words) {
      state.textContent = words;
    }
  }

  remove(): void {
    this.picture.srcObject = this.sound.srcObject = null;
    this.element.remove();
  }

  #find<T extends HTMLElement>(part: string): T {
    return this.element.querySelector<T>(`[data-part="${part}"]`)!;
  }
}
