import type { Actor } from "#lib/access/actor.ts";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import { gavelClause } from "#lib/stage/server/gavel-clause.ts";
import { reopenClause } from "#lib/stage/server/reopen-clause.ts";

const DAY_MS = 86_400_000;
/** Capitals have three weeks for the preamble. */
const CAPITALS_HAVE_DAYS = 21;
/** Those that accept the preamble, and those of them that need their capital's word. */
const ON_THE_PREAMBLE = {
  firmly: ["BRE", "EST", "ILM", "KES"],
  adReferendum: ["ALD", "FAR", "GOR"],
} as const;

/** The chair gavels: the preamble waits for capitals, Article 12 is agreed, Article 7 was and is taken up again. */
export async function agreeInDemo({
  chair,
  headOf,
  clauseOf,
}: {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
  readonly clauseOf: (article: number) => string;
}): Promise<void> {
  const preamble = (await listClauses(chair)).find(({ kind }) => kind === "PREAMBLE");
  if (!preamble) throw new Error("the demo treaty has a preamble");
  const accept = (delegation: string, adReferendum: boolean) =>
    takePosition(headOf(delegation), {
      clauseId: preamble.id,
      stance: "ACCEPT",
      adReferendum,
      statement: "",
      seen: null,
    });
  for (const delegation of ON_THE_PREAMBLE.firmly) await accept(delegation, false);
  for (const delegation of ON_THE_PREAMBLE.adReferendum) await accept(delegation, true);
  const dueAt = new Date(Date.now() + CAPITALS_HAVE_DAYS * DAY_MS).toISOString();
  await gavel(chair, preamble.id, dueAt);
  await gavel(chair, clauseOf(12), null);
  await gavel(chair, clauseOf(7), null);
  await reopenClause(chair, {
    clauseId: clauseOf(7),
    rule: PRESETS.UNGA_RECONSIDERATION,
    yes: 7,
    no: 3,
    abstain: 1,
  });
}

async function gavel(chair: Actor, clauseId: string, dueAt: string | null): Promise<void> {
  const { hash: textHash } = await inTransaction((tx) => ensureTextVersion(tx, clauseId));
  await gavelClause(chair, { clauseId, textHash, dueAt });
}
