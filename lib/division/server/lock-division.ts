import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { DivisionStatus } from "../division.ts";
import type { Part } from "../part.ts";

/** What every command about a division needs of it. */
export interface LockedDivision {
  readonly id: string;
  readonly clauseId: string;
  readonly revision: number;
  readonly textHash: string;
  readonly parts: readonly Part[];
  readonly delegationId: string;
  readonly status: DivisionStatus;
  readonly clauseWas: "OPEN" | "FROZEN" | null;
  /** Delegations that object. */
  readonly objectors: readonly string[];
}

/** Locks a division of the actor's negotiation after the clause whose text it divides. Refuses `not-found`. */
export async function lockDivision(
  tx: Transaction,
  actor: Actor,
  divisionId: string,
): Promise<{ readonly division: LockedDivision; readonly clause: Clause }> {
  const { negotiationId } = actor;
  if (!isUuid(divisionId)) throw new Refusal("not-found");
  const found = await tx.division.findFirst({
    where: { id: divisionId, negotiationId },
    select: { clauseId: true },
  });
  if (!found) throw new Refusal("not-found");
  const clause = await lockClause(tx, actor, found.clauseId);
  await tx.$queryRaw`select 1 from division where id = ${divisionId}::uuid for no key update`;
  const { parts, clauseWas, objections, ...row } = await tx.division.findUniqueOrThrow({
    where: { id: divisionId },
    select: {
      id: true,
      clauseId: true,
      revision: true,
      textHash: true,
      parts: true,
      delegationId: true,
      status: true,
      clauseWas: true,
      objections: { select: { delegationId: true } },
    },
  });
  return {
    clause,
    division: {
      ...row,
      parts: parts as unknown as readonly Part[],
      clauseWas: clauseWas === null ? null : clauseWas === "FROZEN" ? "FROZEN" : "OPEN",
      objectors: objections.map(({ delegationId }) => delegationId),
    },
  };
}
