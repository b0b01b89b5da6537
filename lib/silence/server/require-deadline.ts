import { Refusal } from "#lib/refusal.ts";
import { instantOf, isTimeZone, type WallTime } from "../zoned-time.ts";

/** The instant of a deadline that is given by the clocks of a zone. Refuses `bad-input` unless it exists and is to come. */
export function requireDeadline(given: WallTime & { readonly zone: string }, now: Date): Date {
  if (!isTimeZone(given.zone)) throw new Refusal("bad-input", "Choose a time zone. Nothing was changed.");
  const at = instantOf(given, given.zone);
  if (at === null)
    throw new Refusal(
      "bad-input",
      `There is no ${given.time} on ${given.date} in ${given.zone}: the clocks skip it. Choose another time; nothing was changed.`,
    );
  if (at <= now.getTime())
    throw new Refusal(
      "bad-input",
      "This deadline has passed already. Choose one to come; nothing was changed.",
    );
  return new Date(at);
}
