import { bareMark, type ListMark, readListMark } from "#lib/treaty/list-mark.ts";
import { type OpenMark, placeMark } from "#lib/treaty/place-mark.ts";

/** A pasted block as far as its number goes: its text, and the level it had in a list of the source. */
export interface PastedBlock {
  readonly text: string;
  readonly list: { readonly level: number; readonly numbered: boolean } | null;
}

/** Where a pasted block stands here, and how much at its start was the number that we print ourselves. */
export interface PlacedPaste {
  readonly level: number;
  readonly numbered: boolean;
  /** The number as it came where counting would print another kind: "2 bis", "A"; else empty. */
  readonly numberAs: string;
  readonly markLength: number;
}

/** Finds the level of each pasted block from the marks it starts with ("1.", "(a)", "(i)"), else from its list. */
export function placePasted(blocks: readonly PastedBlock[]): readonly PlacedPaste[] {
  const marks = blocks.map(({ text }) => readListMark(text.replace(/[\s\u00a0]+/g, " ").trim()));
  let open: readonly OpenMark[] = [];
  return blocks.map(({ text, list }, index) => {
    const mark = marks[index];
    if (!mark) {
      if (!list) open = [];
      return { level: list?.level ?? 0, numbered: list?.numbered ?? false, numberAs: "", markLength: 0 };
    }
    const isAnnounced = /[:—–]\s*$/.test(blocks[index - 1]?.text ?? "");
    const placed = placeMark(mark, { open, isAnnounced, next: marks[index + 1] });
    open = placed.open;
    const markLength = lengthInSource(text, mark.mark);
    return { level: placed.level, numbered: true, numberAs: ownNumber(mark), markLength };
  });
}

/** Inserted numbers, capitals and other alphabets are never what counting prints. */
function ownNumber({ mark, readings }: ListMark): string {
  const isInserted = readings.some(({ place }) => !Number.isInteger(place));
  const bare = bareMark(mark);
  return isInserted || !/^[\d.]+$|^[a-z]+$/.test(bare) ? bare : "";
}

/** How many characters the mark and the space around it take in the text as it came. */
function lengthInSource(text: string, mark: string): number {
  const pattern = [...mark].map((char) => (/\s/.test(char) ? "[\\s\\u00a0]+" : escaped(char))).join("");
  return new RegExp(`^[\\s\\u00a0]*${pattern}[\\s\\u00a0]*`).exec(text)?.[0].length ?? 0;
}

function escaped(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
