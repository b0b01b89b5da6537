import type { ListMark, MarkReading } from "./list-mark.ts";
import type { BlockLevel } from "./outline.ts";

/** A numbered block that later marks may continue, or under which they may start. */
export interface OpenMark {
  readonly series: string;
  readonly place: number;
  readonly level: BlockLevel;
}

/** Where a mark stands. `open` is what later marks see; `doubt` says in what way its number is not the expected one. */
export interface PlacedMark {
  readonly level: BlockLevel;
  readonly open: readonly OpenMark[];
  readonly doubt?: "gap" | "repeat" | "orphan";
}

interface Option {
  readonly reading: MarkReading;
  readonly level: BlockLevel;
  readonly doubt?: "gap" | "repeat" | "orphan";
}

/** What surrounds a mark: the blocks open before it, whether the text before it ends in a colon, the mark that follows. */
export interface MarkSurroundings {
  readonly open: readonly OpenMark[];
  readonly isAnnounced: boolean;
  readonly next: ListMark | undefined;
}

/**
 * Finds the level of a mark from the series that are open. "(i)" after "(h)" is the ninth point or the first item:
 * the reading that the next mark continues wins; failing that the point, or the item if a colon announces it.
 */
export function placeMark(mark: ListMark, around: MarkSurroundings): PlacedMark {
  const certain = [...continuations(mark, around.open), ...starts(mark, around)];
  const options = certain.length > 0 ? certain : doubtful(mark, around);
  const announced = around.isAnnounced ? options.find(({ reading }) => reading.place === 1) : undefined;
  const supported = options.find((option) => around.next && isFollowedBy(option.reading, around.next));
  const chosen = supported ?? announced ?? options[0]!;
  const { series, place } = chosen.reading;
  const open = [
    ...around.open.filter(({ level }) => level < chosen.level),
    { series, place, level: chosen.level },
  ];
  return { level: chosen.level, open, ...(chosen.doubt ? { doubt: chosen.doubt } : {}) };
}

/** Whether some reading of the mark is exactly the next one of an open series. */
export function continuesSeries(mark: ListMark, open: readonly OpenMark[]): boolean {
  return continuations(mark, open).length > 0;
}

/** Open series of which the mark is the next one, the deepest first. */
function continuations(mark: ListMark, open: readonly OpenMark[]): Option[] {
  return open
    .toReversed()
    .flatMap((entry) =>
      mark.readings
        .filter((reading) => reading.series === entry.series && follows(entry.place, reading.place))
        .map((reading) => ({ reading, level: entry.level })),
    );
}

function starts(mark: ListMark, { open, isAnnounced }: MarkSurroundings): Option[] {
  return mark.readings
    .filter(({ place }) => Math.floor(place) === 1)
    .map((reading) => ({ reading, level: startLevel(reading, open, isAnnounced) }))
    .sort((a, b) => Number(b.reading.family === "roman") - Number(a.reading.family === "roman"));
}

function startLevel(reading: MarkReading, open: readonly OpenMark[], isAnnounced: boolean): BlockLevel {
  const deepest = open.at(-1)?.level ?? 0;
  const same = open.findLast(({ series }) => series === reading.series);
  if (same && !isAnnounced) return same.level;
  if (reading.series === ". number" && !isAnnounced && !open.some(({ level }) => level === 1)) return 1;
  if (isTopLetter(reading) && open.length === 0) return 1;
  if (reading.family === "decimal" && open.length === 0) return (reading.usualLevel - 1) as BlockLevel;
  return Math.min(4, Math.max(reading.usualLevel, deepest + 1)) as BlockLevel;
}

/** "A." and "I." count paragraphs where nothing else does. */
function isTopLetter({ series }: MarkReading): boolean {
  return series === ". LETTER" || series === ". ROMAN";
}

function doubtful(mark: ListMark, around: MarkSurroundings): Option[] {
  const open = around.open.toReversed().flatMap((entry) =>
    mark.readings
      .filter(({ series }) => series === entry.series)
      .map((reading) => {
        const doubt = reading.place > entry.place ? ("gap" as const) : ("repeat" as const);
        return { reading, level: entry.level, doubt };
      }),
  );
  if (open.length > 0)
    return open.sort((a, b) => Number(a.doubt === "repeat") - Number(b.doubt === "repeat"));
  return mark.readings.map((reading) => ({ reading, level: orphanLevel(reading), doubt: "orphan" }));
}

function orphanLevel(reading: MarkReading): BlockLevel {
  return isTopLetter(reading) || reading.series === "decimal 2" ? 1 : reading.usualLevel;
}

function isFollowedBy(reading: MarkReading, next: ListMark): boolean {
  return next.readings.some(
    ({ series, place }) => series === reading.series && follows(reading.place, place),
  );
}

/** 3 follows 2; 2.01 ("2 bis") follows 2; 3 follows 2.01. */
function follows(before: number, after: number): boolean {
  const isNext = after === Math.floor(before) + 1;
  return isNext || (Math.floor(after) === Math.floor(before) && after > before);
}
