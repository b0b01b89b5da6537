import type { TextPlace } from "#lib/history/traced-words.ts";

/** Words that somebody has selected, and where they stand. */
export interface SelectedPlaces {
  readonly from: TextPlace;
  readonly to: TextPlace;
  /** Their letters alone, without what stands between paragraphs. */
  readonly words: string;
}

/**
 * The words selected in a text that was drawn with stretches: its words know their block and their offset in it. Null
 * if nothing of it is selected.
 */
export function selectedIn(root: HTMLElement | null): SelectedPlaces | null {
  const selection = root?.ownerDocument.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = [...root.querySelectorAll<HTMLElement>("[data-offset]")].filter((each) =>
    range.intersectsNode(each),
  );
  const ends = touched.flatMap((each) => {
    const [from, to] = cutTo(each, range);
    return from < to ? [{ each, from, to }] : [];
  });
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return null;
  return {
    from: placeOf(first.each, first.from),
    to: placeOf(last.each, last.to),
    words: ends.map(({ each, from, to }) => lettersOf(each).slice(from, to)).join(""),
  };
}

/** Which letters of an element a range holds; what is not text counts as one. */
function cutTo(element: HTMLElement, range: Range): readonly [number, number] {
  const length = isText(element) ? lettersOf(element).length : 1;
  const before = (node: Node, offset: number) => {
    const part = element.ownerDocument.createRange();
    part.selectNodeContents(element);
    part.setEnd(node, offset);
    return part.toString().length;
  };
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = element.contains(startContainer) ? before(startContainer, startOffset) : 0;
  const to = element.contains(endContainer) ? before(endContainer, endOffset) : length;
  return isText(element) ? [from, to] : [0, to > 0 ? 1 : 0];
}

/** References and breaks are one place, whatever they are printed as. */
function isText(element: HTMLElement): boolean {
  return element.querySelector("br, .reference, .paragraph-break") === null;
}

function lettersOf(element: HTMLElement): string {
  return isText(element) ? (element.textContent ?? "") : "";
}

function placeOf(element: HTMLElement, within: number): TextPlace {
  const blockId = element.closest<HTMLElement>("[data-block]")?.dataset.block ?? "";
  return { blockId, offset: Number(element.dataset.offset) + within };
}
