/**
 * Why the server closes a clause's document on an open socket, and what the window does then. `draft`: these words were
 * refused for good; keep them as a private draft, then open the clause anew with a fresh Y.Doc. `reopen`: nothing is
 * lost; the same Y.Doc is connected again and sends what the server lacks. `reload`: the page is of another version
 * than the server; what is not saved waits in the browser until it is loaded anew.
 */
export const CLOSINGS = {
  /** The clause is frozen, voted on, adopted or withdrawn. */
  "clause-closed": "draft",
  /** Words of this Y.Doc were refused before. */
  refused: "draft",
  /** The person's seat does not allow editing. */
  "not-allowed": "draft",
  /** The Y.Doc carries words under a client id that belongs to somebody else. */
  "foreign-client": "draft",
  /** The clause takes suggestions only, and this was more than one. */
  "suggestions-only": "draft",
  /** A suggestion in the name of somebody else. */
  forged: "draft",
  /** Somebody else's bracket, option or hole went with it, which takes an act. */
  held: "draft",
  /** One change is larger than the server takes. */
  "too-large": "draft",
  /** An update builds on one that the server does not have. */
  resync: "reopen",
  /** The window knows another structure of texts: it would delete what it does not know. */
  outdated: "reload",
  /** Too much is waiting to be written. */
  overloaded: "reopen",
  /** The server failed; nothing of this update was written, or it is found again when it is sent again. */
  mistake: "reopen",
} as const;

export type Closing = keyof typeof CLOSINGS;

/** The closing that a close event's reason names, if it names one. */
export function closingOf(reason: string): Closing | null {
  return Object.hasOwn(CLOSINGS, reason) ? (reason as Closing) : null;
}

/** WebSocket close code: the session or the seat has changed. The window may connect again and is asked who it is. */
export const SEAT_CHANGED = 4401;
