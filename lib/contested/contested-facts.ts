import type { AttributionReader } from "./attribution.ts";
import type { ContestedItem, StandHolder } from "./contested-item.ts";
import type { Editing } from "./may-vanish.ts";
import type { NamedParty } from "./read-names.ts";

/** What is known about contested words, and who looks at them. */
export type ContestedFacts = {
  readonly items: ReadonlyMap<string, ContestedItem>;
  /** The delegations of the negotiation by id: whose suggestions there are. */
  readonly delegations: ReadonlyMap<string, Pick<StandHolder, "shortName" | "colour">>;
  readonly reader: AttributionReader;
  readonly editing: Editing;
  /** Those to whom this person may attribute words, by the names that a text may give them. */
  readonly named: readonly NamedParty[];
};

/** Where nothing is known, every sign stands bare. */
export const NO_FACTS: ContestedFacts = {
  items: new Map(),
  delegations: new Map(),
  reader: { view: "attributed", own: new Set() },
  editing: { delegationId: null, maySettle: false },
  named: [],
};
