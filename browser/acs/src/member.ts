import { type RemoteParticipant, type RemoteVideoStream, VideoStreamRenderer, type VideoStreamRendererView } from "@azure/communication-calling";
import type { Page } from "./page";

/** Somebody else in the room: a tile with name, picture and whether they are heard. */
export class Member {
  readonly tile: HTMLElement;
  private readonly views = new Map<RemoteVideoStream, VideoStreamRendererView>();
  private readonly watched = new Set<RemoteVideoStream>();

  constructor(private readonly page: Page, private readonly participant: RemoteParticipant) {
    this.tile = page.tile();
    page.part("tiles").append(this.tile);
    for (const event of ["stateChanged", "isMutedChanged", "displayNameChanged", "isSpeakingChanged"] as const) {
      participant.on(event as "stateChanged", () => this.describe());
    }

    participant.on("videoStreamsUpdated", (change) => {
      change.added.forEach((stream) => this.watch(stream));
      change.removed.forEach((stream) => this.hide(stream));
    });
    participant.videoStreams.forEach((stream) => this.watch(stream));
    this.describe();
  }

  get name(): string {
    return this.participant.displayName ?? "";
  }

  leave(): void {
    [...this.views.keys()].forEach((stream) => this.hide(stream));
    this.tile.remove();
  }

  private describe(): void {
    this.tile.querySelector<HTMLElement>('[data-part="name"]')!.textContent = this.name;
    this.tile.querySelector<HTMLElement>('[data-part="state"]')!.textContent = this.participant.isMuted ? this.page.word("muted") : "";
    this.tile.classList.toggle("speaking", this.participant.isSpeaking);
  }

  private watch(stream: RemoteVideoStream): void {
    if (!this.watched.has(stream)) {
      this.watched.add(stream);
      stream.on("isAvailableChanged", () => void this.draw(stream));
    }

    void this.draw(stream);
  }

  private async draw(stream: RemoteVideoStream): Promise<void> {
    if (!stream.isAvailable) {
      this.hide(stream);
    } else if (!this.views.has(stream)) {
      const view = await new VideoStreamRenderer(stream).createView({ scalingMode: "Fit" });
      this.views.set(stream, view);
      this.tile.querySelector<HTMLElement>('[data-part="picture"]')!.append(view.target);
    }
  }

  private hide(stream: RemoteVideoStream): void {
    this.views.get(stream)?.dispose();
    this.views.delete(stream);
  }
}
