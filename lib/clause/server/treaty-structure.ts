import type { Actor } from "#lib/access/actor.ts";
import type { ChairsTextStatus } from "#lib/chairs-text/chairs-text.ts";
import type { JournalAct } from "#lib/journal/event.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Clause } from "../clause.ts";
import { numberClauses } from "../number-clauses.ts";
import { readableTreaties } from "./readable-treaties.ts";
import { CLAUSE_COLUMNS, toClause } from "./row.ts";

/** The structure of one treaty, held still until the transaction ends. */
export interface TreatyStructure {
  readonly treatyId: string;
  readonly rows: readonly Clause[];
  /** What a chair's text is called, and whether everybody knows of it; null: the negotiated treaty. */
  readonly chairsText: { readonly title: string; readonly isIssued: boolean } | null;
}

/** Which structure is meant: a treaty or chair's text by its id, or by a clause in it; neither: the negotiated treaty. */
export interface WhichStructure {
  readonly treatyId?: string | undefined;
  readonly clauseId?: string;
}

/**
 * Locks the structure of a treaty of the actor's negotiation: whoever else wants to change it waits. Refuses `not-found`
 * for a chair's text that the actor does not see, `chairs-text-closed` for one that is adopted or dropped, and
 * `treaty-closed` while the treaty is voted on as a whole and once it is adopted.
 */
export async function lockStructure(
  tx: Transaction,
  actor: Actor,
  { treatyId, clauseId }: WhichStructure = {},
): Promise<TreatyStructure> {
  const which =
    treatyId !== undefined
      ? { id: treatyId }
      : clauseId
        ? { clauses: { some: { id: clauseId } } }
        : { basisId: null };
  const found = await tx.treaty.findFirst({
    where: { AND: [readableTreaties(actor), which] },
    select: { id: true },
  });
  const [treaty] = await tx.$queryRaw<LockedTreaty[]>`
    select id, title, status::text as status, issued_at is not null as "isIssued" from treaty
    where id = ${found?.id ?? null}::uuid for update`;
  if (!treaty) throw new Refusal("not-found");
  const { id, title, status, isIssued } = treaty;
  if (status === "ADOPTED" || status === "DROPPED") throw new Refusal("chairs-text-closed");
  if (status === null) await requireNotAdopted(tx, actor);
  const chairsText = status === null ? null : { title, isIssued };
  return { treatyId: id, rows: await readRows(tx, id), chairsText };
}

async function requireNotAdopted(tx: Transaction, { negotiationId }: Actor): Promise<void> {
  const whole = await tx.ballot.count({
    where: { negotiationId, subject: "TREATY", OR: [{ status: "OPEN" }, { verdict: "CARRIED" }] },
  });
  if (whole > 0) throw new Refusal("treaty-closed");
}

/**
 * Records an act on the structure. What is done to a chair's text is on record from its issue on, under its title; its
 * draft is nobody else's business.
 */
export async function recordStructure(
  tx: Transaction,
  actor: Actor,
  { structure: { chairsText }, act }: { readonly structure: TreatyStructure; readonly act: StructureAct },
): Promise<void> {
  if (chairsText === null) await recordEvent(tx, actor, act);
  else if (chairsText.isIssued) {
    const label = `${act.label} of “${chairsText.title}”`;
    await recordEvent(tx, actor, { ...act, label });
  }
}

type StructureAct = Extract<JournalAct, { readonly kind: string; readonly heading: string }>;
type LockedTreaty = {
  readonly id: string;
  readonly title: string;
  readonly status: ChairsTextStatus | null;
  readonly isIssued: boolean;
};

/** The clause in a locked structure; one of another treaty is not found. */
export function requireClause({ rows }: TreatyStructure, clauseId: string): Clause {
  const clause = rows.find((row) => row.id === clauseId);
  if (!clause) throw new Refusal("not-found");
  return clause;
}

/** What the journal calls a clause, among these rows. */
export function clauseFacts(rows: readonly Clause[], clause: Clause) {
  const label = numberClauses(rows).get(clause.id)?.label ?? "";
  return { clauseId: clause.id, label, kind: clause.kind, heading: clause.heading };
}

/** The rows with one of them replaced. */
export function withClause(rows: readonly Clause[], clause: Clause): readonly Clause[] {
  return [...rows.filter((row) => row.id !== clause.id), clause];
}

async function readRows(tx: Transaction, treatyId: string): Promise<readonly Clause[]> {
  const rows = await tx.clause.findMany({ where: { treatyId }, select: CLAUSE_COLUMNS });
  return rows.map(toClause);
}
