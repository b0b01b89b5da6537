import type { PlayMark } from "#lib/history/play-piece.ts";
import type { BlockInPlay } from "#lib/history/play-state.ts";
import { fadeOf, type Ghost, type Traces } from "#lib/history/play-traces.ts";

/** Puts a block's words on the screen. Plain words are one text node, and only its data changes. */
export function paintBlock(element: HTMLElement, block: BlockInPlay, traces: Traces, now: number): void {
  const { text, look } = block;
  const isPlain = look.marks.length === 0 && traces.fresh.length === 0 && traces.ghosts.length === 0;
  if (isPlain) {
    const only = element.firstChild;
    if (only instanceof Text && element.childNodes.length === 1) {
      if (only.data !== text) only.data = text;
    } else element.replaceChildren(new Text(text));
    return;
  }
  const cuts = new Set([0, text.length]);
  for (const [from, to] of look.marks) cuts.add(from).add(to);
  for (const { from, to } of traces.fresh) cuts.add(from).add(to);
  for (const { offset } of traces.ghosts) cuts.add(offset);
  const places = [...cuts].filter((place) => place <= text.length).sort((a, b) => a - b);
  const nodes: Node[] = [];
  for (const [index, from] of places.entries()) {
    for (const ghost of traces.ghosts) if (ghost.offset === from) nodes.push(ghostOf(ghost));
    const to = places[index + 1];
    if (to !== undefined)
      nodes.push(runOf(text.slice(from, to), { from, to, marks: look.marks, traces, now }));
  }
  element.replaceChildren(...nodes);
}

function ghostOf({ text, colour }: Ghost): Node {
  const node = document.createElement("span");
  node.dataset.ghost = "";
  node.style.setProperty("--by", colour);
  node.textContent = text;
  return node;
}

function runOf(
  words: string,
  run: {
    readonly from: number;
    readonly to: number;
    readonly marks: readonly PlayMark[];
    readonly traces: Traces;
    readonly now: number;
  },
): Node {
  const mark = run.marks.find(([from, to]) => from <= run.from && to >= run.to);
  const fresh = run.traces.fresh.findLast(({ from, to }) => from <= run.from && to >= run.to);
  if (!mark && !fresh) return new Text(words);
  const node = document.createElement("span");
  node.textContent = words;
  if (mark) {
    const [from, to, signs] = mark;
    node.dataset.signs = signs.replace(/[[\]]/g, "");
    if (from === run.from && signs.includes("[")) node.dataset.opens = signs.replace(/[^[]/g, "");
    if (to === run.to && signs.includes("]")) node.dataset.closes = signs.replace(/[^\]]/g, "");
  }
  if (fresh) {
    node.dataset.fade = String(fadeOf(fresh, run.now));
    node.style.setProperty("--by", fresh.colour);
  }
  return node;
}
