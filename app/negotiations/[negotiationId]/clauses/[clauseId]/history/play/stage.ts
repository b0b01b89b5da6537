import { numberBlocks } from "#lib/clause/number-blocks.ts";
import type { BlockInPlay, PlayState, TextChange } from "#lib/history/play-state.ts";
import { fadeOf, NO_TRACES, stillSeen, type Traces, traceChange } from "#lib/history/play-traces.ts";
import { paintBlock } from "./paint-block.ts";

/** A block on the screen. */
interface View {
  readonly element: HTMLElement;
  block: BlockInPlay;
  traces: Traces;
  /** Its place and number, as its element says them. */
  dressed: string;
  /** How it was painted: its text, its look and how far its traces had faded. */
  text: string | null;
  look: BlockInPlay["look"] | null;
  faded: string;
}

/** Blocks away from the screen that are painted in one frame, when many have changed at once. */
const PAINTED_AT_ONCE = 60;

/** Puts a text in play on the screen: only blocks that changed are touched, those on screen first. Without React. */
export class Stage {
  readonly #root: HTMLElement;
  readonly #views = new Map<string, View>();
  readonly #near = new WeakSet<Element>();
  readonly #observer: IntersectionObserver;
  readonly #unpainted = new Set<View>();
  #isRowChanged = true;
  #active: View | null = null;

  constructor(root: HTMLElement, scroller: HTMLElement) {
    this.#root = root;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
      },
      { root: scroller, rootMargin: "50%" },
    );
  }

  /** Blocks have come or gone, or all may have changed. */
  rowChanged(): void {
    this.#isRowChanged = true;
  }

  /** Words are about to change: what is new is coloured, what goes is seen a little longer. */
  textChanges(
    block: BlockInPlay,
    change: TextChange,
    {
      colour,
      now,
      showsDeleted,
    }: { readonly colour: string; readonly now: number; readonly showsDeleted: boolean },
  ): void {
    const view = this.#viewOf(block);
    const { offset, deleted } = change;
    const gone = showsDeleted ? block.text.slice(offset, offset + deleted) : "";
    view.traces = traceChange(view.traces, change, { colour, at: now, deleted: gone });
    this.#unpainted.add(view);
    this.#active = view;
  }

  /** A block is about to change, on the way to where it is looked at. */
  blockChanged(block: BlockInPlay): void {
    const view = this.#viewOf(block);
    this.#unpainted.add(view);
    this.#active = view;
  }

  /** A block looks different now. */
  lookChanged(block: BlockInPlay): void {
    const view = this.#viewOf(block);
    this.#unpainted.add(view);
    if (JSON.stringify(view.look?.place) !== JSON.stringify(block.look.place)) this.#isRowChanged = true;
  }

  /** Nothing is new any more. */
  forgetTraces(): void {
    for (const view of this.#views.values()) {
      if (hasTraces(view)) this.#unpainted.add(view);
      view.traces = NO_TRACES;
    }
  }

  /** Paints what has changed and what fades; answers whether something is left for the next frame. */
  paint(state: PlayState, now: number): boolean {
    if (this.#isRowChanged) this.#arrange(state);
    let painted = 0;
    let isLeft = false;
    for (const view of this.#unpainted) {
      const isSeen = this.#near.has(view.element) || view === this.#active;
      if (!isSeen && painted >= PAINTED_AT_ONCE) {
        isLeft = true;
        continue;
      }
      if (!isSeen) painted += 1;
      this.#paintView(view, now);
      if (!hasTraces(view)) this.#unpainted.delete(view);
    }
    return isLeft;
  }

  /** The block in which the last words were written, if it is on the page. */
  get active(): HTMLElement | null {
    return this.#active?.element.isConnected ? this.#active.element : null;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#root.replaceChildren();
  }

  #viewOf(block: BlockInPlay): View {
    const known = this.#views.get(block.key);
    if (known) {
      known.block = block;
      return known;
    }
    const element = document.createElement("p");
    const view = { element, block, traces: NO_TRACES, dressed: "", text: null, look: null, faded: "" };
    this.#views.set(block.key, view);
    this.#observer.observe(element);
    return view;
  }

  /** Brings the row of elements into the order of the blocks, and numbers them. */
  #arrange({ blocks }: PlayState): void {
    this.#isRowChanged = false;
    const numbers = marksOf(blocks);
    let next = this.#root.firstElementChild;
    for (const [index, block] of blocks.entries()) {
      const view = this.#viewOf(block);
      const { element } = view;
      if (element === next) next = next.nextElementSibling;
      else this.#root.insertBefore(element, next);
      dress(view, numbers?.[index]?.mark ?? "");
      if (view.text !== block.text || view.look !== block.look) this.#unpainted.add(view);
    }
    while (next) {
      const gone = next;
      next = next.nextElementSibling;
      gone.remove();
    }
    this.#forgetGone(blocks);
  }

  #forgetGone(blocks: readonly BlockInPlay[]): void {
    if (this.#views.size <= blocks.length) return;
    const here = new Set(blocks.map(({ key }) => key));
    for (const [key, view] of this.#views) {
      if (here.has(key)) continue;
      this.#views.delete(key);
      this.#unpainted.delete(view);
      this.#observer.unobserve(view.element);
    }
  }

  #paintView(view: View, now: number): void {
    view.traces = stillSeen(view.traces, now);
    const { fresh, ghosts } = view.traces;
    const faded = fresh.map((each) => fadeOf(each, now)).join() + ghosts.length;
    const { block } = view;
    if (view.text === block.text && view.look === block.look && view.faded === faded) return;
    paintBlock(view.element, block, view.traces, now);
    view.text = block.text;
    view.look = block.look;
    view.faded = faded;
  }
}

function hasTraces({ traces: { fresh, ghosts } }: View): boolean {
  return fresh.length + ghosts.length > 0;
}

/** Printed numbers; null where nothing is numbered, as in most long texts. */
function marksOf(blocks: readonly BlockInPlay[]): ReturnType<typeof numberBlocks> | null {
  if (!blocks.some(({ look }) => look.place.numbered)) return null;
  return numberBlocks(blocks.map(({ key, look }) => ({ id: key, ...look.place })));
}

/** Asking an element costs more than remembering. */
function dress(view: View, mark: string): void {
  const { element } = view;
  const { level, isHeading } = view.block.look.place;
  const dressed = `${level} ${isHeading} ${mark}`;
  if (view.dressed === dressed) return;
  view.dressed = dressed;
  element.dataset.level = String(level);
  if (mark === "") delete element.dataset.mark;
  else element.dataset.mark = mark;
  if (isHeading) element.dataset.heading = "";
  else delete element.dataset.heading;
}
