import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Matter } from "../../matter.ts";
import { prepareClauses } from "./clauses.ts";
import { prepareMotion } from "./motion.ts";
import type { PreparedMatter } from "./prepared-matter.ts";
import { prepareTreaty } from "./treaty.ts";

/** Locks and looks at what is to be put to the vote. The treaty is locked already. */
export async function prepareMatter(tx: Transaction, actor: Actor, matter: Matter): Promise<PreparedMatter> {
  switch (matter.subject) {
    case "CLAUSE":
      return prepareClauses(tx, actor, [matter]);
    case "CLAUSES":
      return prepareClauses(tx, actor, matter.clauses);
    case "TREATY":
      return prepareTreaty(tx, actor);
    case "MOTION":
      return prepareMotion(tx, actor, matter);
    case "PROPOSAL":
    case "PART":
      throw new Refusal("not-found");
    default:
      return matter satisfies never;
  }
}
