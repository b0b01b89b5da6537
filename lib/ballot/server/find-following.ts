import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { BallotRecord } from "../ballot.ts";
import { decisionOf } from "../decision-of.ts";
import { type Following, findNextVote } from "../next-vote.ts";

/** What follows from a closed ballot that everybody may know. Null: it has ended the matter. */
export async function findFollowing(actor: Actor, ballot: BallotRecord): Promise<Following | null> {
  authorise(actor, "negotiation.read");
  const next = ballot.status === "CLOSED" ? findNextVote(decisionOf(ballot)) : null;
  if (next === null) return null;
  const opened = await db().ballot.findFirst({
    where: { previousId: ballot.id, negotiationId: actor.negotiationId, status: { not: "CANCELLED" } },
    select: { id: true },
  });
  if (opened) return { kind: "OPENED", ballotId: opened.id };
  const [due] = await db().$queryRaw<{ from: Date; until: Date | null; isDue: boolean }[]>`
    select closed_at + make_interval(hours => ${next.afterHours}::int) as "from",
      closed_at + make_interval(hours => ${next.withinHours}::int) as "until",
      closed_at + make_interval(hours => ${next.afterHours}::int) <= clock_timestamp() as "isDue"
    from ballot where id = ${ballot.id}::uuid`;
  if (!due) throw new Error(`no ballot ${ballot.id}`);
  const clauses = await db().clause.findMany({
    where: { id: { in: ballot.texts.map(({ clauseId }) => clauseId) } },
    select: { id: true, head: true },
  });
  const heads = new Map(clauses.map(({ id, head }) => [id, head]));
  const texts = ballot.texts.map(({ clauseId, revision }) => {
    return { clauseId, revision: heads.get(clauseId) ?? revision };
  });
  return {
    kind: "AWAITED",
    step: next.step,
    from: due.from.toISOString(),
    until: due.until?.toISOString() ?? null,
    isDue: due.isDue,
    texts,
    hasChanged: texts.some(({ revision }, index) => revision !== ballot.texts[index]?.revision),
  };
}
