import type { Transaction } from "#lib/platform/transaction.ts";
import type { ConferenceEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

/** Delegations, blocs and mechanisms as they are now. */
export async function readConference(
  tx: Transaction,
  { negotiationId }: Reading,
): Promise<readonly ConferenceEntry[]> {
  const delegations = await tx.delegation.findMany({
    where: { negotiationId },
    orderBy: { id: "asc" },
    select: { id: true, name: true, shortName: true, isoCode: true, weight: true, population: true },
  });
  const blocs = await tx.bloc.findMany({
    where: { negotiationId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      shortName: true,
      type: true,
      members: { orderBy: { delegationId: "asc" }, select: { delegationId: true } },
    },
  });
  return [
    ...delegations.map((row): ConferenceEntry => ({ entry: "delegation", ...row })),
    ...blocs.map(
      ({ type: blocType, members, ...row }): ConferenceEntry => ({
        entry: "bloc",
        ...row,
        blocType,
        delegationIds: members.map(({ delegationId }) => delegationId),
      }),
    ),
    ...(await readMechanisms(tx, negotiationId)),
  ];
}

async function readMechanisms(tx: Transaction, negotiationId: string): Promise<readonly ConferenceEntry[]> {
  const rows = await tx.mechanism.findMany({
    where: { treaty: { negotiationId } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      type: true,
      status: true,
      title: true,
      obligor: true,
      verifier: true,
      frequency: true,
      noticeHours: true,
      quotaAmount: true,
      quotaPeriod: true,
      consequence: true,
      clauses: { orderBy: { clauseId: "asc" }, select: { clauseId: true } },
    },
  });
  return rows.map(({ type: mechanismType, quotaAmount, quotaPeriod, clauses, ...row }) => ({
    entry: "mechanism",
    ...row,
    mechanismType,
    quota: quotaAmount === null ? null : { amount: quotaAmount, period: quotaPeriod },
    clauseIds: clauses.map(({ clauseId }) => clauseId),
  }));
}
