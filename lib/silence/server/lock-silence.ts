import type { HeldText } from "#lib/clause/server/held-texts.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { SilenceMoment } from "../judge-silence.ts";

/** The columns that every command about a procedure needs of its row. */
const COLUMNS = {
  id: true,
  negotiationId: true,
  title: true,
  effect: true,
  deadline: true,
  zone: true,
  status: true,
  circulatedBy: true,
  texts: {
    orderBy: { place: "asc" },
    select: { clauseId: true, label: true, revision: true, textHash: true, clauseWas: true },
  },
} as const satisfies Prisma.SilenceSelect;

type Row = Prisma.SilenceGetPayload<{ select: typeof COLUMNS }>;

/** A procedure that holds still until the transaction ends, and what its clock showed once it did. */
export interface LockedSilence extends Omit<Row, "texts"> {
  readonly texts: readonly (Row["texts"][number] & HeldText)[];
  /** To the millisecond, by the database's clock: every node judges by the same one. */
  readonly now: Date;
  readonly moment: SilenceMoment;
}

/**
 * Locks a procedure: first the clauses that it holds, by id, then its row; only then the clock is read, so that of two
 * acts the one that comes second sees what the first has done. Refuses `not-found`.
 */
export async function lockSilence(
  tx: Transaction,
  { silenceId, negotiationId }: { readonly silenceId: string; readonly negotiationId?: string },
): Promise<LockedSilence> {
  if (!isUuid(silenceId)) throw new Refusal("not-found");
  const where = { id: silenceId, ...(negotiationId !== undefined && { negotiationId }) };
  if ((await tx.silence.count({ where })) === 0) throw new Refusal("not-found");
  await tx.$queryRaw`
    select 1 from clause where id in (select clause_id from silence_text where silence_id = ${silenceId}::uuid)
    order by id for no key update`;
  await tx.$queryRaw`select 1 from silence where id = ${silenceId}::uuid for no key update`;
  const now = await readSilenceClock(tx);
  const row = await tx.silence.findUniqueOrThrow({ where: { id: silenceId }, select: COLUMNS });
  const moment = { status: row.status, deadline: row.deadline.getTime(), now: now.getTime() };
  const texts = row.texts.map((text) => ({ ...text, clauseWas: text.clauseWas as HeldText["clauseWas"] }));
  return { ...row, texts, now, moment };
}

/** What the clock shows by which deadlines are judged: the database's, to the millisecond. */
export async function readSilenceClock(reader: Pick<Transaction, "$queryRaw">): Promise<Date> {
  const [clock] = await reader.$queryRaw<{ now: Date }[]>`
    select date_trunc('milliseconds', silence_clock()) as now`;
  if (!clock) throw new Error("the clock of the database does not answer");
  return clock.now;
}
