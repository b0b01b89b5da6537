import canonicalize from "canonicalize";
import type { ClauseContent } from "#lib/clause/content.ts";

/** Whether two texts are the same to the last sign and suggestion, in whatever order their parts were stored. */
export function isSameText(one: ClauseContent, other: ClauseContent): boolean {
  return canonicalize(one) === canonicalize(other);
}
