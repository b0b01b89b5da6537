import { formatMoment } from "./format-moment.ts";

/** An instant of the record: "22 Nov 2026, 08:26 UTC". */
export function Instant({ at }: { readonly at: string }) {
  return <time dateTime={at}>{formatMoment(at)}</time>;
}
