const HOURS_A_DAY = 24;
const HOURS_IN_HOURS = 96;

/**
 * A notice period as practice writes it: short ones in hours ("36 hours", "72 hours"), longer ones of whole days in
 * days ("42 days"), the rest in both ("5 days 6 hours").
 */
export function noticePeriod(hours: number): string {
  if (hours <= HOURS_IN_HOURS) return counted(hours, "hour");
  const days = Math.floor(hours / HOURS_A_DAY);
  const rest = hours % HOURS_A_DAY;
  return rest === 0 ? counted(days, "day") : `${counted(days, "day")} ${counted(rest, "hour")}`;
}

/** Hours of a notice period given in hours or days. */
export function noticeHours(amount: number, unit: "hours" | "days"): number {
  return unit === "days" ? amount * HOURS_A_DAY : amount;
}

/** A notice period as an amount in the largest unit that needs no fraction. */
export function noticeAmount(hours: number): { readonly amount: number; readonly unit: "hours" | "days" } {
  const inDays = hours > HOURS_IN_HOURS && hours % HOURS_A_DAY === 0;
  return inDays ? { amount: hours / HOURS_A_DAY, unit: "days" } : { amount: hours, unit: "hours" };
}

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
