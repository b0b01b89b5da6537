import type { Actor } from "#lib/access/actor.ts";
import { requireUndivided } from "#lib/division/server/require-undivided.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Matter } from "../../matter.ts";
import { prepareClauses } from "./clauses.ts";
import { prepareMotion } from "./motion.ts";
import { preparePart } from "./part.ts";
import type { PreparedMatter } from "./prepared-matter.ts";
import { prepareProposal } from "./proposal.ts";
import { prepareTreaty } from "./treaty.ts";

/**
 * Locks and looks at what is to be put to the vote. The treaty is locked already. Refuses `text-divided` for a text that is
 * being voted on in parts.
 */
export async function prepareMatter(tx: Transaction, actor: Actor, matter: Matter): Promise<PreparedMatter> {
  const prepared = await prepare(tx, actor, matter);
  if (matter.subject !== "PART")
    await requireUndivided(
      tx,
      prepared.texts.map(({ clauseId }) => clauseId),
    );
  return prepared;
}

async function prepare(tx: Transaction, actor: Actor, matter: Matter): Promise<PreparedMatter> {
  switch (matter.subject) {
    case "CLAUSE":
      return prepareClauses(tx, actor, [matter]);
    case "CLAUSES":
      return prepareClauses(tx, actor, matter.clauses);
    case "TREATY":
      return prepareTreaty(tx, actor);
    case "MOTION":
      return prepareMotion(tx, actor, matter);
    case "PART":
      return preparePart(tx, actor, matter);
    case "PROPOSAL":
      return prepareProposal(tx, actor, matter);
    default:
      return matter satisfies never;
  }
}
