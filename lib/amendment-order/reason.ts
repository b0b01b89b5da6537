import { counted } from "#lib/counted.ts";
import { listWords } from "#lib/list-words.ts";
import type { ForceChange } from "./legal-force.ts";
import { type NumberChange, relativeChange } from "./numeric-distance.ts";

/** Why a proposal stands where it stands in the suggested order. */
export type OrderReason =
  | { readonly kind: "SUB_AMENDMENT" }
  | { readonly kind: "REPLACEMENT" }
  | { readonly kind: "FORCE"; readonly changes: readonly ForceChange[] }
  | ({ readonly kind: "NUMBER" } & NumberChange)
  | {
      readonly kind: "SIZE";
      readonly deleted: number;
      readonly inserted: number;
      /** Words of the text that it stands on. */
      readonly words: number;
    };

/** A reason as a sentence. */
export function sayReason(reason: OrderReason): string {
  switch (reason.kind) {
    case "SUB_AMENDMENT":
      return "A sub-amendment: it is put before what it would amend.";
    case "REPLACEMENT":
      return "It replaces the whole text: a proposal of its own, in order of submission.";
    case "FORCE":
      return `Legal force: ${listWords(reason.changes.map(sayForce))}.`;
    case "NUMBER":
      return `Number: “${reason.from.said}” becomes “${reason.to.said}”${sayFar(reason)}.`;
    case "SIZE":
      return `Size: ${saySize(reason)} of a text of ${counted(reason.words, "word")}.`;
  }
}

function sayForce({ from, to }: ForceChange): string {
  if (from === "") return `“${to}” is added`;
  return to === "" ? `“${from}” is deleted` : `“${from}” becomes “${to}”`;
}

function sayFar(change: NumberChange): string {
  const far = relativeChange(change);
  return Number.isFinite(far) ? `, a change by ${Math.round(far * 100).toLocaleString("en")} %` : "";
}

function saySize({ deleted, inserted }: { readonly deleted: number; readonly inserted: number }): string {
  return `${counted(deleted, "word")} deleted, ${inserted.toLocaleString("en")} inserted`;
}
