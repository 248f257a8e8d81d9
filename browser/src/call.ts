import { Beside } from "./beside";
import type { Chat, ChatHost } from "./chat";
import type { Clock } from "./clock";
import { Inbox, Outbox } from "./letters";
import type { Media } from "./media";
import { Member, type Sending } from "./member";
import { sinceLoad } from "./moment";
import type { Myself } from "./myself";
import type { Page } from "./page";
import type { Peer, PeerHost, TrackKind } from "./peer";
import type { CallAnswer, CallRequest, ChannelMessage, LetterKind, LinkHealth, Seat, Trouble } from "./protocol";
import { randomHex } from "./random";
import { Roster, type RosterHost } from "./roster";
import { Signalling, type Correspondent, type Refusal } from "./signalling";
import type { Status } from "./status";

const SECOND_MS = 1_000;
const SHOW_MS = 250;
const STATE_EACH_MS = 2_000;
const OFFER_WITHIN_MS = 3_000;
const OFFLINE_AFTER_MS = 10_000;
const CREDENTIALS_FOR_MS = 50 * 60_000;

export interface CallHost {
  refused(refusal: Refusal): void;
  /** Whether the network lets media through to nobody that is there. */
  blocked(isBlocked: boolean): void;
  /** The browser plays no sound before a click. */
  silenced(): void;
  tookOver(): void;
}

/** How this tab comes in. */
export interface Entry {
  /** The seat it had before a reload. */
  replaces: string | undefined;
  /** From another tab or device of this person. */
  takeOver: boolean;
}

/** The call from joining to leaving: what goes to whom, and how each link does. */
export class Call implements Correspondent, PeerHost, ChatHost, RosterHost {
  readonly seat = randomHex(16);
  readonly stream = new MediaStream();

  readonly #page: Page;
  readonly #media: Media;
  readonly #myself: Myself;
  readonly #status: Status;
  readonly #clock: Clock;
  readonly #chat: Chat;
  readonly #host: CallHost;
  readonly #roster: Roster;
  readonly #signalling: Signalling;
  readonly #inbox = new Inbox();
  readonly #outbox = new Outbox();
  readonly #beside = new Beside();
  readonly #timers: number[] = [];
  #entry: Entry;
  #servers: RTCIceServer[] = [];
  #serversAt = 0;
  #wantsServers = true;
  #lookedAt: string | undefined;
  #reported: Record<string, LinkHealth> = {};
  #failingSince: number | null = null;
  #saidOffline = false;
  #isBlocked = false;
  #toldAt = 0;
  #hasLeft = false;

  constructor(page: Page, media: Media, myself: Myself, status: Status, clock: Clock, chat: Chat, host: CallHost, entry: Entry) {
    this.#page = page;
    this.#media = media;
    this.#myself = myself;
    this.#status = status;
    this.#clock = clock;
    this.#chat = chat;
    this.#host = host;
    this.#entry = entry;
    this.#lookedAt = page.data.page;
    this.#roster = new Roster(page.data.me!, this);
    this.#signalling = new Signalling(page.data, this);
  }

