import { withoutCommon } from "./legal-force.ts";
import { numbersIn, type SaidNumber } from "./numbers-in.ts";

/** A number in place of another. */
export type NumberChange = { readonly from: SaidNumber; readonly to: SaidNumber };

/** The numbers of a text that become others, in their order. One that is only added or only deleted has no distance. */
export function numberChanges(before: string, after: string): readonly NumberChange[] {
  const [were, are] = [numbersIn(before), numbersIn(after)];
  const values = (numbers: readonly SaidNumber[]) => numbers.map(({ value }) => value);
  const [removed, added] = withoutCommon(values(were), values(are));
  const said = (numbers: readonly SaidNumber[], value: number) =>
    numbers.find((each) => each.value === value)?.said ?? String(value);
  return removed.flatMap((from, i) => {
    const to = added[i];
    if (to === undefined) return [];
    return [{ from: { value: from, said: said(were, from) }, to: { value: to, said: said(are, to) } }];
  });
}

/** How far a number is from the one in the text, as a share of it: from 30 to 90 is 2. Whatever is not zero is infinitely far from zero. */
export function relativeChange({ from, to }: NumberChange): number {
  if (from.value === to.value) return 0;
  return Math.abs(to.value - from.value) / from.value;
}

/** The largest of some changes; null if there are none. */
export function largestChange(changes: readonly NumberChange[]): NumberChange | null {
  return changes.toSorted((one, other) => relativeChange(other) - relativeChange(one))[0] ?? null;
}
