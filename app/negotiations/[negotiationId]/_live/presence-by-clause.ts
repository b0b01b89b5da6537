import type { PresentPerson } from "./presence.ts";

/** Who is in which clause, one entry a person. */
export type PeopleByClause = ReadonlyMap<string, readonly PresentPerson[]>;

/** Sorts people by clause. A clause in which nobody came or went keeps its list, so that nothing is drawn again. */
export function groupByClause(others: readonly PresentPerson[], before: PeopleByClause): PeopleByClause {
  const after = new Map<string, readonly PresentPerson[]>();
  for (const [clauseId, here] of Map.groupBy(others, (person) => person.clauseId)) {
    if (clauseId === null) continue;
    const people = [...new Map(here.map((person) => [person.user.id, person])).values()];
    const known = before.get(clauseId);
    after.set(clauseId, known && areSame(known, people) ? known : people);
  }
  const isUnchanged = after.size === before.size && [...after].every(([id, list]) => before.get(id) === list);
  return isUnchanged ? before : after;
}

function areSame(one: readonly PresentPerson[], other: readonly PresentPerson[]): boolean {
  return (
    one.length === other.length && one.every((person, index) => person.user.id === other[index]?.user.id)
  );
}
