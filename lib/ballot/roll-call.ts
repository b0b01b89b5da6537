/** A delegation as the roll call reads it out. */
export interface RollCallMember {
  readonly id: string;
  /** Its name in English. */
  readonly name: string;
}

/**
 * The order of a roll call: alphabetical by English name, going round from the member drawn by lot (UN General Assembly
 * rules of procedure, rule 87). `drawLot(n)` draws one of 0 … n − 1; it is called once, and not for an empty list.
 */
export function rollCall<M extends RollCallMember>(
  members: readonly M[],
  drawLot: (among: number) => number,
): readonly M[] {
  const alphabetical = members.toSorted((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  if (alphabetical.length === 0) return alphabetical;
  const first = drawLot(alphabetical.length);
  if (!Number.isInteger(first) || first < 0 || first >= alphabetical.length)
    throw new RangeError(`the lot drew ${first} among ${alphabetical.length}`);
  return [...alphabetical.slice(first), ...alphabetical.slice(0, first)];
}

const byName = new Intl.Collator("en");
