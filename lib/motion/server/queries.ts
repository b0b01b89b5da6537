import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { NAMED_DELEGATION } from "#lib/division/server/row.ts";
import { db } from "#lib/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Motion } from "../motion.ts";
import { isMotionKind } from "../motion-kind.ts";

/** The motions that delegations of the actor's negotiation have made, newest first. */
export async function listMotions(actor: Actor): Promise<readonly Motion[]> {
  authorise(actor, "negotiation.read");
  const rows = await db().proceduralMotion.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: [{ madeAt: "desc" }, { id: "desc" }],
    select: MOTION_COLUMNS,
  });
  const ids = rows.map(({ madeBy }) => madeBy);
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => toMotion(row, names));
}

const MOTION_COLUMNS = {
  id: true,
  kind: true,
  words: true,
  clauseId: true,
  delegation: NAMED_DELEGATION,
  status: true,
  reason: true,
  madeBy: true,
  madeAt: true,
  ballots: {
    orderBy: { openedAt: "desc" },
    select: { id: true, status: true, verdict: true, arithmetic: true },
    take: 1,
  },
} as const satisfies Prisma.ProceduralMotionSelect;

function toMotion(
  row: Prisma.ProceduralMotionGetPayload<{ select: typeof MOTION_COLUMNS }>,
  names: ReadonlyMap<string, string>,
): Motion {
  const { kind, status, madeBy, madeAt, ballots, ...facts } = row;
  const [ballot] = ballots;
  if (!isMotionKind(kind)) throw new Error(`a motion of an unknown kind: ${kind}`);
  return {
    ...facts,
    kind,
    madeBy: names.get(madeBy) ?? "",
    madeAt: madeAt.toISOString(),
    state: status === "STANDING" ? stateOf(ballot) : status,
    ballot: ballot ? { id: ballot.id, arithmetic: ballot.arithmetic } : null,
  };
}

/** A vote that was called off, or that decided nothing, leaves the motion waiting. */
function stateOf(
  ballot: { readonly status: string; readonly verdict: string | null } | undefined,
): "PENDING" | "PUT" | "CARRIED" | "NOT_CARRIED" {
  if (ballot?.status === "OPEN") return "PUT";
  return ballot?.verdict === "CARRIED" || ballot?.verdict === "NOT_CARRIED" ? ballot.verdict : "PENDING";
}
