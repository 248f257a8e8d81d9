// What the page and POST /m/s/{program}/{session}/call say to each other.

export type LetterKind = "offer" | "answer" | "candidates" | "bye";

/** Media or an open data channel moved bytes: never yet, just now, not for 3 s, not for 6 s. */
export type LinkHealth = "opening" | "flowing" | "weak" | "lost";

export type Trouble = "denied" | "missing" | "busy" | "unsupported" | "blocked";

/** Id counts up within the seat: the same id again is the same letter. */
export interface OutgoingLetter {
  id: number;
  to: string;
  kind: LetterKind;
  text: string;
}

export interface IncomingLetter {
  n: number;
  from: string;
  kind: LetterKind;
  text: string;
}

export interface SaidLine {
  id: string;
  text: string;
}

export interface StoredLine extends SaidLine {
  personId: string;
  at: string;
}

/** One tab of one person, from the load of the page to its end. */
export interface Seat {
  seat: string;
  personId: string;
  name: string;
  since: string;
}

export interface CallRequest {
  seat: string;
  /** The seat that this tab had before a reload. */
  replaces?: string;
  after: number;
  letters: OutgoingLetter[];
  links: Record<string, LinkHealth>;
  trouble: Trouble | null;
  said: SaidLine[];
  heard: string | null;
  takeOver: boolean;
  ice: boolean;
  leaving: boolean;
}

export interface CallAnswer {
  now: string;
  endsAt: string;
  closesAt: string;
  seats: Seat[];
  letters: IncomingLetter[];
  said: StoredLine[];
  ice: RTCIceServer[] | null;
  page: string;
  pollMs: number;
}

/** What a member shows of themselves; said over the data channel, also every 2 s as a sign of life. */
export interface MemberState {
  audio: boolean;
  video: boolean;
  screen: boolean;
  /** A picture there would be is not sent: the line carries the sound alone. */
  paused: boolean;
  /** Wants little sent: a weak or expensive line. */
  low: boolean;
}

/** One message over the data channel has one of these. */
export interface ChannelMessage {
  state?: MemberState;
  typing?: string;
  said?: SaidLine;
  /** A seat that is new to the room: whoever does not know it asks the server at once. */
  poke?: string;
  bye?: true;
  letter?: { kind: LetterKind; text: string };
}
