import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { storeVersion } from "./keep-version.ts";
import { lockTreaty } from "./lock-treaty.ts";
import { readTreatyNow } from "./read-treaty-now.ts";

export interface MakeVersionInput {
  /** "Rev.1", "CRP.2"; other than every name given before in this treaty. */
  readonly name: string;
  readonly note: string;
}

/**
 * Keeps the whole treaty as it stands under a name. For chair and secretariat. Records `version.made`; refuses
 * `name-taken`, and `no-text` for a treaty without clauses. Repeating it under another name keeps it again.
 */
export async function makeVersion(
  actor: Actor,
  { name, note }: MakeVersionInput,
): Promise<{ readonly versionId: string }> {
  try {
    return await inTransaction(async (tx) => {
      const treatyId = await lockTreaty(tx, actor);
      authorise(actor, "version.make");
      const now = await readTreatyNow(tx, treatyId);
      if (now.clauses.length === 0)
        throw new Refusal("no-text", "The treaty has no text to keep yet. Nothing was changed.");
      const keeping = { treatyId, kind: "NAMED", name: name.trim(), note: note.trim(), now } as const;
      return { versionId: await storeVersion(tx, actor, keeping) };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Refusal(
      "name-taken",
      "A version of this name is kept already, and stays. Choose another name; nothing was changed.",
    );
  }
}
