import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import type { PrintReference } from "#lib/clause/plain-text.ts";
import { lengthOf } from "#lib/contested/contested-run.ts";
import { type PrintedSign, printedSigns } from "#lib/contested/print-contested.ts";
import { describePlaceChange } from "#lib/history/describe-change.ts";
import { type AuthorOf, sayAuthors } from "./cite.ts";
import { fateOf, fromWordStart, orderPieces, slicePiece } from "./order-pieces.ts";
import { placeSigns } from "./place-signs.ts";
import type { PrintedLine, PrintedParagraph, PrintedRun } from "./printed-line.ts";
import type { SidedBlock, SidedPiece } from "./sided-blocks.ts";

/** How the words of a report are printed: its cross-references, and who stands behind a change. */
export type PrintWords = { readonly reference: PrintReference; readonly authorOf: AuthorOf };

/** A text in full, or with what changed in it: numbers, brackets and options printed as at the later moment. */
export function printBlocks(blocks: readonly SidedBlock[], print: PrintWords): readonly PrintedParagraph[] {
  const ordered = blocks.map((block) => ({ ...block, pieces: fromWordStart(orderPieces(block.pieces)) }));
  const before = sideOf(ordered, "before");
  const after = sideOf(ordered, "after");
  return ordered.flatMap((block, index) => {
    const runs = printRuns(block, { before: before.signs[index], after: after.signs[index], print });
    const placed = [...runs, ...placeNote(block, print.authorOf)];
    if (placed.length === 0) return [];
    const head = block.after ?? block.before;
    return {
      kind: "paragraph",
      mark: (block.after ? after : before).marks[index] ?? "",
      level: head?.type === "paragraph" ? head.attrs.level : 0,
      isHeading: head?.type === "heading",
      runs: placed,
    };
  });
}

/** The same, with the paragraphs that did not change left out. Empty where nothing changed. */
export function printDifference(blocks: readonly SidedBlock[], print: PrintWords): readonly PrintedLine[] {
  const lines = printBlocks(blocks, print);
  if (!lines.some(isChanged)) return [];
  return lines.reduce<PrintedLine[]>((shown, line) => {
    const last = shown.at(-1);
    if (isChanged(line)) shown.push(line);
    else if (last?.kind === "unchanged") shown[shown.length - 1] = { ...last, count: last.count + 1 };
    else shown.push({ kind: "unchanged", count: 1 });
    return shown;
  }, []);
}

function isChanged({ runs }: PrintedParagraph): boolean {
  return runs.some(({ fate, note }) => fate !== "kept" || note !== "");
}

type Side = {
  readonly marks: readonly string[];
  readonly signs: readonly (readonly PrintedSign[])[];
};

/** Numbers and signs of the text at one of the two moments, by the places of the blocks. */
function sideOf(blocks: readonly SidedBlock[], side: "before" | "after"): Side {
  const places = blocks.flatMap((block, index) => (block[side] ? [index] : []));
  const content: ClauseContent = {
    type: "doc",
    content: places.flatMap((place) => {
      const block = blocks[place];
      const head = block?.[side];
      if (!block || !head) return [];
      return { ...head, content: block.pieces.flatMap((piece) => piece[side] ?? []) };
    }),
  };
  const numbers = numberBlocks(blockPlaces(content.content));
  const signs = printedSigns(content);
  const at = new Map(places.map((place, index) => [place, index]));
  return {
    marks: blocks.map((_, index) => numbers[at.get(index) ?? -1]?.mark ?? ""),
    signs: blocks.map((_, index) => signs[at.get(index) ?? -1] ?? []),
  };
}

