import type { Transaction } from "#lib/platform/transaction.ts";
import { type ClauseNow, readTreatyNow } from "#lib/version/server/read-treaty-now.ts";
import { type AdoptionPlan, type BranchClause, planAdoption, planMark } from "../plan-adoption.ts";

/** A clause of a chair's text as it stands, and where it comes from. */
export type BranchNow = ClauseNow & Pick<BranchClause, "originId" | "originHash">;

/** A treaty and a chair's text as they stand, and what adopting the one for the other does. */
export interface Adoption {
  readonly treaty: ReadonlyMap<string, ClauseNow>;
  readonly branch: ReadonlyMap<string, BranchNow>;
  readonly plan: AdoptionPlan;
  /** See `planMark`. */
  readonly mark: string;
}

/** Works out what adopting a chair's text would do now. Who may know is the caller's question. */
export async function readAdoption(
  tx: Transaction,
  { basisId, chairsTextId }: { readonly basisId: string; readonly chairsTextId: string },
): Promise<Adoption> {
  const { clauses: treaty } = await readTreatyNow(tx, basisId);
  const branch = await readBranchNow(tx, chairsTextId);
  const plan = planAdoption(treaty, branch);
  return {
    treaty: new Map(treaty.map((clause) => [clause.id, clause])),
    branch: new Map(branch.map((clause) => [clause.id, clause])),
    plan,
    mark: planMark(plan, [...treaty, ...branch]),
  };
}

/** A chair's text as it stands, in reading order. */
export async function readBranchNow(tx: Transaction, chairsTextId: string): Promise<readonly BranchNow[]> {
  const { clauses } = await readTreatyNow(tx, chairsTextId);
  const origins = await readOrigins(tx, chairsTextId);
  return clauses.map((clause) => {
    const { originId, originHash } = origins.get(clause.id) ?? { originId: null, originHash: null };
    return { ...clause, originId, originHash };
  });
}

/** The origin of each clause, and the first text that its branch had: that of the origin when it was branched. */
async function readOrigins(
  tx: Transaction,
  chairsTextId: string,
): Promise<ReadonlyMap<string, Pick<BranchClause, "originId" | "originHash">>> {
  const rows = await tx.clause.findMany({
    where: { treatyId: chairsTextId },
    select: {
      id: true,
      originId: true,
      originRevision: true,
      versions: { orderBy: { revision: "asc" }, take: 1, select: { hash: true } },
    },
  });
  return new Map(
    rows.map(({ id, originId, originRevision, versions }) => [
      id,
      { originId, originHash: originRevision ? (versions[0]?.hash ?? null) : null },
    ]),
  );
}
