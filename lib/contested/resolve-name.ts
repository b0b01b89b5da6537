import type { Bloc } from "#lib/bloc/bloc.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { NamedParty, Party, ResolveName } from "./read-names.ts";

/** Every bloc and delegation as a text may name them; where both bear a name, the delegation is meant. */
export function namedParties(
  delegations: readonly Pick<Delegation, "id" | "name" | "shortName">[],
  blocs: readonly Pick<Bloc, "id" | "name" | "shortName">[],
): readonly NamedParty[] {
  return [
    ...blocs.map(({ id, name, shortName }) => ({ type: "bloc" as const, id, name, shortName })),
    ...delegations.map(({ id, name, shortName }) => ({ type: "delegation" as const, id, name, shortName })),
  ];
}

/** Finds delegations and blocs by their short or full name, whatever its capitals; "the" in front does not matter. */
export function nameResolver(parties: readonly NamedParty[]): ResolveName {
  const known = new Map<string, Party>();
  for (const { type, id, name } of parties) known.set(normalised(name), { type, id });
  // short names last: where one is another's full name, it means the one that everybody calls so
  for (const { type, id, shortName } of parties) known.set(normalised(shortName), { type, id });
  return (name) => known.get(normalised(name)) ?? null;
}

function normalised(name: string): string {
  return name.trim().replace(/\s+/g, " ").replace(/^the /i, "").toLowerCase();
}
