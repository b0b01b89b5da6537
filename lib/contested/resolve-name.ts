import type { NamedParty, Party, ResolveName } from "./read-names.ts";

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
