/** A choice of a filter and how many entries it would show. */
export type Counted = { readonly value: string; readonly count: number };

/** The choices of a filter in their order; what is chosen stays among them though it may show nothing. */
export function countedChoices<Value extends string>(
  order: readonly Value[],
  { counts, chosen }: { readonly counts: ReadonlyMap<Value, number>; readonly chosen: Value | undefined },
): readonly Counted[] {
  const values = order.filter((value) => counts.has(value) || value === chosen);
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}
