import { counted } from "#lib/counted.ts";
import type { HandCount } from "./ballot.ts";

/** Why a count cannot be: no whole numbers from nought up, or more votes than `present`. Null: it can. */
export function findCountFault(count: HandCount, present: number): string | null {
  const numbers = [count.yes, count.no, count.abstain];
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 0))
    return "A count is a whole number from 0 up.";
  const votes = numbers.reduce((sum, number) => sum + number, 0);
  if (votes <= present) return null;
  return `${counted(votes, "vote")} were counted, but only ${counted(present, "delegation")} can vote. Count again.`;
}
