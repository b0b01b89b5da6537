import type { HoleMark, Inline, Mark } from "#lib/clause/content.ts";
import { guessHole } from "./hole-label.ts";

const NEAR = 80;

type Line = readonly Inline[] | null;

/** The paragraphs with every hole waiting for what its label and the words around it say. */
export function retypeHoles(paragraphs: readonly Line[]): readonly Line[] {
  return paragraphs.map((line) => (line?.some((inline) => holeOf(inline)) ? retyped(line) : line));
}

function retyped(line: readonly Inline[]): readonly Inline[] {
  return line.map((inline, _index) => {
    const hole = holeOf(inline);
    if (!hole) return inline;
    const isSame = (other: Inline) => holeOf(other)?.attrs.id === hole.attrs.id;
    const label = textOf(line.filter(isSame));
    const before = textOf(line.slice(0, line.findIndex(isSame))).slice(-NEAR);
    const after = textOf(line.slice(line.findLastIndex(isSame) + 1)).slice(0, NEAR);
    const attrs = { id: hole.attrs.id, ...guessHole(label, before, after) };
    const marks = (inline.marks ?? []).map((mark): Mark => (mark === hole ? { ...hole, attrs } : mark));
    return { ...inline, marks };
  });
}

function holeOf({ marks = [] }: Inline): HoleMark | undefined {
  return marks.find((mark) => mark.type === "hole");
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === "text" ? inline.text : "\ufffc")).join("");
}
