import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseNumber } from "#lib/clause/number-clauses.ts";
import { countContentWords } from "#lib/clause/project.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import { CLAUSE_COLUMNS, toClause } from "#lib/clause/server/row.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { refusalForHeld } from "#lib/silence/server/refusal-for-held.ts";
import type { ClauseOnScreen } from "../../matter.ts";
import type { PreparedText } from "./prepared-matter.ts";
import { type Numbering, readNumbering } from "./read-numbering.ts";

/**
 * Locks a clause and takes its negotiating text, as it is on the chair's screen, for a vote: suggestions have not
 * happened. Refuses `ballot-open`, `silence-running`, `clause-closed`, `text-changed` and `no-text`.
 */
export async function prepareText(
  tx: Transaction,
  actor: Actor,
  onScreen: ClauseOnScreen,
): Promise<PreparedText> {
  const clause = await lockClause(tx, actor, onScreen.clauseId);
  requireOnScreen(clause, onScreen);
  return requireWords(await prepareLocked(tx, clause));
}

/** The same of a clause as it is now, whatever the chair has on screen; it may have no words. */
export async function prepareAsItIs(tx: Transaction, actor: Actor, clauseId: string): Promise<PreparedText> {
  return prepareLocked(tx, await lockClause(tx, actor, clauseId));
}

/** The same for several clauses, in the order of the treaty; they are locked in the order of their ids. */
export async function prepareTexts(
  tx: Transaction,
  actor: Actor,
  onScreen: readonly ClauseOnScreen[],
): Promise<{ readonly texts: readonly PreparedText[]; readonly numbering: Numbering | null }> {
  const texts: PreparedText[] = [];
  let numbering: Numbering | null = null;
  for (const each of onScreen.toSorted((a, b) => (a.clauseId < b.clauseId ? -1 : 1))) {
    const clause = await lockClause(tx, actor, each.clauseId);
    requireOnScreen(clause, each);
    numbering ??= await readNumbering(tx, clause.treatyId);
    const { clauses } = numbering;
    const clauseWas = await requireVotable(tx, clause);
    texts.push(requireWords(await takeText(tx, { clause, clauseWas, clauses })));
  }
  return { texts: numbering ? inOrder(texts, numbering) : texts, numbering };
}

/** Texts in the order of the treaty. */
export function inOrder(texts: readonly PreparedText[], { order }: Numbering): readonly PreparedText[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ clauseId }: PreparedText) => places.get(clauseId) ?? 0;
  return texts.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** "Article 5 – Limits". */
export function titleOf({ label, heading }: Pick<PreparedText, "label" | "heading">): string {
  return heading ? `${label} – ${heading}` : label;
}

/** The text of a locked clause, to be voted on; it may have no words. Refuses `clause-closed` where it is withdrawn. */
export async function takeText(
  tx: Transaction,
  {
    clause,
    clauseWas,
    clauses,
  }: {
    readonly clause: Clause;
    readonly clauseWas: PreparedText["clauseWas"];
    readonly clauses: ReadonlyMap<string, ClauseNumber>;
  },
): Promise<PreparedText> {
  const clauseId = clause.id;
  const text = await ensureTextVersion(tx, clauseId);
  const { revision } = text;
  const { label = "", isWithdrawn } = clauses.get(clauseId) ?? { isWithdrawn: true };
  if (isWithdrawn) throw new Refusal("clause-closed");
  return {
    // what the text says may just have changed the stage of the clause
    clause: await rereadClause(tx, clauseId),
    clauseId,
    label,
    heading: clause.heading,
    revision,
    baseHash: text.hash,
    textHash: text.hash,
    content: withoutSuggestions(text.content),
    clauseWas,
  };
}

async function prepareLocked(tx: Transaction, clause: Clause): Promise<PreparedText> {
  const { clauses } = await readNumbering(tx, clause.treatyId);
  return takeText(tx, { clause, clauseWas: await requireVotable(tx, clause), clauses });
}

/** Whether there is anything to vote on. */
export function hasWords({ content }: PreparedText): boolean {
  return countContentWords(content) > 0;
}

function requireWords(text: PreparedText): PreparedText {
  if (!hasWords(text)) throw new Refusal("no-text");
  return text;
}

function requireOnScreen({ head }: Clause, { revision }: ClauseOnScreen): void {
  if (head !== revision) throw new Refusal("text-changed");
}

/** A text that is adopted already can only be voted on as part of the whole: see `prepareTreaty`. */
async function requireVotable(tx: Transaction, { id, status }: Clause): Promise<"OPEN" | "FROZEN"> {
  if (status === "VOTING") throw await refusalForHeld(tx, id);
  if (status !== "OPEN" && status !== "FROZEN") throw new Refusal("clause-closed");
  return status;
}

async function rereadClause(tx: Transaction, clauseId: string): Promise<Clause> {
  return toClause(await tx.clause.findUniqueOrThrow({ where: { id: clauseId }, select: CLAUSE_COLUMNS }));
}
