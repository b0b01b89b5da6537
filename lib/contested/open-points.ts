import type { ContestedItem } from "./contested-item.ts";
import type { ContestedPart } from "./read-contested.ts";

/** What is open in one clause: the facts, and the words as they are now. */
export type OpenPoints = {
  readonly clauseId: string;
  readonly items: readonly ContestedItem[];
  readonly parts: readonly ContestedPart[];
};
