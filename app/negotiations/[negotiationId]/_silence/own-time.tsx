"use client";
import { sayMoment } from "#lib/silence/say-deadline.ts";
import { useOwnZone } from "./use-own-zone.ts";

/** The same moment by the clocks of whoever looks, where they show another time than the conference's. */
export function OwnTime({ at, zone }: { readonly at: string; readonly zone: string }) {
  const own = useOwnZone();
  if (own === null || withoutZone(at, own) === withoutZone(at, zone)) return null;
  return <>For you: {sayMoment(at, own)}</>;
}

function withoutZone(at: string, zone: string): string {
  return sayMoment(at, zone).replace(/ \(.*\)$/, "");
}
