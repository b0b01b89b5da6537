import type { Mechanism, MechanismFields, MechanismStatus } from "#lib/mechanism/mechanism.ts";
import { type MechanismType, mechanismTypeFacts } from "#lib/mechanism/mechanism-type.ts";
import { noticeAmount, noticeHours } from "#lib/mechanism/notice-period.ts";

/** A mechanism as it is being filled in: fields that the chosen type does not have are kept, and not sent. */
export type MechanismDraft = {
  readonly type: MechanismType | null;
  readonly clauseIds: readonly string[];
  readonly title: string;
  readonly obligor: string;
  readonly verifier: string;
  readonly frequency: string;
  readonly notice: number | null;
  readonly noticeUnit: "hours" | "days";
  readonly quota: number | null;
  readonly quotaPeriod: string;
  readonly consequence: string;
  readonly status: Exclude<MechanismStatus, "WITHDRAWN">;
};

/** Where filling in starts: from a mechanism of the register, or from nothing. */
export function draftOf(mechanism: Mechanism | null, firstClauseId: string | null): MechanismDraft {
  if (!mechanism) return { ...EMPTY, clauseIds: firstClauseId ? [firstClauseId] : [] };
  const { type, title, obligor, verifier, frequency, consequence, status, clauses, quota } = mechanism;
  const notice = mechanism.noticeHours === null ? null : noticeAmount(mechanism.noticeHours);
  return {
    type,
    title,
    obligor,
    verifier,
    frequency,
    consequence,
    clauseIds: clauses.map(({ id }) => id),
    notice: notice?.amount ?? null,
    noticeUnit: notice?.unit ?? EMPTY.noticeUnit,
    quota: quota?.amount ?? null,
    quotaPeriod: quota?.period ?? EMPTY.quotaPeriod,
    status: status === "WITHDRAWN" ? EMPTY.status : status,
  };
}

/** What is sent: the fields that the type has. Null while no type is chosen. */
export function fieldsOf(draft: MechanismDraft): (MechanismFields & { readonly clauseIds: string[] }) | null {
  const { type, title, obligor, verifier, frequency, consequence, notice, quota } = draft;
  if (type === null) return null;
  const facts = mechanismTypeFacts(type);
  return {
    type,
    title,
    obligor,
    verifier,
    frequency,
    consequence,
    noticeHours: facts.notice === null || notice === null ? null : noticeHours(notice, draft.noticeUnit),
    quota: facts.quota === null || quota === null ? null : { amount: quota, period: draft.quotaPeriod },
    clauseIds: [...draft.clauseIds],
  };
}

const EMPTY: MechanismDraft = {
  type: null,
  clauseIds: [],
  title: "",
  obligor: "",
  verifier: "",
  frequency: "",
  notice: null,
  noticeUnit: "hours",
  quota: null,
  quotaPeriod: "calendar year",
  consequence: "",
  status: "PROPOSED",
};
