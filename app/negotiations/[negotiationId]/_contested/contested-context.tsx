"use client";
import { createContext, type ReactNode, use, useMemo } from "react";
import { type ContestedFacts, NO_FACTS } from "#lib/contested/contested-facts.ts";
import type { ContestedItem, StandHolder } from "#lib/contested/contested-item.ts";
import type { Editing } from "#lib/contested/may-vanish.ts";
import type { NamedParty } from "#lib/contested/read-names.ts";
import { useAttributionView } from "./attribution-view.ts";

/** The reader's own: their delegation, its blocs, and who else is in these. Empty for chair and observers. */
export interface ContestedSource {
  readonly items: readonly ContestedItem[];
  readonly delegations: readonly Pick<StandHolder, "id" | "shortName" | "colour">[];
  readonly own: readonly string[];
  readonly editing: Editing;
  readonly named: readonly NamedParty[];
}

const FactsContext = createContext<ContestedFacts>(NO_FACTS);

/** Lets the texts below show who stands where on their contested words, as far as the reader wants to see it. */
export function ContestedProvider({
  items,
  delegations,
  own,
  editing,
  named,
  children,
}: ContestedSource & { readonly children: ReactNode }) {
  const view = useAttributionView();
  const facts = useMemo<ContestedFacts>(
    () => ({
      items: new Map(items.map((item) => [item.id, item])),
      delegations: new Map(delegations.map((delegation) => [delegation.id, delegation])),
      reader: { view, own: new Set(own) },
      editing,
      named,
    }),
    [items, delegations, own, editing, named, view],
  );
  return <FactsContext value={facts}>{children}</FactsContext>;
}

/** What is known about contested words; outside of a provider nothing. */
export function useContestedFacts(): ContestedFacts {
  return use(FactsContext);
}