function printRuns(
  { pieces }: SidedBlock,
  {
    before = [],
    after = [],
    print,
  }: {
    readonly before: readonly PrintedSign[] | undefined;
    readonly after: readonly PrintedSign[] | undefined;
    readonly print: PrintWords;
  },
): readonly PrintedRun[] {
  const cut = cutAtSigns(pieces, { before, after });
  const signs = placeSigns(cut, { before, after });
  const runs = [];
  for (let gap = 0; gap <= cut.length; gap++) {
    for (const { text, fate } of signs[gap] ?? []) runs.push({ run: signRun(text, fate), by: [] });
    const piece = cut[gap];
    if (!piece) continue;
    const fate = fateOf(piece);
    const by = fate === "kept" ? null : piece.by;
    runs.push({ run: wordRun(piece, print.reference), by: by ? [by] : [] });
  }
  return withNotes(runs, print.authorOf);
}

/** Words cut where a sign stands within them. */
function cutAtSigns(
  pieces: readonly SidedPiece[],
  signs: Readonly<Record<"before" | "after", readonly PrintedSign[]>>,
): readonly SidedPiece[] {
  const at = { before: 0, after: 0 };
  return pieces.flatMap((piece) => {
    const length = lengthOf((piece.after ?? piece.before) as Inline);
    const cuts = (["before", "after"] as const).flatMap((side) =>
      piece[side] ? signs[side].map(({ offset }) => offset - at[side]) : [],
    );
    for (const side of ["before", "after"] as const) if (piece[side]) at[side] += length;
    const inner = [...new Set(cuts)].filter((cut) => cut > 0 && cut < length).toSorted((a, b) => a - b);
    return [0, ...inner].map((start, index) => slicePiece(piece, start, inner[index] ?? length));
  });
}

type Authored = { readonly run: PrintedRun; readonly by: readonly NonNullable<SidedPiece["by"]>[] };

/** One footnote for changes that follow each other, at the last of them and in front of the space behind it. */
function withNotes(runs: readonly Authored[], authorOf: AuthorOf): readonly PrintedRun[] {
  let group: Authored["by"] = [];
  return runs.flatMap(({ run, by }, index) => {
    if (run.fate === "kept") return [run];
    group = [...group, ...by];
    if (runs[index + 1] && runs[index + 1]?.run.fate !== "kept") return [run];
    const note = sayAuthors(group, authorOf);
    group = [];
    const words = run.text.trimEnd();
    if (words === "" || words === run.text) return [{ ...run, note }];
    return [
      { ...run, text: words, note },
      { ...run, text: run.text.slice(words.length) },
    ];
  });
}

function signRun(text: string, fate: PrintedRun["fate"]): PrintedRun {
  return { text, fate, strong: false, emphasis: false, note: "" };
}

function wordRun(piece: SidedPiece, reference: PrintReference): PrintedRun {
  const inline = (piece.after ?? piece.before) as Inline;
  const has = (type: string) => inline.marks?.some((mark) => mark.type === type) ?? false;
  const text =
    inline.type === "text" ? inline.text : inline.type === "reference" ? reference(inline.attrs) : "\n";
  return { text, fate: fateOf(piece), strong: has("strong"), emphasis: has("emphasis"), note: "" };
}

/** A paragraph that was moved, or got another level or number, says so in a footnote. */
function placeNote({ before, after, movedBy }: SidedBlock, authorOf: AuthorOf): readonly PrintedRun[] {
  const moved = movedBy ? [`Moved here: ${sayAuthors([movedBy], authorOf)}`] : [];
  const note = [...moved, ...placeChanges(before, after)].join(" ");
  return note === "" ? [] : [{ ...signRun("", "kept"), note }];
}

function placeChanges(before: Block | null, after: Block | null): readonly string[] {
  if (before?.type !== "paragraph" || after?.type !== "paragraph") return [];
  const changes = (["level", "numbered", "numberAs"] as const).flatMap((name) => {
    const change = { name, before: before.attrs[name], after: after.attrs[name] };
    return change.before === change.after ? [] : describePlaceChange(change);
  });
  return changes.length === 0 ? [] : [`Place changed: ${changes.join(", ")}.`];
}
