import type { PositionReservation } from "./reservation.ts";

/** A reservation of position that stands, with the number of its footnote. */
export interface Footnote {
  readonly number: number;
  readonly reservation: PositionReservation;
  /** Where its number stands: at the clause's heading, at the end of a paragraph, or nowhere, as the paragraph is gone. */
  readonly place: "clause" | "paragraph" | "gone";
}

/**
 * Numbers the reservations that stand on a clause, from 1, by their place: the clause as a whole, then its paragraphs in
 * order, then those whose paragraph is gone. In one place the one that was entered first comes first.
 */
export function numberReservations(
  reservations: readonly PositionReservation[],
  blockIds: readonly string[],
): readonly Footnote[] {
  const order = new Map(blockIds.map((id, index) => [id, index]));
  const rank = ({ blockId }: PositionReservation) =>
    blockId === "" ? -1 : (order.get(blockId) ?? blockIds.length);
  return reservations
    .filter(({ lifted }) => lifted === null)
    .toSorted((a, b) => rank(a) - rank(b) || compare(a.enteredAt, b.enteredAt) || compare(a.id, b.id))
    .map((reservation, index) => ({
      number: index + 1,
      reservation,
      place: placeOf(reservation, order),
    }));
}

/** What stands after a paragraph, or (with an empty id) after the clause's heading: "1, 2"; empty if nothing does. */
export function footnoteMark(footnotes: readonly Footnote[], blockId: string): string {
  return footnotes
    .filter(({ reservation, place }) => place !== "gone" && reservation.blockId === blockId)
    .map(({ number }) => number)
    .join(", ");
}

function placeOf({ blockId }: PositionReservation, order: ReadonlyMap<string, number>): Footnote["place"] {
  if (blockId === "") return "clause";
  return order.has(blockId) ? "paragraph" : "gone";
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
