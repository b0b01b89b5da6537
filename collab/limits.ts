/** Bounds on what anybody may send or make the server hold. */
export interface Limits {
  readonly socketsPerPerson: number;
  /** Generous: a conference hall may sit behind one address. */
  readonly socketsPerAddress: number;
  /** Bytes of one message; larger ones end the socket with 1009. */
  readonly messageBytes: number;
  /** Bytes of one update of a text. */
  readonly updateBytes: number;
  /** Bytes waiting for a window that does not read them, until it is cut off. */
  readonly unreadBytes: number;
  /** Messages and bytes a second from one socket, after a first burst; more is read later. */
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  /** Milliseconds after which a socket whose words wait for the database is not read further. */
  readonly slowWriteMs: number;
  /** Documents of one socket that may be opening at once: the clauses of a long treaty. */
  readonly openingDocuments: number;
  /** Presence messages a second from one window, after a first burst; more are dropped. */
  readonly presencePerSecond: number;
  readonly presenceBurst: number;
  /** Bytes of one presence message. */
  readonly presenceBytes: number;
  /** Milliseconds between two signs of life asked of a window. */
  readonly heartbeatMs: number;
  /** Milliseconds between two looks at what notices may have missed: sessions, other nodes' revisions. */
  readonly recheckMs: number;
  /** Milliseconds from an edit to the stored text version. */
  readonly textVersionMs: number;
  /** Rows of the log between two checkpoints, and the tail that is worth one when the last window leaves. */
  readonly checkpointRows: number;
  readonly checkpointRowsAtUnload: number;
}

export const LIMITS: Limits = {
  socketsPerPerson: 50,
  socketsPerAddress: 2_000,
  messageBytes: 2 * 1024 * 1024,
  updateBytes: 1024 * 1024,
  unreadBytes: 16 * 1024 * 1024,
  messagesPerSecond: 400,
  messageBurst: 6_000,
  bytesPerSecond: 2 * 1024 * 1024,
  byteBurst: 16 * 1024 * 1024,
  slowWriteMs: 500,
  openingDocuments: 2_000,
  presencePerSecond: 10,
  presenceBurst: 40,
  presenceBytes: 4_096,
  heartbeatMs: 20_000,
  recheckMs: 5_000,
  textVersionMs: 1_500,
  checkpointRows: 2_000,
  checkpointRowsAtUnload: 200,
};
