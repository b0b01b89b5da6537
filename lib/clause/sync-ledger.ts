/**
 * What one editor window knows about its own changes to a clause: how many it made, and how many of them the server
 * has acknowledged, which it does only after they are committed. A value; `nextLedger` gives the next one.
 */
export interface SyncLedger {
  /** Changes made here since the text was opened. */
  readonly made: number;
  /** Of these, the first so many are committed. */
  readonly saved: number;
  /** Messages on their way to the server, oldest first: when one is acknowledged, that many changes are saved. */
  readonly onTheWay: readonly number[];
  /** Whether the server has been sent everything it lacked since the connection opened. */
  readonly isCaughtUp: boolean;
}

/** What happens to a ledger. Acknowledgements carry no name: they come in the order of the messages. */
export type SyncEvent =
  /** A change was made here. */
  | { readonly type: "made" }
  /** The connection opened: what was on the way before may or may not have arrived. */
  | { readonly type: "opened" }
  /** The server's question what it lacks was answered (y-protocols' SyncStep2): that covers every change until now. */
  | { readonly type: "caught-up" }
  /** A change was sent (y-protocols' Update). */
  | { readonly type: "sent" }
  | { readonly type: "acknowledged" }
  /** The connection or the document on it closed. */
  | { readonly type: "closed" };

export const EMPTY_LEDGER: SyncLedger = { made: 0, saved: 0, onTheWay: [], isCaughtUp: false };

/** How many changes are not saved yet. Nothing here may be called saved unless this is 0. */
export function countUnsaved({ made, saved }: SyncLedger): number {
  return made - saved;
}

/** The ledger after an event. */
export function nextLedger(ledger: SyncLedger, event: SyncEvent): SyncLedger {
  const { made, saved, onTheWay, isCaughtUp } = ledger;
  switch (event.type) {
    case "made":
      return { ...ledger, made: made + 1 };
    case "opened":
    case "closed":
      return { ...ledger, onTheWay: [], isCaughtUp: false };
    case "caught-up":
      return { ...ledger, onTheWay: [...onTheWay, made], isCaughtUp: true };
    case "sent":
      // before the answer, a change may build on earlier ones that the server does not have
      return { ...ledger, onTheWay: [...onTheWay, isCaughtUp ? made : 0] };
    case "acknowledged":
      return { ...ledger, saved: Math.max(saved, onTheWay[0] ?? 0), onTheWay: onTheWay.slice(1) };
    default:
      return event satisfies never;
  }
}
