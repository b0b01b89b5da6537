import type { CSSProperties } from "react";
import { formatMoment } from "#app/_ui/format-moment.ts";
import type { Stretch } from "#app/_ui/treaty-text/stretches.tsx";
import { type Author, authorAt } from "#lib/history/authors.ts";
import type { WordsOrigin } from "#lib/history/provenance.ts";
import type { TextOrigins } from "#lib/history/server/trace-words.ts";
import { agePeriods, periodAt } from "#lib/history/word-ages.ts";
import type { Colouring } from "./colouring.ts";
import classes from "./words.module.css";

/** One look of words, as the legend names it. */
export interface Look {
  readonly name: string;
  readonly className: string;
  readonly style?: CSSProperties;
  /** Letters that look like this. */
  readonly letters: number;
}

/** A text in colour: its stretches by block, and the legend. */
export interface ColouredText {
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>;
  readonly looks: readonly Look[];
}

/** How many shades tell the age of words. */
const SHADES = 5;

/** Colours a text by who first wrote its words, or by when they did. */
export function colourText({ blocks, authors }: TextOrigins, by: Colouring): ColouredText {
  const origins = blocks.flatMap(({ words }) => words);
  const periods = agePeriods(
    origins.map(({ first }) => first.at),
    SHADES,
  );
  const looks = new Map<string, Look>();
  const lookAt = (origin: WordsOrigin): Omit<Look, "letters"> => {
    if (by === "delegation") return lookOf(authorAt(authors, origin.first));
    const shade = periodAt(periods, origin.first.at);
    const { from, to } = periods[shade] ?? { from: origin.first.at, to: origin.first.at };
    const step = SHADES - periods.length + shade + 1;
    return {
      name: `${formatMoment(from)} to ${formatMoment(to)}`,
      className: `${classes.aged} ${classes[`age${step}`]}`,
    };
  };
  const stretches = blocks.map(({ blockId, words }): [string, readonly Stretch[]] => [
    blockId,
    words.map((origin) => {
      const look = lookAt(origin);
      const key = `${look.name} ${look.className}`;
      const letters = (looks.get(key)?.letters ?? 0) + origin.text.length;
      looks.set(key, { ...look, letters });
      const { name: _, ...drawn } = look;
      return { from: origin.from, to: origin.to, note: noteOf(origin, authors), ...drawn };
    }),
  ]);
  const order = (one: Look, other: Look) =>
    by === "age" ? (one.className < other.className ? -1 : 1) : other.letters - one.letters;
  return { stretches: new Map(stretches), looks: [...looks.values()].toSorted(order) };
}

function lookOf({ seat, colour }: Author): Omit<Look, "letters"> {
  const name = seat || "Without a seat";
  // chair and secretariat have no colour of their own: a pattern, and another for each
  if (!colour)
    return { name, className: `${classes.by} ${seat === "Chair" ? classes.chair : classes.bureau}` };
  return { name, className: `${classes.by}`, style: { "--author": colour } as CSSProperties };
}

/** "Asha Rao (NOR), 12 Mar 2026, 14:05 UTC, revision 12; brought here by …" */
function noteOf({ first, isFromElsewhere, placed }: WordsOrigin, authors: TextOrigins["authors"]): string {
  const said = (by: WordsOrigin["first"], where: string) => {
    const { name, seat } = authorAt(authors, by);
    return `${name}${seat && ` (${seat})`}, ${formatMoment(by.at)}, ${where}`;
  };
  const written = said(first, isFromElsewhere ? "in a chair's text" : `revision ${first.seq}`);
  return placed ? `${written}; brought here by ${said(placed, `revision ${placed.seq}`)}` : written;
}
