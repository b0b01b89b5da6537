import type { ClauseStatus } from "./clause-kind.ts";

/** The status of a clause, and whether it is a silence procedure that holds it; else what holds it is a vote. */
export type Held = { readonly status: ClauseStatus; readonly isCirculated: boolean };

/** A status as readers are told it: a text that a vote holds and one that silence holds are two things. */
export type ToldStatus = ClauseStatus | "CIRCULATED";

/** Which of them it is. A text that nothing holds any more is not circulated, whatever was read a moment before. */
export function toldStatus({ status, isCirculated }: Held): ToldStatus {
  return status === "VOTING" && isCirculated ? "CIRCULATED" : status;
}

/** The word for each, as it stands beside the name of a clause. */
export const STATUS_WORDS: Readonly<Record<ToldStatus, string>> = {
  OPEN: "Open",
  FROZEN: "Frozen",
  VOTING: "Being voted on",
  CIRCULATED: "In silence procedure",
  ADOPTED: "Adopted",
  WITHDRAWN: "Withdrawn",
};
