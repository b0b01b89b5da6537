import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { CLAUSE_COLUMNS, toClause } from "#lib/clause/server/row.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Stance } from "#lib/position/stance.ts";
import type { ClauseFacts } from "../clause-state.ts";
import { gateFacts } from "../gate-facts.ts";
import { editoriallySame } from "../stage-change.ts";

/** A delegation's newest position on a clause, as far as its life goes. */
export interface HeldStance {
  readonly delegationId: string;
  readonly shortName: string;
  readonly stance: Stance;
  readonly adReferendum: boolean;
  readonly textHash: string;
}

/** Everything that the next step of a clause depends on. */
export interface ClauseStanding {
  readonly facts: ClauseFacts;
  /** Delegations whose agreement to the present words waits for their capital. */
  readonly pending: readonly HeldStance[];
  /** Delegations that reject the present words. */
  readonly rejecting: readonly HeldStance[];
}

/** What the next step of a clause depends on, read inside the transaction that takes it. */
export async function readClauseStanding(
  tx: Transaction,
  clause: Clause,
  text: { readonly hash: string; readonly content: ClauseContent },
): Promise<ClauseStanding> {
  const { id: clauseId, treatyId, status, stage } = clause;
  const structure = (await tx.clause.findMany({ where: { treatyId }, select: CLAUSE_COLUMNS })).map(toClause);
  const clauses = numberClauses(structure);
  const blocks = await readBlocks(tx, referencedClauses(text.content));
  const reservations = await tx.positionReservation.count({ where: { clauseId, liftedAt: null } });
  const words = await wordsAsAgreed(tx, clauseId, text.hash);
  const held = await newestStances(tx, clauseId, words);
  const rejecting = held.filter(({ stance }) => stance === "REJECT");
  return {
    facts: {
      ...gateFacts(text.content, { clauses, blocks }, reservations),
      status,
      stage,
      isWithdrawn: clauses.get(clauseId)?.isWithdrawn ?? false,
      rejecting: rejecting.length,
    },
    pending: held.filter(({ adReferendum }) => adReferendum),
    rejecting,
  };
}

/** Each delegation's newest position among those on these words. */
async function newestStances(
  tx: Transaction,
  clauseId: string,
  words: readonly string[],
): Promise<readonly HeldStance[]> {
  const rows = await tx.position.findMany({
    where: { clauseId, textHash: { in: [...words] } },
    distinct: ["delegationId"],
    orderBy: [{ delegationId: "asc" }, { number: "desc" }],
    select: {
      delegationId: true,
      stance: true,
      adReferendum: true,
      textHash: true,
      delegation: { select: { shortName: true } },
    },
  });
  return rows.map(({ delegation, ...row }) => ({ ...row, ...delegation }));
}

/** The hashes of the text, and of those from which only editorial corrections led to it. */
export async function wordsAsAgreed(
  tx: Transaction,
  clauseId: string,
  hash: string,
): Promise<readonly string[]> {
  const changes = await tx.stageChange.findMany({
    where: { clauseId },
    orderBy: { number: "asc" },
    select: { from: true, to: true, textHash: true },
  });
  const same = editoriallySame(changes);
  return same.has(hash) ? [...same] : [hash];
}

/** The numbers of the paragraphs of some clauses, by their newest texts. */
export async function readBlocks(tx: Transaction, clauseIds: readonly string[]) {
  const rows = await tx.textVersion.findMany({
    where: { clauseId: { in: [...clauseIds] } },
    distinct: ["clauseId"],
    orderBy: [{ clauseId: "asc" }, { revision: "desc" }],
    select: { clauseId: true, content: true },
  });
  return new Map(
    rows.map(({ clauseId, content }) => {
      const { content: blocks } = content as unknown as ClauseContent;
      return [clauseId, numberBlocks(blockPlaces(blocks))] as const;
    }),
  );
}
