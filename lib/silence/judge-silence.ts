import type { SilenceStatus } from "./silence.ts";

/** What decides whether an act on a procedure comes in time. Instants in milliseconds since 1970, by one clock. */
export interface SilenceMoment {
  readonly status: SilenceStatus;
  readonly deadline: number;
  readonly now: number;
}

/**
 * Whether silence can still be broken (domain of practice: a break before the deadline stops the adoption, one at it or
 * after it does not). A second delegation's break goes on record too when the first has ended the procedure already.
 */
export function mayStillBreak({ status, deadline, now }: SilenceMoment): boolean {
  return (status === "RUNNING" || status === "BROKEN") && now < deadline;
}

/** Whether the procedure can be extended or withdrawn: it runs, and the deadline has not come. */
export function mayStillChange({ status, deadline, now }: SilenceMoment): boolean {
  return status === "RUNNING" && now < deadline;
}

/** Whether nobody broke the silence in time. */
export function isKept({ status, deadline, now }: SilenceMoment): boolean {
  return status === "RUNNING" && now >= deadline;
}
