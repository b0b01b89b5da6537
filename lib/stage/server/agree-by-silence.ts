import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { sendNoticeOfClause } from "#lib/journal/server/send-notice.ts";
import { db } from "#lib/platform/db.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { writeStageChange } from "./write-stage-change.ts";

const AT_MOST = 100;

/**
 * Closes the agreements ad referendum whose date has passed without a capital's no: silence is agreement, as the chair
 * said when the gavel came down, which is on record in the journal. Nobody does this, so it is a step without a person.
 * Each clause is claimed in the database; may be repeated, at any time, by any node. Returns how many were agreed.
 */
export async function agreeBySilence(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select id from clause where stage = 'AGREED_AD_REF' and ad_ref_due_at <= now() and status in ('OPEN', 'FROZEN')
    order by ad_ref_due_at limit ${AT_MOST}`;
  let agreed = 0;
  for (const { id } of due) if (await inTransaction((tx) => agree(tx, id))) agreed += 1;
  return agreed;
}

async function agree(tx: Transaction, clauseId: string): Promise<boolean> {
  const isDue = () => tx.$queryRaw<unknown[]>`
    select 1 from clause
    where id = ${clauseId}::uuid and stage = 'AGREED_AD_REF' and ad_ref_due_at <= now() and status in ('OPEN', 'FROZEN')
    for no key update skip locked`;
  if ((await isDue()).length === 0) return false;
  const text = await ensureTextVersion(tx, clauseId);
  // an edit that had not been looked at yet may just have taken the agreement back
  if ((await isDue()).length === 0) return false;
  await writeStageChange(tx, {
    clauseId,
    from: "AGREED_AD_REF",
    to: "AGREED",
    reason: "the date has passed and no capital objected",
    text,
    userId: null,
  });
  await sendNoticeOfClause(tx, { clauseId, type: "clause.stage-changed" });
  return true;
}
