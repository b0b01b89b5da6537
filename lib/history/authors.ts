import { OFFICE_NAMES, type Office } from "#lib/access/office.ts";

/** Who made a change, as it is shown: the name, and the seat at that time (a delegation's short name, or the office). */
export type Author = {
  readonly userId: string;
  readonly name: string;
  readonly seat: string;
  /** #rrggbb of the delegation; null without one. */
  readonly colour: string | null;
};

/** A seat that somebody was given at an instant. */
export type SeatGiven = {
  readonly userId: string;
  readonly at: string;
  readonly office: Office;
  readonly delegationId: string | null;
};

/** What authors are named from: people's names, the seats they were given, earliest first, and the delegations. */
export type AuthorBook = {
  readonly names: ReadonlyMap<string, string>;
  readonly seats: readonly SeatGiven[];
  readonly delegations: ReadonlyMap<string, { readonly shortName: string; readonly colour: string }>;
};

/** The author of what a person did at an instant, in the seat they had then. */
export function authorAt(
  book: AuthorBook,
  { userId, at }: { readonly userId: string; readonly at: string },
): Author {
  const seats = book.seats.filter((seat) => seat.userId === userId);
  const seat = seats.findLast((given) => given.at <= at) ?? seats[0];
  const delegation = seat?.delegationId ? book.delegations.get(seat.delegationId) : undefined;
  return {
    userId,
    name: book.names.get(userId) ?? "Somebody",
    seat: delegation?.shortName ?? (seat ? OFFICE_NAMES[seat.office] : ""),
    colour: delegation?.colour ?? null,
  };
}

/** Who did something, in the seat of that time, and when: the revision and its instant in ISO 8601. */
export type Deed = Omit<Author, "userId"> & { readonly revision: number; readonly at: string };

/** Whose a revision is, as it is told to people. */
export function deedOf(
  by: { readonly seq: number; readonly userId: string; readonly at: string },
  book: AuthorBook,
): Deed {
  const { name, seat, colour } = authorAt(book, by);
  return { revision: by.seq, at: by.at, name, seat, colour };
}
