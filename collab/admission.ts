import type { Actor } from "#lib/access/actor.ts";
import type { OpenSocket } from "./open-socket.ts";

/** What every connection carries: the socket, and what its person may do with the document. */
export interface Context {
  readonly socket: OpenSocket;
  readonly admission?: Admission;
}

export type Admission = ClauseAdmission | PresenceAdmission;

/** A window that has a clause open. */
export interface ClauseAdmission {
  readonly kind: "clause";
  readonly clauseId: string;
  readonly actor: Actor;
  /** The client id of its Y.Doc, by its own word; null if it gave none. */
  readonly clientId: number | null;
}

/** A window that shows somebody in a negotiation. */
export interface PresenceAdmission {
  readonly kind: "presence";
  readonly actor: Actor;
}

/** Tells the window why its document was not opened or is closed. Hocuspocus passes `code` and `reason` on. */
export interface Closure {
  readonly code: number;
  readonly reason: string;
}

/** A clause that is closed to this window for a reason of its own; see lib/clause/closing.ts. */
export const CLOSED_BY_RULE = 4403;
