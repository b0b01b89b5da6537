import type { NumberedPlace } from "./number-clauses.ts";

/** A clause without its text: its place, its heading and its state. */
export type Clause = NumberedPlace & {
  readonly treatyId: string;
  readonly heading: string;
  /** Revision: the number of the newest update in its log. */
  readonly head: number;
};
