import type { Limits } from "./limits.ts";
import type { OpenSocket } from "./open-socket.ts";

/** All sockets that are open on this node, and those that are about to be. */
export class Sockets {
  private readonly open = new Set<OpenSocket>();
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  [Symbol.iterator](): Iterator<OpenSocket> {
    return this.open.values();
  }

  /** Whether one more socket of this person from this address is within the limits. */
  hasRoomFor(userId: string, address: string): boolean {
    const all = [...this.open];
    const ofPerson = all.filter(({ person }) => person.userId === userId).length;
    const ofAddress = all.filter((socket) => socket.address === address).length;
    return ofPerson < this.limits.socketsPerPerson && ofAddress < this.limits.socketsPerAddress;
  }

  add(socket: OpenSocket): void {
    this.open.add(socket);
  }

  delete(socket: OpenSocket): void {
    this.open.delete(socket);
  }
}