  start(): void {
    this.#chat.host = this;
    void this.#signalling.start();
    this.#timers.push(setInterval(() => void this.#tick(), SECOND_MS), setInterval(() => this.#show(), SHOW_MS));
    addEventListener("online", this.#online);
    this.changed();
  }

  /** Camera, microphone, screen or speaker are others than before, or less is to be sent. */
  changed(): void {
    for (const { peer, tile } of this.#roster.all) {
      peer.send("audio");
      peer.send("video");
      void this.#media.route(tile.sound);
    }

    this.#tellState();
    this.#show();
  }

  playAll(): void {
    this.#roster.all.forEach(({ tile }) => void tile.play());
  }

  /** @param isUnloading The page goes: the browser closes what is open, after it has sent what is said here. */
  leave(isUnloading: boolean): void {
    if (this.#hasLeft) {
      return;
    }

    this.#hasLeft = true;
    this.#sayBye();
    this.#signalling.leave({ ...this.compose(), ice: false, leaving: true });
    if (!isUnloading) {
      this.#end();
    }
  }

  // What a request says, and what its answer means.

  compose(): CallRequest {
    const { replaces, takeOver } = this.#entry;
    return {
      seat: this.seat,
      ...(replaces ? { replaces } : {}),
      after: this.#inbox.after,
      letters: this.#outbox.batch(),
      links: this.#roster.links(),
      trouble: this.#trouble(),
      said: this.#chat.batch(),
      heard: this.#chat.heard,
      takeOver,
      ice: this.#wantsServers,
      leaving: false,
    };
  }

  answered(answer: CallAnswer, sent: CallRequest, ahead: number): void {
    this.#outbox.confirm(sent.letters);
    this.#chat.confirm(sent.said);
    this.#clock.set(ahead, answer.endsAt, answer.closesAt);
    this.#reported = sent.links;
    this.#entry = { replaces: undefined, takeOver: false };
    if (sent.takeOver) {
      this.#host.tookOver();
    }

    if (this.#saidOffline) {
      this.#status.say("online");
    }

    this.#failingSince = null;
    this.#saidOffline = false;
    if (sent.ice) {
      this.#serve(answer.ice ?? []);
    }

    this.#roster.meet(answer.seats);
    this.#inbox.accept(answer.letters).forEach((letter) => this.#hand(letter.from, letter.kind, letter.text));
    this.#chat.stored(answer.said);
    if (this.#lookedAt !== undefined && this.#lookedAt !== answer.page) {
      void this.#beside.lookAgain();
    }

    this.#lookedAt = answer.page;
  }

  rejected(sent: CallRequest): void {
    this.#outbox.confirm(sent.letters);
    this.#chat.reject(sent.said);
  }

  refused(refusal: Refusal): void {
    this.#sayBye();
    this.#end();
    this.#host.refused(refusal);
  }

  unreachable(): void {
    this.#failingSince ??= sinceLoad();
  }

  isSettled(): boolean {
    const flows = ([seat, link]: [string, LinkHealth]): boolean => link === "flowing" && this.#reported[seat] === "flowing";
    return this.#outbox.isEmpty && !this.#wantsServers && Object.entries(this.#roster.links()).every(flows);
  }

  // Who comes and goes.

  enter(seat: Seat): Member {
    return new Member(seat, this.seat, this.#page, this);
  }

  exit(member: Member, hasLeft: boolean): void {
    const { seat, personId, name } = member.seat;
    this.#outbox.forget(seat);
    this.#chat.typed(personId, "");
    member.peer.close();
    member.tile.remove();
    if (hasLeft && member.hasArrived) {
      this.#status.say("left", { name });
    }
  }

  // What a connection needs, and what comes by it.

  configuration(): RTCConfiguration {
    return { iceServers: this.#servers, ...(this.#page.data.relayOnly === "true" ? { iceTransportPolicy: "relay" } : {}) };
  }

  track(kind: TrackKind): MediaStreamTrack | null {
    return this.#myself.track(kind);
  }

  post(peer: Peer, kind: LetterKind, text: string): void {
    this.#outbox.post(peer.seat, kind, text);
    this.#signalling.hot();
  }

  isFlowing(peer: Peer): boolean {
    return this.#roster.find(peer.seat)?.health.link(sinceLoad()) === "flowing";
  }

  opened(peer: Peer): void {
    peer.tell({ state: this.#myself.state(false) });
  }

  received(peer: Peer, message: ChannelMessage): void {
    const member = this.#roster.find(peer.seat);
    if (!member) {
      return;
    }

    const { personId, name } = member.seat;
    member.health.moved(sinceLoad());
    if (message.state) {
      member.hear(message.state).forEach((news) => this.#status.say(news, { name }));
    }

    if (message.typing !== undefined) {
      this.#chat.typed(personId, message.typing);
    }

    if (message.said) {
      this.#chat.said(personId, message.said);
    }

    if (message.poke && message.poke !== this.seat && this.#roster.isNew(message.poke)) {
      this.#signalling.hot();
    }

    if (message.bye) {
      this.#roster.depart(member);
      this.#signalling.soon();
    }
  }

  arrived(peer: Peer, track: MediaStreamTrack): void {
    const tile = this.#roster.find(peer.seat)?.tile;
    if (track.kind === "video") {
      tile?.look(track);
    } else if (tile) {
      void this.#media.route(tile.sound);
      void tile.listen(track).then((plays) => plays || this.#host.silenced());
    }
  }

  broke(): void {
    this.#signalling.hot();
  }

  // What is written.

  tellAll(message: ChannelMessage): boolean {
    return this.#roster.tellAll(message);
  }

  storeSoon(): void {
    this.#signalling.soon();
  }

  nameOf(personId: string): string | undefined {
    return this.#roster.all.find(({ seat }) => seat.personId === personId)?.seat.name;
  }

  readonly #online = (): void => this.#signalling.hot();

  #end(): void {
    this.#hasLeft = true;
    this.#chat.host = null;
    this.#signalling.stop();
    this.#timers.forEach((timer) => clearInterval(timer));
    removeEventListener("online", this.#online);
    this.#roster.all.forEach((member) => this.#roster.drop(member, false));
    this.#myself.remove();
  }

  /** A closed connection looks to the others like a lost one. */
  #sayBye(): void {
    for (const { peer } of this.#roster.all) {
      if (!peer.tell({ bye: true })) {
        this.#outbox.post(peer.seat, "bye", "{}");
      }
    }
  }

  /** Cured with fresh credentials in hand are only links that have not healed meanwhile. */
  #serve(servers: RTCIceServer[]): void {
    const now = sinceLoad();
    this.#servers = servers;
    this.#serversAt = now;
    this.#wantsServers = false;
    for (const member of this.#roster.all) {
      member.peer.configure();
      const cure = member.cure(now);
      if (cure) {
        member.heal(cure, now);
      }
    }
  }

  #hand(from: string, kind: LetterKind, text: string): void {
    const member = this.#roster.find(from);
    if (member && kind === "bye") {
      this.#roster.depart(member);
    } else {
      member?.peer.take(kind, text);
    }
  }

  async #tick(): Promise<void> {
    const sending = this.#myself.sending(this.#roster.all.length);
    await Promise.all(this.#roster.all.map((member) => this.#follow(member, sending)));
    if (this.#hasLeft) {
      return;
    }

    const now = sinceLoad();
    if (now - this.#toldAt > STATE_EACH_MS) {
      this.#tellState();
    }

    if (this.#roster.all.some((member) => member.cure(now)) || now - this.#serversAt > CREDENTIALS_FOR_MS) {
      this.#wantsServers = true;
      this.#signalling.soon();
    }

    const isBlocked = this.#roster.all.some((member) => member.isBlocked(now));
    if (isBlocked !== this.#isBlocked) {
      this.#isBlocked = isBlocked;
      this.#host.blocked(isBlocked);
    }

    if (this.#failingSince !== null && now - this.#failingSince > OFFLINE_AFTER_MS && !this.#saidOffline) {
      this.#saidOffline = true;
      this.#status.say("offline");
    }
  }

  async #follow(member: Member, sending: Sending): Promise<void> {
    const { level } = member;
    const { seat, name } = member.seat;
    const [before, link] = await member.measure(sending);
    if (this.#roster.find(seat) !== member) {
      return;
    }

    if (link === "flowing" && !member.hasArrived) {
      member.hasArrived = true;
      this.#status.say("joined", { name });
    }

    if (link === "lost" && before !== "lost") {
      this.#signalling.hot();
    }

    if (link === "lost" && !member.isMissed) {
      member.isMissed = true;
      this.#status.say("interrupted", { name });
    } else if (member.isMissed && !member.isInterrupted) {
      member.isMissed = false;
      this.#status.say("back", { name });
    }

    if (level !== member.level) {
      this.#status.say(`level-${member.level}`, { name });
      this.#tellState();
    }

    // The server learns at once who is connected: that is what presence means.
    if ((link === "flowing") !== (this.#reported[seat] === "flowing") && link !== "weak") {
      this.#signalling.soon();
    }

    if (!member.isListed && (link === "lost" || link === "opening")) {
      this.#roster.drop(member, true);
    } else if (!member.peer.isOpen && sinceLoad() - member.knownAt > OFFER_WITHIN_MS) {
      member.peer.connect();
    }
  }

  #show(): void {
    this.#myself.show();
    this.#roster.all.forEach((member) => member.show());
    this.#page.show("alone", !this.#roster.all.some((member) => member.hasArrived));
  }

  #tellState(): void {
    this.#toldAt = sinceLoad();
    this.#roster.all.forEach(({ peer, level }) => peer.tell({ state: this.#myself.state(level === "sound") }));
  }

  #trouble(): Trouble | null {
    return this.#media.microphoneFault ?? (this.#isBlocked ? "blocked" : null);
  }
}
