import {
  type Call,
  CallClient,
  type DeviceManager,
  LocalVideoStream,
  type RemoteParticipant,
  VideoStreamRenderer,
  type VideoStreamRendererView,
} from "@azure/communication-calling";
import { AzureCommunicationTokenCredential } from "@azure/communication-common";
import { Member } from "./member";
import type { Page } from "./page";
import { askForPass } from "./pass";

/** The room of a session or an event, kept by Azure Communication Services: joined by the token that the app hands out. */
export class Room {
  private readonly members = new Map<RemoteParticipant, Member>();
  private devices: DeviceManager | undefined;
  private call: Call | undefined;
  private camera: LocalVideoStream | undefined;
  private mine: VideoStreamRendererView | undefined;

  constructor(private readonly page: Page) {}

  start(): void {
    this.page.show("default", false);
    this.page.show("ready", true);
    this.page.act("join", () => this.join(true));
    this.page.act("join-audio", () => this.join(false));
    this.page.act("mute", () => (this.call?.isMuted ? this.call.unmute() : this.call?.mute()));
    this.page.act("camera", () => this.turnCamera());
    this.page.act("leave", () => this.call?.hangUp());
    addEventListener("pagehide", () => void this.call?.hangUp());
  }

  private async join(withCamera: boolean): Promise<void> {
    this.page.show("problem", false);
    try {
      const pass = await askForPass(this.page);
      const credential = new AzureCommunicationTokenCredential({
        token: pass.token,
        tokenRefresher: async () => (await askForPass(this.page)).token,
        refreshProactively: true,
      });
      const client = new CallClient();
      const agent = await client.createCallAgent(credential, { displayName: this.page.data.name ?? "" });
      this.devices = await client.getDeviceManager();
      const allowed = await this.devices.askDevicePermission({ audio: true, video: withCamera });
      this.camera = withCamera && allowed.video ? await this.findCamera() : undefined;
      this.enter(agent.join(
        { roomId: pass.roomId },
        { audioOptions: { muted: !allowed.audio }, videoOptions: { localVideoStreams: this.camera ? [this.camera] : [] } }));
    } catch (failure) {
      this.page.show("problem", true);
      this.page.say("problem", failure instanceof Error && /^\d+$/.test(failure.message) ? "closed" : "failed");
    }
  }

  private enter(call: Call): void {
    this.call = call;
    call.on("stateChanged", () => this.follow(call));
    call.on("isMutedChanged", () => this.page.press("mute", call.isMuted));
    call.on("remoteParticipantsUpdated", (change) => {
      change.added.forEach((participant) => this.add(participant));
      change.removed.forEach((participant) => this.remove(participant));
    });
    call.remoteParticipants.forEach((participant) => this.add(participant));
    this.follow(call);
  }

  private follow(call: Call): void {
    const isOver = call.state === "Disconnected";
    this.page.show("ready", isOver);
    this.page.show("room", !isOver);
    this.page.say("status", isOver ? "left" : call.state === "Connected" ? "connected" : "connecting");
    this.page.press("mute", call.isMuted);
    this.page.press("camera", !this.camera);
    if (isOver) {
      [...this.members.keys()].forEach((participant) => this.remove(participant));
      this.call = undefined;
      this.camera = undefined;
    }

    void this.mirror();
  }

  private async turnCamera(): Promise<void> {
    if (this.camera) {
      await this.call?.stopVideo(this.camera);
      this.camera = undefined;
    } else if ((await this.devices?.askDevicePermission({ audio: false, video: true }))?.video && (this.camera = await this.findCamera())) {
      await this.call?.startVideo(this.camera);
    }

    this.page.press("camera", !this.camera);
    await this.mirror();
  }

  private async findCamera(): Promise<LocalVideoStream | undefined> {
    const [camera] = (await this.devices?.getCameras()) ?? [];
    return camera ? new LocalVideoStream(camera) : undefined;
  }

  private async mirror(): Promise<void> {
    if (!this.camera) {
      this.mine?.dispose();
      this.mine = undefined;
    } else if (!this.mine) {
      this.mine = await new VideoStreamRenderer(this.camera).createView({ isMirrored: true });
      this.page.part("mine").append(this.mine.target);
    }
  }

  private add(participant: RemoteParticipant): void {
    if (!this.members.has(participant)) {
      const member = new Member(this.page, participant);
      this.members.set(participant, member);
      this.page.say("status", "joined", member.name);
    }
  }

  private remove(participant: RemoteParticipant): void {
    const member = this.members.get(participant);
    if (member) {
      member.leave();
      this.members.delete(participant);
      this.page.say("status", "gone", member.name);
    }
  }
}
