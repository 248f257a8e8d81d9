import type { Member } from "./member";
import { sinceLoad } from "./moment";
import type { ChannelMessage, LinkHealth, Seat } from "./protocol";

export interface RosterHost {
  /** A member for a seat that is new here. */
  enter(seat: Seat): Member;
  /** @param hasLeft Nobody of that person stays. */
  exit(member: Member, hasLeft: boolean): void;
}

/** Who else is in the room, by what the server lists and what they say themselves. */
export class Roster {
  readonly #me: string;
  readonly #host: RosterHost;
  readonly #members = new Map<string, Member>();
  readonly #known = new Set<string>();
  readonly #departed = new Set<string>();
  #isFirst = true;

  /** @param me Of this person no other seat counts. */
  constructor(me: string, host: RosterHost) {
    this.#me = me;
    this.#host = host;
  }

  get all(): Member[] {
    return [...this.#members.values()];
  }

  find(seat: string): Member | undefined {
    return this.#members.get(seat);
  }

  isNew(seat: string): boolean {
    return !this.#members.has(seat) && !this.#departed.has(seat);
  }

  links(): Record<string, LinkHealth> {
    const now = sinceLoad();
    return Object.fromEntries([...this.#members].map(([seat, member]) => [seat, member.health.link(now)]));
  }

  /** @param seats As the server lists them, the newest last. Of one person only the newest counts: the others are tabs before a reload. */
  meet(seats: Seat[]): void {
    const others = seats.filter(({ seat, personId }) => personId !== this.#me && !this.#departed.has(seat));
    const newest = new Map(others.map((seat) => [seat.personId, seat]));
    for (const member of this.all) {
      const listed = newest.get(member.seat.personId);
      member.isListed = listed?.seat === member.seat.seat;
      if (listed && !member.isListed) {
        this.drop(member, false);
      }
    }

    for (const seat of newest.values()) {
      if (!this.#members.has(seat.seat)) {
        this.#add(seat);
      }
    }

    this.#isFirst = false;
  }

  /** They said so: the seat does not come back, even if the server still lists it. */
  depart(member: Member): void {
    this.#departed.add(member.seat.seat);
    this.drop(member, true);
  }

  drop(member: Member, hasLeft: boolean): void {
    this.#members.delete(member.seat.seat);
    this.#host.exit(member, hasLeft);
  }

  /** @returns Whether everybody has it. */
  tellAll(message: ChannelMessage): boolean {
    const now = sinceLoad();
    const told = this.all.map(({ peer, health }) => peer.tell(message) && health.link(now) === "flowing");
    return told.length > 0 && told.every((done) => done);
  }

  #add(seat: Seat): void {
    const member = this.#host.enter(seat);
    this.#members.set(seat.seat, member);

    // Who comes offers to all who are there, who comes later offers to us; and somebody who was lost for long waits for nothing more.
    if (this.#isFirst || this.#known.has(seat.seat)) {
      member.peer.connect();
    }

    if (!this.#isFirst) {
      this.tellAll({ poke: seat.seat });
    }

    this.#known.add(seat.seat);
  }
}
