import { differenceInSeconds } from "date-fns/differenceInSeconds";
import type { ContestedItem, StandNow } from "#lib/contested/contested-item.ts";
import { type OpenPoint, openPoints } from "#lib/contested/open-points.ts";
import { wordsHashOf } from "#lib/contested/part-words.ts";
import type { ContestedPart } from "#lib/contested/read-contested.ts";
import { isOnEarlierText } from "#lib/position/is-on-earlier-text.ts";
import type { Position, ReadPosition } from "#lib/position/position.ts";
import type { PositionReservation } from "#lib/reservation/reservation.ts";

/** A stand as it was taken, or (`NONE`) taken back, on contested words. */
export type StandTaken = Pick<StandNow, "optionId" | "holder" | "reason" | "takenAt"> & {
  readonly contestedId: string;
  readonly stand: StandNow["stand"] | "NONE";
  /** Hash of the words on which it was taken. */
  readonly wordsHash: string;
};

/** The newest position of each delegation at an instant, against the negotiating text of that moment (its hash). */
export function positionsThen(
  positions: readonly Position[],
  { at, textHash }: { readonly at: string; readonly textHash: string },
): readonly ReadPosition[] {
  const newest = new Map<string, Position>();
  for (const position of positions.filter(({ takenAt }) => takenAt <= at)) {
    const known = newest.get(position.delegationId);
    if (!known || known.number < position.number) newest.set(position.delegationId, position);
  }
  return [...newest.values()].map((position) => {
    return { ...position, isOnEarlierText: isOnEarlierText(position, { textHash }) };
  });
}

/** The reservations of position that stood at an instant. */
export function reservationsThen(
  reservations: readonly PositionReservation[],
  at: string,
): readonly PositionReservation[] {
  return reservations
    .filter(({ enteredAt, lifted }) => enteredAt <= at && !(lifted && lifted.at <= at))
    .map((reservation) => ({ ...reservation, lifted: null }));
}

/**
 * What was open in a text at a moment, with who stood where: the parts that the text had then, as far as they were on
 * record by then. A row that was written with the very revision belongs to it.
 */
export function openThen(
  parts: readonly ContestedPart[],
  {
    items,
    stands,
    at,
    revision,
  }: {
    readonly items: readonly ContestedItem[];
    readonly stands: readonly StandTaken[];
    readonly at: string;
    readonly revision: number;
  },
): readonly OpenPoint[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const open = items
    .filter((item) => item.openedAt <= at || item.openedRevision <= revision)
    .map((item): [string, ContestedItem] => {
      const part = byId.get(item.id);
      const own = stands.filter(
        (stand) => stand.contestedId === item.id && (stand.takenAt <= at || isOfOpening(stand, item)),
      );
      const request = item.request && item.request.at <= at ? item.request : null;
      // the text itself says that it had not been closed
      return [item.id, { ...item, closed: null, request, stands: part ? newestStands(own, part) : [] }];
    });
  return openPoints(parts, new Map(open));
}

/** Seconds in which what was stored with the opening of words was stored. */
const OPENING_SECONDS = 5;

/**
 * Whether a stand came with the words: whoever puts words in brackets proposes that, and an imported text names who
 * wants them. Such stands are stored a moment after the revision to which they belong.
 */
function isOfOpening({ stand, holder, takenAt }: StandTaken, { openedAt, openedBy }: ContestedItem): boolean {
  if (stand === "PROPOSES" && holder.id === openedBy.delegation?.id) return true;
  return differenceInSeconds(takenAt, openedAt) < OPENING_SECONDS;
}

/** The newest stand of each on each option, in the order in which they were taken; who took theirs back has none. */
function newestStands(taken: readonly StandTaken[], part: ContestedPart): readonly StandNow[] {
  const newest = new Map<string, StandTaken>();
  for (const stand of taken.toSorted((one, other) => compare(one.takenAt, other.takenAt))) {
    const key = `${stand.optionId} ${stand.holder.id}`;
    newest.delete(key);
    newest.set(key, stand);
  }
  return [...newest.values()].flatMap(
    ({ contestedId: _, wordsHash, stand, ...rest }): readonly StandNow[] => {
      if (stand === "NONE") return [];
      const isOnEarlierText = stand !== "PROPOSES" && wordsHashOf(part, rest.optionId) !== wordsHash;
      return [{ ...rest, stand, isOnEarlierText }];
    },
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
