const LATE_BATCH_MS = 500;
const MOST_EARLY = 64;

/** Ways to reach an end that come apart from its description: ours that were found late, and theirs that came early. */
export class Candidates {
  readonly #connection: RTCPeerConnection;
  readonly #send: (candidates: RTCIceCandidateInit[]) => void;
  #isDescribed = false;
  #late: RTCIceCandidateInit[] = [];
  #early: RTCIceCandidateInit[] = [];

  constructor(connection: RTCPeerConnection, send: (candidates: RTCIceCandidateInit[]) => void) {
    this.#connection = connection;
    this.#send = send;
    connection.addEventListener("icecandidate", ({ candidate }) => candidate?.candidate && this.#found(candidate.toJSON()));
  }

  /** @param isSent What was found until now went along with the description. */
  described(isSent: boolean): void {
    this.#isDescribed = isSent;
    this.#late = [];
  }

  take(candidates: RTCIceCandidateInit[]): Promise<void> {
    this.#early = [...this.#early, ...candidates].slice(-MOST_EARLY);
    return this.apply();
  }

  /** Those may have overtaken the description that they belong to; those of an ignored offer never get one. */
  async apply(): Promise<void> {
    const sdp = this.#connection.remoteDescription?.sdp ?? "";
    const belongs = ({ usernameFragment }: RTCIceCandidateInit): boolean => !usernameFragment || sdp.includes(`ice-ufrag:${usernameFragment}\r\n`);
    const ready = sdp ? this.#early.filter(belongs) : [];
    this.#early = this.#early.filter((one) => !ready.includes(one));
    for (const candidate of ready) {
      await this.#connection.addIceCandidate(candidate).catch(() => {});
    }
  }

  #found(candidate: RTCIceCandidateInit): void {
    if (!this.#isDescribed) {
      return;
    }

    this.#late.push(candidate);
    if (this.#late.length === 1) {
      setTimeout(() => {
        if (this.#late.length > 0 && this.#connection.signalingState !== "closed") {
          this.#send(this.#late);
          this.#late = [];
        }
      }, LATE_BATCH_MS);
    }
  }
}
