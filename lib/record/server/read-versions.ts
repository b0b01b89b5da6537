import type { Transaction } from "#lib/platform/transaction.ts";
import type { SittingEntry, VersionEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

/** The sittings of the conference, then the versions of the treaty. */
export async function* readVersions(
  tx: Transaction,
  { negotiationId, treaties }: Reading,
): AsyncGenerator<SittingEntry | VersionEntry> {
  const sittings = await tx.sitting.findMany({
    where: { negotiationId },
    orderBy: { number: "asc" },
    select: { id: true, number: true, title: true, openedBy: true, closedBy: true },
  });
  for (const row of sittings) yield { entry: "sitting", ...row };
  const versions = await tx.treatyVersion.findMany({
    where: { treaty: treaties },
    orderBy: [{ treatyId: "asc" }, { number: "asc" }],
    select: { id: true },
  });
  for (const { id } of versions) yield await readVersion(tx, id);
}

async function readVersion(tx: Transaction, id: string): Promise<VersionEntry> {
  const { madeAt, ...row } = await tx.treatyVersion.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      treatyId: true,
      number: true,
      kind: true,
      name: true,
      note: true,
      title: true,
      madeBy: true,
      madeAt: true,
      clauses: {
        orderBy: { clauseId: "asc" },
        select: {
          clauseId: true,
          label: true,
          heading: true,
          status: true,
          revision: true,
          textHash: true,
          logHash: true,
        },
      },
    },
  });
  return { entry: "version", ...row, madeAt: madeAt.toISOString() };
}
