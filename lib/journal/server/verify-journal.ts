import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import { checkEntries } from "#lib/record/check-record.ts";
import { findWeaveFault } from "#lib/record/server/find-weave-fault.ts";
import { readRecord } from "#lib/record/server/read-record.ts";
import { type Readers, treatiesOf } from "#lib/record/server/reading.ts";
import type { JournalVerdict } from "../verdict.ts";

const TIMEOUT_MS = 600_000;

const underWay = new Map<string, Promise<JournalVerdict>>();

/**
 * Verifies the record of one negotiation as it stands at one moment: the journal's chain, every revision of every text
 * against the seals in the journal, every fact against the acts about it, and what is derived from the logs against them.
 */
export function verifyJournal(negotiationId: string): Promise<JournalVerdict> {
  return verify(negotiationId, "installation");
}

/** The same for the actor's negotiation, as far as everybody in it may know: without drafts of chair's texts. */
export async function verifyOwnJournal(actor: Actor): Promise<JournalVerdict> {
  authorise(actor, "journal.read");
  return verify(actor.negotiationId, "everybody");
}

/** The negotiations there are, oldest first. */
export async function listAllNegotiations(): Promise<readonly string[]> {
  const rows = await db().negotiation.findMany({ orderBy: { createdAt: "asc" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Several who ask at once get one answer: it takes the processor a while. */
function verify(negotiationId: string, readers: Readers): Promise<JournalVerdict> {
  const key = `${negotiationId} ${readers}`;
  const running = underWay.get(key) ?? verifyNow(negotiationId, readers).finally(() => underWay.delete(key));
  underWay.set(key, running);
  return running;
}

function verifyNow(negotiationId: string, readers: Readers): Promise<JournalVerdict> {
  const options = { isolationLevel: "RepeatableRead", timeout: TIMEOUT_MS } as const;
  return db().$transaction(async (tx) => {
    const verdict = await checkEntries(readRecord(tx, { negotiationId, readers, derived: "checked" }));
    if (verdict.fault !== null) return verdict;
    return { ...verdict, fault: await findWeaveFault(tx, treatiesOf({ negotiationId, readers })) };
  }, options);
}
