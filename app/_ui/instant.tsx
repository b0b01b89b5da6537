const FORMAT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** An instant of the record, in UTC for everybody: "22 Nov 2026, 08:26 UTC". */
export function Instant({ at }: { readonly at: string }) {
  return <time dateTime={at}>{`${FORMAT.format(new Date(at))} UTC`}</time>;
}
