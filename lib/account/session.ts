/** How long a sign-in lasts, in seconds: two weeks, about one session of a conference. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** One signed-in browser, as its owner sees it. */
export interface OpenSession {
  readonly id: string;
  /** "Firefox on Windows". */
  readonly device: string;
  /** ISO-8601, UTC. */
  readonly signedInAt: string;
  /** ISO-8601, UTC; up to five minutes old. */
  readonly seenAt: string;
}
