import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { Statements } from "../statements.ts";

/** What was said beside a ballot of the actor's negotiation. For everybody in it. */
export async function listStatements(actor: Actor, ballotId: string): Promise<Statements> {
  authorise(actor, "negotiation.read");
  const where = { ballotId, elector: { ballot: { negotiationId: actor.negotiationId } } };
  const inOrder = [{ at: "asc" as const }, { id: "asc" as const }];
  const [calls, corrections, explanations] = await Promise.all([
    db().rollCallPass.findMany({
      where,
      orderBy: { at: "asc" },
      select: { delegationId: true, round: true, kind: true },
    }),
    db().voteCorrection.findMany({
      where,
      orderBy: inOrder,
      select: { id: true, delegationId: true, intended: true, statement: true, by: true, at: true },
    }),
    db().explanation.findMany({
      where,
      orderBy: inOrder,
      select: { id: true, delegationId: true, moment: true, text: true, by: true, at: true },
    }),
  ]);
  const names = await namesOf([...corrections, ...explanations].map(({ by }) => by));
  const said = <S extends { readonly by: string; readonly at: Date }>({ by, at, ...facts }: S) => {
    return { ...facts, by: names.get(by) ?? "", at: at.toISOString() };
  };
  return {
    calls: calls.map(({ round, ...call }) => ({ ...call, round: round === 1 ? 1 : 2 })),
    corrections: corrections.map(said),
    explanations: explanations.map(said),
  };
}

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
