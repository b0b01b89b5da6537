import type { MechanismFields } from "./mechanism.ts";
import { mechanismTypeFacts } from "./mechanism-type.ts";

/** The largest quota and notice period that can be stored: a hundred years of notice, in hours. */
export const QUOTA_LIMIT = 100_000;
export const NOTICE_LIMIT = 876_600;

/** What is wrong with a field, in a sentence for the person who fills it in. */
export type FieldFault = { readonly field: keyof MechanismFields; readonly sentence: string };

/**
 * What keeps these fields from being a mechanism: title and obligor are needed; a notice period and a quota (a whole
 * number above zero, in a stated period) exist only where the type has them. Empty: nothing.
 */
export function fieldFaults(fields: MechanismFields): readonly FieldFault[] {
  const faults = [
    ...neededFault("title", fields.title, "Give the mechanism a title."),
    ...neededFault("obligor", fields.obligor, "Say who must act."),
  ];
  return [...faults, ...noticeFaults(fields), ...quotaFaults(fields)];
}

function neededFault(field: "title" | "obligor", value: string, sentence: string): FieldFault[] {
  return value.trim() === "" ? [{ field, sentence }] : [];
}

function noticeFaults({ type, noticeHours }: MechanismFields): FieldFault[] {
  if (noticeHours === null) return [];
  const { name, notice } = mechanismTypeFacts(type);
  if (notice === null)
    return [{ field: "noticeHours", sentence: `${name}: this type has no notice period.` }];
  if (Number.isInteger(noticeHours) && noticeHours >= 0 && noticeHours <= NOTICE_LIMIT) return [];
  return [
    { field: "noticeHours", sentence: "The notice period is a whole number of hours, a century at most." },
  ];
}

function quotaFaults({ type, quota }: MechanismFields): FieldFault[] {
  if (quota === null) return [];
  const facts = mechanismTypeFacts(type);
  if (facts.quota === null) return [{ field: "quota", sentence: `${facts.name}: this type has no quota.` }];
  if (!Number.isInteger(quota.amount) || quota.amount < 1 || quota.amount > QUOTA_LIMIT)
    return [{ field: "quota", sentence: "A quota is a whole number above zero." }];
  if (quota.period.trim() === "")
    return [{ field: "quota", sentence: "Say in which period the quota counts, such as calendar year." }];
  return [];
}
