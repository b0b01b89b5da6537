import type { ActKind } from "./act-kind.ts";

/** Which events of a journal to read. */
export interface JournalFilter {
  readonly clauseId?: string;
  /** The delegation, or office, whose people acted: as the journal names it. */
  readonly delegation?: string;
  readonly kind?: ActKind;
}
