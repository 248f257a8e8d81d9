import { Candidates } from "./candidates";
import type { ChannelMessage, LetterKind } from "./protocol";
import { randomHex } from "./random";

const GATHER_MS = 400;
const MOST_BUFFERED = 65_536;

export type TrackKind = "audio" | "video";

export interface PeerHost {
  configuration(): RTCConfiguration;
  /** What is sent now of that kind, null for nothing. */
  track(kind: TrackKind): MediaStreamTrack | null;
  /** Sound and picture that name the same stream are kept in step. */
  stream: MediaStream;
  post(peer: Peer, kind: LetterKind, text: string): void;
  /** The data channel may carry what is negotiated now. */
  isFlowing(peer: Peer): boolean;
  opened(peer: Peer): void;
  received(peer: Peer, message: ChannelMessage): void;
  arrived(peer: Peer, track: MediaStreamTrack): void;
  /** The other side closed it or fell silent for good. */
  broke(peer: Peer): void;
}

interface Content {
  /** Made by who offers first, once for each connection. */
  pair: string;
  /** Which offer of that connection this makes or answers. */
  offer: number;
  /** The offerer has had no answer to this connection yet. */
  first?: boolean;
  sdp?: string;
  candidates?: RTCIceCandidateInit[];
}

/**
 * One connection to one seat, by perfect negotiation. It has one place for sound and one for a picture from the start, and what fills them
 * is replaced without negotiating. Every step is done before the next begins, so that the signalling state never lags.
 */
export class Peer {
  readonly #host: PeerHost;
  readonly polite: boolean;
  #connection: RTCPeerConnection | undefined;
  #channel: RTCDataChannel | undefined;
  #candidates: Candidates | undefined;
  #pair = "";
  #offers = 0;
  #theirOffer = 0;
  #exchange = 0;
  #settled = false;
  #restarting = false;
  #steps: Promise<unknown> = Promise.resolve();

  constructor(
    readonly seat: string,
    me: string,
    host: PeerHost,
  ) {
    this.#host = host;
    this.polite = me < seat;
  }

  get isOpen(): boolean {
    return this.#connection !== undefined;
  }

  get hasFailed(): boolean {
    return this.#connection?.connectionState === "failed";
  }

  get isAnswered(): boolean {
    return this.#connection?.signalingState === "stable" && this.#connection.remoteDescription !== null;
  }

  get isTalking(): boolean {
    return this.#channel?.readyState === "open";
  }

  /** Offers a new connection. Without `again` one that came meanwhile is kept. */
  connect(again = false): void {
    this.#step(async () => {
      if (this.#connection && !again) {
        return;
      }

      const connection = this.#open(randomHex(8));
      for (const kind of ["audio", "video"] as const) {
        const { sender } = connection.addTransceiver(kind, { direction: "sendrecv", streams: [this.#host.stream] });
        await sender.replaceTrack(this.#host.track(kind));
      }

      await this.#offer(connection);
    });
  }

  /** New paths for the same connection, with the servers of now. */
  restart(): void {
    this.#step(async () => {
      const connection = this.#connection;
      if (!connection) {
        return;
      }

      this.#restarting = true;
      this.configure();
      connection.restartIce();

      // Where the last offer was never answered, no event asks for the next one.
      if (connection.signalingState === "have-local-offer") {
        await this.#offer(connection);
      }
    });
  }

