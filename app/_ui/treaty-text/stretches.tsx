import type { CSSProperties, ReactNode } from "react";
import type { Inline } from "#lib/clause/content.ts";
import { lengthOf } from "#lib/contested/contested-run.ts";

/** Words of a block that are drawn in a way of their own; offsets as in the editor, in order and apart. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What is told of them when they are pointed at or in focus. */
  readonly note: string;
  readonly className: string;
  readonly style?: CSSProperties;
}

/** An inline, or a part of one, where it stands in its block. */
export interface PlacedInline {
  readonly offset: number;
  readonly inline: Inline;
  readonly stretch: Stretch | null;
}

/** The inlines of a block, cut where stretches begin and end. */
export function placeInlines(
  inlines: readonly Inline[],
  stretches: readonly Stretch[] = [],
): readonly PlacedInline[] {
  const placed: PlacedInline[] = [];
  let offset = 0;
  let next = 0;
  for (const inline of inlines) {
    const end = offset + lengthOf(inline);
    while (offset < end) {
      while ((stretches[next]?.to ?? end) <= offset) next += 1;
      const here = stretches[next];
      const isIn = here !== undefined && here.from <= offset;
      const to = Math.min(end, isIn ? here.to : (here?.from ?? end));
      const start = end - lengthOf(inline);
      const part =
        inline.type === "text" ? { ...inline, text: inline.text.slice(offset - start, to - start) } : inline;
      placed.push({ offset, inline: part, stretch: isIn ? here : null });
      offset = to;
    }
  }
  return placed;
}

/** Words that know where they stand in their block, so that a selection of them can be told. */
export function StretchedWords({
  placed: { offset, stretch },
  children,
}: {
  readonly placed: PlacedInline;
  readonly children: ReactNode;
}) {
  if (!stretch) return <span data-offset={offset}>{children}</span>;
  return (
    <span
      data-offset={offset}
      data-stretch=""
      data-note={stretch.note}
      className={stretch.className}
      style={stretch.style}
      tabIndex={-1}
    >
      {children}
    </span>
  );
}
