import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { isSameTreaty } from "../is-same-treaty.ts";
import { sealedTexts } from "../sealed-texts.ts";
import type { AutomaticKind, VersionKind } from "../version-kind.ts";
import { readVersionClauses } from "./queries.ts";
import { readTreatyNow, type TreatyNow } from "./read-treaty-now.ts";

/** What a version is kept for. */
export interface Keeping<Kind extends VersionKind> {
  /** As `lockTreaty` gave it. */
  readonly treatyId: string;
  readonly kind: Kind;
  /** "Before the vote on Article 5". */
  readonly name: string;
  readonly note?: string;
}

/**
 * Keeps the whole treaty as it stands, as part of another act, and records `version.made`. Where nothing at all has
 * changed since the newest version, that one stands for it and nothing is made. The caller has locked the treaty and
 * authorised the actor. Answers the id of the version; null for a treaty without clauses.
 */
export async function keepVersion(
  tx: Transaction,
  actor: Actor,
  keeping: Keeping<AutomaticKind>,
): Promise<string | null> {
  const now = await readTreatyNow(tx, keeping.treatyId);
  if (now.clauses.length === 0) return null;
  const newest = await tx.treatyVersion.findFirst({
    where: { treatyId: keeping.treatyId },
    orderBy: { number: "desc" },
    select: { id: true, title: true },
  });
  if (newest?.title === now.title && isSameTreaty(now.clauses, await readVersionClauses(tx, newest.id)))
    return newest.id;
  return storeVersion(tx, actor, { ...keeping, now });
}

/** Stores a version and records `version.made`. The caller has locked the treaty and authorised the actor. */
export async function storeVersion(
  tx: Transaction,
  actor: Actor,
  { treatyId, kind, name, note = "", now }: Keeping<VersionKind> & { readonly now: TreatyNow },
): Promise<string> {
  const { negotiationId, userId } = actor;
  const [version] = await tx.$queryRaw<{ id: string }[]>`
    insert into treaty_version (id, treaty_id, number, kind, name, note, title, sitting_id, made_by, made_at)
    select gen_random_uuid(), ${treatyId}::uuid,
      coalesce((select max(number) from treaty_version where treaty_id = ${treatyId}::uuid), 0) + 1,
      ${kind}::version_kind, ${name}, ${note}, ${now.title},
      (select id from sitting where negotiation_id = ${negotiationId}::uuid and closed_at is null),
      ${userId}::uuid, ${now.at}::timestamptz
    returning id`;
  if (!version) throw new Error("the version was not stored");
  const versionId = version.id;
  await storeClauses(tx, versionId, now);
  const texts = sealedTexts(now.clauses);
  await recordEvent(tx, actor, { type: "version.made", versionId, treatyId, name, reason: kind, texts });
  return versionId;
}

/** All in one statement: for a treaty of 320 articles it takes a quarter of the time. */
async function storeClauses(tx: Transaction, versionId: string, { clauses }: TreatyNow): Promise<void> {
  await tx.$executeRaw`
    insert into treaty_version_clause (version_id, clause_id, parent_id, kind, heading, number_as, order_key, status,
      label, revision, log_hash, text_hash, text_version_id)
    select ${versionId}::uuid, id, "parentId", kind, heading, "numberAs", "orderKey", status,
      label, revision, "logHash", "textHash", "textVersionId"
    from jsonb_to_recordset(${JSON.stringify(clauses)}::jsonb) as clause (
      id uuid, "parentId" uuid, kind clause_kind, heading text, "numberAs" text, "orderKey" text,
      status clause_status, label text, revision int, "logHash" text, "textHash" text, "textVersionId" uuid)`;
}
