"use client";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import type { Footnote } from "#lib/reservation/number-reservations.ts";
import { RESERVATION_TYPE_NAMES } from "#lib/reservation/reservation.ts";
import { useFootnotes } from "../../../_treaty/footnotes.tsx";
import { useText } from "../../../_treaty/treaty-context.tsx";
import classes from "./reservations.module.css";

/** The reservations of position on a clause, as footnotes below its text. */
export function FootnoteList({ clauseId }: { readonly clauseId: string }) {
  const footnotes = useFootnotes();
  const content = useText(clauseId);
  if (footnotes.length === 0) return null;
  const paths = new Map(numberBlocks(blockPlaces(content?.content ?? [])).map(({ id, path }) => [id, path]));
  return (
    <section className={classes.footnotes} aria-label="Footnotes">
      <ol>
        {footnotes.map((footnote) => (
          <li key={footnote.reservation.id} id={`reservation-${footnote.reservation.id}`}>
            <span className={classes.number}>{footnote.number}</span>
            <span>
              {wordsOf(footnote)}
              <span className={classes.place}> {placeOf(footnote, paths)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "Reserved by Gorania (scrutiny): We still examine this text." */
function wordsOf({ reservation: { delegation, type, publicText } }: Footnote): string {
  const reserved = `Reserved by ${delegation.name} (${RESERVATION_TYPE_NAMES[type]})`;
  return publicText ? `${reserved}: ${publicText}` : `${reserved}.`;
}

function placeOf({ place, reservation }: Footnote, paths: ReadonlyMap<string, string>): string {
  switch (place) {
    case "clause":
      return "On the whole text.";
    case "gone":
      return "On a paragraph that is no longer in the text.";
    case "paragraph": {
      const path = paths.get(reservation.blockId);
      return path ? `On ${path}.` : "";
    }
  }
}
