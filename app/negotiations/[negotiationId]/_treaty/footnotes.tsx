"use client";
import { createContext, type ReactNode, use, useMemo } from "react";
import { type Footnote, footnoteMark, numberReservations } from "#lib/reservation/number-reservations.ts";
import type { PositionReservation } from "#lib/reservation/reservation.ts";
import { useText } from "./treaty-context.tsx";

const FootnotesContext = createContext<readonly Footnote[]>([]);

/** Numbers the reservations of position on a clause by the text as it is on this screen. */
export function FootnotesProvider({
  clauseId,
  reservations,
  children,
}: {
  readonly clauseId: string;
  readonly reservations: readonly PositionReservation[];
  readonly children: ReactNode;
}) {
  const content = useText(clauseId);
  const footnotes = useMemo(
    () =>
      numberReservations(
        reservations,
        (content?.content ?? []).map(({ attrs }) => attrs.id),
      ),
    [content, reservations],
  );
  return <FootnotesContext value={footnotes}>{children}</FootnotesContext>;
}

/** The footnotes to the clause of this page; none elsewhere. */
export function useFootnotes(): readonly Footnote[] {
  return use(FootnotesContext);
}

/** What stands after each paragraph that has a footnote: "1, 2". The same map until a number changes. */
export function useFootnoteMarks(): ReadonlyMap<string, string> {
  const footnotes = useFootnotes();
  const marks = JSON.stringify(
    footnotes
      .filter(({ place }) => place === "paragraph")
      .map(({ reservation: { blockId } }) => [blockId, footnoteMark(footnotes, blockId)]),
  );
  return useMemo(() => new Map(JSON.parse(marks) as [string, string][]), [marks]);
}
