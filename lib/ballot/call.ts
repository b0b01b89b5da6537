/** How a delegation that was called left the call open: it passed, or it did not answer. */
export type LeftOpen = "PASSED" | "NO_ANSWER";

/** Whoever leaves the first call open is called once more, at the end. */
export type CallRound = 1 | 2;

/** A call that a delegation has left open. */
export interface OpenCall {
  readonly delegationId: string;
  readonly round: CallRound;
  readonly kind: LeftOpen;
}

/** What has happened in a roll call so far. */
export interface CallsMade {
  /** Delegations that have answered yes, no or abstention. */
  readonly answered: ReadonlySet<string>;
  readonly left: readonly OpenCall[];
}

/** Where a roll call has got to. */
export interface Call {
  readonly round: CallRound;
  /** The delegation that is called now; null when the call is over. */
  readonly called: string | null;
  /** The one after it, as things stand; null where none is left in sight. */
  readonly next: string | null;
}

/**
 * Where a roll call has got to. Each member is called in the order of the roll (UN General Assembly rules of procedure,
 * rule 87); who passes or does not answer is called once more at the end, in the same order, and then has not voted.
 */
export function findCall(roll: readonly string[], made: CallsMade): Call {
  const first = roll.filter((id) => isStillToBeCalled(id, 1, made));
  // who comes back is known while the first round lasts: those who have left it open, and nobody else yet
  const second = roll.filter((id) => hasLeftOpen(id, 1, made) && isStillToBeCalled(id, 2, made));
  const [called = null, next = null] = [...first, ...second];
  return { round: first.length > 0 ? 1 : 2, called, next };
}

/** A roll call as its page shows it: where it has got to, and what has happened. */
export function readCall(
  rollCall: readonly { readonly delegationId: string; readonly hasVoted: boolean }[],
  left: readonly OpenCall[],
): { readonly call: Call; readonly made: CallsMade } {
  const answered = rollCall.filter(({ hasVoted }) => hasVoted).map(({ delegationId }) => delegationId);
  const made = { answered: new Set(answered), left };
  const roll = rollCall.map(({ delegationId }) => delegationId);
  return { call: findCall(roll, made), made };
}

/** Where one delegation stands in a roll call. OUT: it was called twice and has not voted. */
export type CallStanding = "ANSWERED" | "CALLED" | "WAITS" | "COMES_BACK" | "OUT";

/** Where a delegation of the roll stands. */
export function standingInCall(delegationId: string, call: Call, made: CallsMade): CallStanding {
  if (made.answered.has(delegationId)) return "ANSWERED";
  if (call.called === delegationId) return "CALLED";
  if (hasLeftOpen(delegationId, 2, made)) return "OUT";
  return hasLeftOpen(delegationId, 1, made) ? "COMES_BACK" : "WAITS";
}

function isStillToBeCalled(id: string, round: CallRound, made: CallsMade): boolean {
  return !made.answered.has(id) && !hasLeftOpen(id, round, made);
}

function hasLeftOpen(id: string, round: CallRound, { left }: CallsMade): boolean {
  return left.some((call) => call.delegationId === id && call.round === round);
}
