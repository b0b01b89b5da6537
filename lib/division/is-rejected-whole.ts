import type { ClauseContent } from "#lib/clause/content.ts";
import { leavesWords } from "./find-parts-fault.ts";
import type { Part } from "./part.ts";

/**
 * Whether the whole is rejected: every part was, and no words stand outside the parts (UN General Assembly, rules of
 * procedure, rule 89: "all operative parts"). `rejected` counts from 1.
 */
export function isRejectedWhole(
  content: ClauseContent,
  { parts, rejected }: { readonly parts: readonly Part[]; readonly rejected: readonly number[] },
): boolean {
  return rejected.length === parts.length && !leavesWords(content, parts);
}
