import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { followPosition } from "#lib/stage/server/follow-position.ts";
import { isOnEarlierText } from "../is-on-earlier-text.ts";
import { type ReadPosition, STATEMENT_LIMIT } from "../position.ts";
import { mayBeAdReferendum, type Stance } from "../stance.ts";
import { POSITION_COLUMNS, toPosition } from "./row.ts";

export interface TakePositionInput {
  readonly clauseId: string;
  readonly stance: Stance;
  readonly adReferendum: boolean;
  readonly statement: string;
  /** The text that was on the delegate's screen; null: the text as it is now. */
  readonly seen: SeenText | null;
}

/** One exact text of the clause. */
export interface SeenText {
  readonly revision: number;
  readonly textHash: string;
}

/**
 * Takes the delegation's position on a clause. For its head and delegates, for their own delegation alone. The position
 * belongs to the text that the delegate saw: if the clause has changed since, it stands on record for that earlier
 * text, and is read so at once. Records `position.taken`. Refuses `clause-closed` for a withdrawn clause,
 * `text-changed` if the clause never had the text said to have been seen, and `bad-input`. Repeating it adds a position.
 */
export async function takePosition(actor: Actor, input: TakePositionInput): Promise<ReadPosition> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, input.clauseId);
    authorise(actor, "position.take");
    const { delegation } = actor;
    if (!delegation) throw new Refusal("not-allowed");
    if (clause.status === "WITHDRAWN") throw new Refusal("clause-closed");
    const statement = input.statement.trim();
    refuseUnfit(input, statement);
    const current = await ensureTextVersion(tx, clause.id);
    const now = { revision: current.revision, textHash: current.hash };
    const text = input.seen ? await requireTextOf(tx, clause, input.seen) : now;
    const row = await tx.position.create({
      data: {
        clauseId: clause.id,
        delegationId: delegation.id,
        number: 1 + (await newestNumber(tx, clause.id, delegation.id)),
        stance: input.stance,
        adReferendum: input.adReferendum,
        statement,
        ...text,
        takenBy: actor.userId,
      },
      select: POSITION_COLUMNS,
    });
    const position = toPosition(row, new Map([[actor.userId, actor.name]]));
    const { clauseId, stance, adReferendum, revision, textHash } = position;
    await recordEvent(tx, actor, {
      type: "position.taken",
      delegationId: delegation.id,
      delegationName: delegation.shortName,
      clauseId,
      label: await labelClause(tx, clause),
      stance,
      adReferendum,
      statement,
      revision,
      textHash,
    });
    await followPosition(tx, actor, position);
    return { ...position, isOnEarlierText: isOnEarlierText(position, now) };
  });
}

function refuseUnfit({ stance, adReferendum }: TakePositionInput, statement: string): void {
  if (adReferendum && !mayBeAdReferendum(stance))
    throw new Refusal("bad-input", "Only “can live with” and “accept” can be given ad referendum.");
  if (statement.length > STATEMENT_LIMIT)
    throw new Refusal("bad-input", `A statement has ${STATEMENT_LIMIT} characters at most.`);
}

/** The text if the clause has or had it at that revision. */
async function requireTextOf(tx: Transaction, clause: Clause, seen: SeenText): Promise<SeenText> {
  const version = await tx.textVersion.findFirst({
    where: { clauseId: clause.id, revision: { lte: seen.revision } },
    orderBy: { revision: "desc" },
    select: { hash: true },
  });
  if (seen.revision > clause.head || version?.hash !== seen.textHash) throw new Refusal("text-changed");
  return { revision: seen.revision, textHash: seen.textHash };
}

async function newestNumber(tx: Transaction, clauseId: string, delegationId: string): Promise<number> {
  const { _max } = await tx.position.aggregate({ where: { clauseId, delegationId }, _max: { number: true } });
  return _max.number ?? 0;
}
