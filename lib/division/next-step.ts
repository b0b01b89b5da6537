import type { Division, DivisionVote } from "./division.ts";

/** How a part stands. UNDECIDED: its vote was called off, or ended without a decision; it is put again. */
export type PartState = "NOT_PUT" | "OPEN" | "CARRIED" | "NOT_CARRIED" | "UNDECIDED";

/** What the chair does next with a division. */
export type DivisionStep =
  | { readonly is: "GRANT" }
  /** Somebody objects: the motion to divide is voted on; two speak for and two against it (rule 89). */
  | { readonly is: "PUT_MOTION" }
  | { readonly is: "PUT_PART"; readonly part: number }
  /** A vote is under way: on the motion (`part` is null), or on a part. */
  | { readonly is: "WAIT"; readonly ballotId: string; readonly part: number | null }
  | { readonly is: "CONCLUDE" }
  /** The text has changed since: whoever asked asks again. */
  | { readonly is: "ASK_AGAIN" }
  | { readonly is: "NONE" };

/** How a part of a division stands, by its newest vote. */
export function partState(votes: readonly DivisionVote[], part: number): PartState {
  const newest = votes.findLast((vote) => vote.part === part);
  if (!newest) return "NOT_PUT";
  if (newest.status === "OPEN") return "OPEN";
  return newest.verdict === "CARRIED" || newest.verdict === "NOT_CARRIED" ? newest.verdict : "UNDECIDED";
}

/**
 * What comes next in a division of the question (UN General Assembly, rules of procedure, rule 89): without objection it is
 * granted, otherwise the motion is voted on; then the parts, one by one in their order; then what was rejected is taken out.
 */
export function nextStep(
  { status, parts, objections }: Pick<Division, "status" | "parts" | "objections">,
  { votes, isTextSame }: { readonly votes: readonly DivisionVote[]; readonly isTextSame: boolean },
): DivisionStep {
  const open = votes.find((vote) => vote.status === "OPEN");
  if (status !== "REQUESTED" && status !== "GRANTED") return { is: "NONE" };
  if (open) return { is: "WAIT", ballotId: open.ballotId, part: open.part };
  if (status === "REQUESTED") {
    if (!isTextSame) return { is: "ASK_AGAIN" };
    return { is: objections.length > 0 ? "PUT_MOTION" : "GRANT" };
  }
  const left = parts.findIndex((_, index) => !isDecided(partState(votes, index + 1)));
  return left < 0 ? { is: "CONCLUDE" } : { is: "PUT_PART", part: left + 1 };
}

/** The parts, from 1, whose vote ended so. */
export function partsThat(
  ended: "CARRIED" | "NOT_CARRIED",
  { parts, votes }: { readonly parts: readonly unknown[]; readonly votes: readonly DivisionVote[] },
): readonly number[] {
  return parts.map((_, index) => index + 1).filter((part) => partState(votes, part) === ended);
}

function isDecided(state: PartState): boolean {
  return state === "CARRIED" || state === "NOT_CARRIED";
}
