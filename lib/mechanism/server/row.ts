import type { Prisma } from "#prisma/generated/client.ts";
import type { Mechanism, MechanismFields, NamedClause } from "../mechanism.ts";

/** The columns of a mechanism, with the clauses it stands in. */
export const MECHANISM_COLUMNS = {
  id: true,
  treatyId: true,
  type: true,
  title: true,
  status: true,
  obligor: true,
  verifier: true,
  frequency: true,
  noticeHours: true,
  quotaAmount: true,
  quotaPeriod: true,
  consequence: true,
  delegation: { select: { id: true, shortName: true } },
  clauses: { select: { clauseId: true } },
} as const satisfies Prisma.MechanismSelect;

type Row = Prisma.MechanismGetPayload<{ select: typeof MECHANISM_COLUMNS }>;

/** A mechanism's row as a domain value; `clauses`: all of the treaty, in reading order. */
export function toMechanism(row: Row, clauses: readonly NamedClause[]): Mechanism {
  const { quotaAmount, quotaPeriod, delegation, clauses: ties, ...rest } = row;
  const tied = new Set(ties.map(({ clauseId }) => clauseId));
  return {
    ...rest,
    quota: quotaAmount === null ? null : { amount: quotaAmount, period: quotaPeriod },
    proposedBy: delegation,
    clauses: clauses.filter(({ id }) => tied.has(id)),
  };
}

/** The fields as columns, without stray spaces. */
export function toColumns(fields: MechanismFields) {
  const { type, title, obligor, verifier, frequency, noticeHours, quota, consequence } = fields;
  return {
    type,
    title: title.trim(),
    obligor: obligor.trim(),
    verifier: verifier.trim(),
    frequency: frequency.trim(),
    noticeHours,
    quotaAmount: quota?.amount ?? null,
    quotaPeriod: quota?.period.trim() ?? "",
    consequence: consequence.trim(),
  };
}
