import canonicalize from "canonicalize";
import { hashContent } from "#lib/clause/project.ts";
import { isRejectedWhole } from "#lib/division/is-rejected-whole.ts";
import { withoutParts } from "#lib/division/without-parts.ts";
import type { TextCheck } from "./clause-replay.ts";
import type { BallotEntry } from "./entry.ts";
import type { DivisionEntry, MotionEntry } from "./fact-entry.ts";
import type { Ledger } from "./ledger.ts";
import { wasCalled } from "./life-fault.ts";

/** Checks a division against the acts by which it was asked for, objected to, granted and settled. */
export function findDivisionFault(
  ledger: Ledger,
  { row, ballots }: { readonly row: DivisionEntry; readonly ballots: readonly BallotEntry[] },
): string | null {
  const [requested] = ledger.about(row.id, "division.requested");
  const name = `the division of ${requested?.act.label ?? "a text"}`;
  if (!requested) return `${name} was not asked for in the journal`;
  const { act, actor } = requested;
  const isAsked =
    act.clauseId === row.clauseId &&
    act.revision === row.revision &&
    act.textHash === row.textHash &&
    act.reason === row.reason &&
    canonicalize(act.parts) === canonicalize(row.parts) &&
    actor.id === row.requestedBy &&
    wasCalled(ledger, row.delegationId, act.delegationName);
  if (!isAsked) return `${name} is not as the journal says`;
  if (!hasObjections(ledger, row) || !isSettled(ledger, row))
    return `${name} went on otherwise than the journal says`;
  return isVoted(
    row,
    ballots.filter(({ divisionId }) => divisionId === row.id),
  )
    ? null
    : `${name} ended otherwise than its votes`;
}

/** A division is refused by the vote on its motion, and takes out what the votes on its parts rejected, each decided once. */
function isVoted({ status, parts, rejected }: DivisionEntry, ballots: readonly BallotEntry[]): boolean {
  const decided = (part: number | null) =>
    ballots
      .filter((ballot) => ballot.part === part)
      .flatMap(({ verdict }) => (verdict === "CARRIED" || verdict === "NOT_CARRIED" ? [verdict] : []));
  if (status === "REFUSED") return decided(null).join() === "NOT_CARRIED";
  if (status !== "CONCLUDED") return true;
  return parts.every((_, index) => {
    const part = index + 1;
    return decided(part).join() === (rejected.includes(part) ? "NOT_CARRIED" : "CARRIED");
  });
}

/** The text that a division leaves is the one that was held, without what was rejected. */
export function checkDivided(row: DivisionEntry): readonly (TextCheck & { readonly clauseId: string })[] {
  const { clauseId, heldRevision, concludedHash, parts, rejected } = row;
  if (heldRevision === null || concludedHash === null) return [];
  const gone = rejected.flatMap((part) => parts[part - 1] ?? []);
  return [
    {
      clauseId,
      revision: heldRevision,
      find: ({ content, hash }) => {
        const isWhole = isRejectedWhole(content, { parts, rejected });
        const left = isWhole ? hash : hashContent(withoutParts(content, [gone]));
        return left === concludedHash
          ? null
          : `the text that a division left of revision ${heldRevision} is another than its votes leave`;
      },
    },
  ];
}

/** Checks a motion against the acts by which it was made and settled. */
export function findMotionFault(ledger: Ledger, row: MotionEntry): string | null {
  const [made] = ledger.about(row.id, "motion.made");
  const [closed] = ledger.about(row.id, "motion.withdrawn", "motion.ruled-out");
  const status = closed ? (closed.act.type === "motion.withdrawn" ? "WITHDRAWN" : "RULED_OUT") : "STANDING";
  const isSo =
    made !== undefined &&
    made.act.kind === row.kind &&
    made.act.words === row.words &&
    ("clauseId" in made.act ? made.act.clauseId : null) === row.clauseId &&
    made.actor.id === row.madeBy &&
    wasCalled(ledger, row.delegationId, made.act.delegationName) &&
    row.status === status &&
    row.reason === (closed?.act.reason ?? "") &&
    row.closedBy === (closed?.actor.id ?? null);
  return isSo ? null : `a motion (${row.kind}) is not as the journal says`;
}

function hasObjections(ledger: Ledger, { id, objections }: DivisionEntry): boolean {
  const acts = [...ledger.about(id, "division.objected")];
  for (const row of objections) {
    const at = acts.findIndex(
      ({ act, actor }) =>
        actor.id === row.objectedBy &&
        act.reason === row.reason &&
        wasCalled(ledger, row.delegationId, act.delegationName),
    );
    if (at < 0) return false;
    acts.splice(at, 1);
  }
  return acts.length === 0;
}

const ENDS = {
  "division.refused": "REFUSED",
  "division.withdrawn": "WITHDRAWN",
  "division.concluded": "CONCLUDED",
} as const;

function isSettled(ledger: Ledger, row: DivisionEntry): boolean {
  const [granted] = ledger.about(row.id, "division.granted");
  const [ended] = ledger.about(row.id, "division.refused", "division.withdrawn", "division.concluded");
  const status = ended ? ENDS[ended.act.type] : granted ? "GRANTED" : "REQUESTED";
  const result = ended?.act.type === "division.concluded" ? ended.act : null;
  return (
    row.status === status &&
    row.grantedBy === (granted?.actor.id ?? null) &&
    row.heldRevision === (granted?.act.revision ?? null) &&
    row.closedBy === (ended?.actor.id ?? null) &&
    row.concludedRevision === (result?.revision ?? null) &&
    row.concludedHash === (result?.textHash ?? null) &&
    row.rejected.join() === (result?.rejected ?? []).join()
  );
}
