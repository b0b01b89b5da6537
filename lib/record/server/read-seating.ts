import type { Transaction } from "#lib/platform/transaction.ts";
import type { FactEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

const DATE_LENGTH = 10;

/** Who may vote, who was in the room, and who voted for whom. */
export async function readSeating(
  tx: Transaction,
  { negotiationId }: Reading,
): Promise<readonly FactEntry[]> {
  const credentials = await tx.credential.findMany({
    where: { delegation: { negotiationId } },
    orderBy: [{ delegationId: "asc" }, { number: "asc" }],
    select: {
      delegationId: true,
      number: true,
      standing: true,
      reason: true,
      issuedBy: true,
      issuedOn: true,
      examinedBy: true,
      examinedAt: true,
    },
  });
  const proxies = await tx.proxy.findMany({
    where: { grantor: { negotiationId } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      grantorId: true,
      holderId: true,
      givenBy: true,
      givenAt: true,
      endedBy: true,
      endedAt: true,
    },
  });
  return [
    ...credentials.map(
      ({ issuedOn, examinedAt, ...row }): FactEntry => ({
        entry: "credential",
        ...row,
        issuedOn: issuedOn?.toISOString().slice(0, DATE_LENGTH) ?? null,
        examinedAt: examinedAt.toISOString(),
      }),
    ),
    ...(await readAttendance(tx, negotiationId)),
    ...proxies.map(
      ({ givenAt, endedAt, ...row }): FactEntry => ({
        entry: "proxy",
        ...row,
        givenAt: givenAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      }),
    ),
  ];
}

async function readAttendance(tx: Transaction, negotiationId: string): Promise<readonly FactEntry[]> {
  const rows = await tx.attendance.findMany({
    where: { sitting: { negotiationId } },
    orderBy: [{ sittingId: "asc" }, { delegationId: "asc" }, { number: "asc" }],
    select: {
      sittingId: true,
      delegationId: true,
      number: true,
      isPresent: true,
      isRoll: true,
      at: true,
      takenBy: true,
    },
  });
  return rows.map((row) => ({ entry: "attendance", ...row, at: row.at.toISOString() }));
}