  take(kind: LetterKind, text: string): void {
    this.#step(async () => {
      const content = JSON.parse(text) as Content;
      switch (kind) {
        case "offer":
          return this.#offered(content);
        case "answer":
          return this.#answered(content);
        case "candidates":
          return this.#suggested(content);
      }
    });
  }

  /** @returns False where there is no open channel, or it is full. */
  tell(message: ChannelMessage): boolean {
    if (!this.isTalking || this.#channel!.bufferedAmount > MOST_BUFFERED) {
      return false;
    }

    this.#channel!.send(JSON.stringify(message));
    return true;
  }

  send(kind: TrackKind): void {
    this.sender(kind)?.replaceTrack(this.#host.track(kind)).catch(() => {});
  }

  sender(kind: TrackKind): RTCRtpSender | undefined {
    return this.#transceiver(kind)?.sender;
  }

  receiver(kind: TrackKind): RTCRtpReceiver | undefined {
    return this.#transceiver(kind)?.receiver;
  }

  stats(): Promise<RTCStatsReport> | undefined {
    return this.#connection?.getStats();
  }

  /** A browser that cannot change servers keeps those it has. */
  configure(): void {
    try {
      this.#connection?.setConfiguration(this.#host.configuration());
    } catch (error) {
      console.warn("call:", error);
    }
  }

  close(): void {
    const [connection, channel] = [this.#connection, this.#channel];
    this.#connection = this.#channel = undefined;
    if (connection && channel) {
      channel.onclose = channel.onmessage = channel.onopen = null;
      connection.onnegotiationneeded = connection.ontrack = null;
      connection.close();
    }
  }

  #step(act: () => Promise<unknown>): void {
    this.#steps = this.#steps.then(act).catch((error: unknown) => console.warn("call:", error));
  }

  #transceiver(kind: TrackKind): RTCRtpTransceiver | undefined {
    return this.#connection?.getTransceivers().find((one) => one.receiver.track.kind === kind);
  }

  #open(pair: string): RTCPeerConnection {
    this.close();
    const connection = new RTCPeerConnection(this.#host.configuration());
    const channel = connection.createDataChannel("call", { negotiated: true, id: 0 });
    connection.onnegotiationneeded = () => this.#settled && this.#step(async () => connection.signalingState === "stable" && this.#offer(connection));
    connection.ontrack = ({ track }) => this.#host.arrived(this, track);
    channel.onopen = () => this.#host.opened(this);
    channel.onclose = () => this.#host.broke(this);
    channel.onmessage = ({ data }: MessageEvent<string>) => this.#hear(JSON.parse(data));
    this.#connection = connection;
    this.#channel = channel;
    this.#candidates = new Candidates(connection, (candidates) => this.#write("candidates", { offer: this.#exchange, candidates }));
    this.#pair = pair;
    this.#offers = this.#theirOffer = this.#exchange = 0;
    this.#settled = this.#restarting = false;
    return connection;
  }

  #hear(message: ChannelMessage): void {
    if (message.letter) {
      this.take(message.letter.kind, message.letter.text);
    }

    this.#host.received(this, message);
  }

  async #offer(connection: RTCPeerConnection): Promise<void> {
    if (connection !== this.#connection) {
      return;
    }

    this.#candidates!.described(false);
    await connection.setLocalDescription();
    this.#offers++;
    await this.#gathered(connection);
    if (connection.signalingState === "have-local-offer") {
      this.#describe("offer", this.#offers);
    }
  }

  async #offered({ pair, offer, first, sdp }: Content): Promise<void> {
    let connection = this.#connection;
    if (!connection || pair !== this.#pair) {
      // New paths for a connection that is no more here: they get a new one instead.
      if (!first) {
        this.connect(true);
        return;
      }

      // Both may have offered a first connection at once: one gives way. Later, who offers another one has given up the old.
      if (connection && !connection.remoteDescription && !this.polite) {
        return;
      }

      connection = this.#open(pair);
    } else if (offer <= this.#theirOffer || (connection.signalingState === "have-local-offer" && !this.polite)) {
      return;
    }

    const before = usernameOf(connection.remoteDescription);
    await connection.setRemoteDescription({ type: "offer", sdp: sdp! });
    this.#theirOffer = offer;
    this.#restarting ||= this.#settled && before !== usernameOf(connection.remoteDescription);
    if (!this.#settled) {
      await this.#fill(connection);
    }

    await this.#candidates!.apply();
    this.#candidates!.described(false);
    await connection.setLocalDescription();
    await this.#gathered(connection);
    this.#describe("answer", offer);
    this.#settled = true;
    this.#restarting = false;
  }

  async #answered({ pair, offer, sdp }: Content): Promise<void> {
    const connection = this.#connection;
    if (pair !== this.#pair || offer !== this.#offers || connection?.signalingState !== "have-local-offer") {
      return;
    }

    await connection.setRemoteDescription({ type: "answer", sdp: sdp! });
    this.#settled = true;
    this.#restarting = false;
    await this.#candidates!.apply();
  }

  async #suggested({ pair, candidates }: Content): Promise<void> {
    if (pair === this.#pair && this.#connection) {
      await this.#candidates!.take(candidates!);
    }
  }

  async #fill(connection: RTCPeerConnection): Promise<void> {
    for (const transceiver of connection.getTransceivers()) {
      transceiver.direction = "sendrecv";
      transceiver.sender.setStreams?.(this.#host.stream);
      await transceiver.sender.replaceTrack(this.#host.track(transceiver.receiver.track.kind as TrackKind));
    }
  }

  /** Waits for a path through the network, not for all: what comes later follows in one batch. */
  #gathered(connection: RTCPeerConnection): Promise<void> {
    if (this.#settled && !this.#restarting) {
      return Promise.resolve();
    }

    return new Promise((resolve) => {
      const finished = new AbortController();
      const finish = (): void => {
        finished.abort();
        resolve();
      };
      connection.addEventListener("icecandidate", ({ candidate }) => (!candidate || candidate.type !== "host") && finish(), { signal: finished.signal });
      setTimeout(finish, GATHER_MS);
    });
  }

  #describe(kind: "offer" | "answer", offer: number): void {
    this.#candidates!.described(true);
    this.#exchange = offer;
    this.#write(kind, { offer, first: !this.#settled, sdp: this.#connection!.localDescription!.sdp });
  }

  #write(kind: LetterKind, content: Omit<Content, "pair">): void {
    const text = JSON.stringify({ pair: this.#pair, ...content });
    if (this.#restarting || !this.#host.isFlowing(this) || !this.tell({ letter: { kind, text } })) {
      this.#host.post(this, kind, text);
    }
  }
}

/** Changes with every restart of the paths. */
function usernameOf(description: RTCSessionDescription | null): string | undefined {
  return /ice-ufrag:(.+)/.exec(description?.sdp ?? "")?.[1];
}
