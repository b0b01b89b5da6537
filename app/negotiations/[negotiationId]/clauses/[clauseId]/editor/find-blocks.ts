import { DEEPEST_LEVEL } from "#lib/clause/schema.ts";
import { type PastedBlock, type PlacedPaste, placePasted } from "./place-pasted.ts";

/** What is read of a node of foreign HTML; the nodes of a page are such nodes. */
export interface SourceNode<N> {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<N>;
  readonly getAttribute?: (name: string) => string | null;
}

/** A block found in foreign HTML: its inline content, its place, and how many characters of it are its printed number. */
export interface FoundBlock<N> {
  readonly inline: readonly N[];
  readonly isHeading: boolean;
  readonly place: PlacedPaste;
}

interface OpenBlock<N> {
  readonly inline: N[];
  readonly isHeading: boolean;
  readonly list: PastedBlock["list"];
}

const ELEMENT = 1;
const TEXT = 3;
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER HGROUP LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
const HEADING = /^H[1-6]$/;
const LEFT_OUT = new Set(["SCRIPT", "STYLE", "META", "LINK", "TITLE", "HEAD"]);
const WORD_BULLET = /^[\s\u00a0]*[·•▪§o–-](?:[\s\u00a0]{2,}|\u00a0)/;

/** The blocks of foreign HTML in order, each with its level. No word is left out. */
export function findBlocks<N extends SourceNode<N>>(body: SourceNode<N>): readonly FoundBlock<N>[] {
  const blocks = new Flattening<N>().run(body).filter(({ inline }) => textOf(inline).trim() !== "");
  const texts = blocks.map(({ inline }) => textOf(inline));
  const bullets = blocks.map(({ list }, index) => bulletLength(list, texts[index] ?? ""));
  const places = placePasted(
    blocks.map(({ isHeading, list }, index) => ({
      text: isHeading ? "" : (texts[index] ?? "").slice(bullets[index]),
      list,
    })),
  );
  return blocks.map(({ inline, isHeading }, index) => {
    const place = places[index] as PlacedPaste;
    return { inline, isHeading, place: { ...place, markLength: place.markLength + (bullets[index] ?? 0) } };
  });
}

/** Walks foreign HTML and opens a new block at each block element. */
class Flattening<N extends SourceNode<N>> {
  readonly #found: OpenBlock<N>[] = [];
  #open: OpenBlock<N> | null = null;

  run(body: SourceNode<N>): readonly OpenBlock<N>[] {
    this.#walk(body, null);
    return this.#found;
  }

  #walk(parent: SourceNode<N>, list: PastedBlock["list"]): void {
    for (const node of parent.childNodes) {
      if (LEFT_OUT.has(node.nodeName)) continue;
      if (isBlock(node)) this.#walkBlock(node, list);
      else if (holdsBlocks(node)) this.#walk(node, list);
      else if (node.nodeType === ELEMENT || node.nodeType === TEXT) this.#addInline(node, list);
    }
  }

  #walkBlock(node: N, list: PastedBlock["list"]): void {
    this.#open = null;
    const isHeading = HEADING.test(node.nodeName);
    const ofWord = wordList(node);
    const inner = ofWord ?? htmlList(node, list);
    if (isHeading || ofWord) this.#start({ isHeading, list: inner });
    this.#walk(node, inner);
    this.#open = null;
  }

  #addInline(node: N, list: PastedBlock["list"]): void {
    if (!this.#open && textOf([node]).trim() === "") return;
    const block = this.#open ?? this.#start({ isHeading: false, list });
    block.inline.push(node);
  }

  #start(kind: Omit<OpenBlock<N>, "inline">): OpenBlock<N> {
    const block = { ...kind, inline: [] };
    this.#found.push(block);
    this.#open = block;
    return block;
  }
}

function isBlock({ nodeName }: { readonly nodeName: string }): boolean {
  return BLOCKS.has(nodeName) || HEADING.test(nodeName);
}

function holdsBlocks<N extends SourceNode<N>>(node: N): boolean {
  return [...node.childNodes].some((child) => isBlock(child) || holdsBlocks(child));
}

/** A Word paragraph says its list level in its style: `mso-list:l0 level2 lfo1`. */
function wordList<N extends SourceNode<N>>(node: N): PastedBlock["list"] {
  const level = /mso-list:[^;]*level(\d)/.exec(node.getAttribute?.("style") ?? "")?.[1];
  if (!level) return null;
  const isBullet = WORD_BULLET.test(textOf([node]));
  return { level: Math.min(DEEPEST_LEVEL, Number(level)), numbered: !isBullet };
}

function htmlList({ nodeName }: SourceNode<unknown>, list: PastedBlock["list"]): PastedBlock["list"] {
  if (nodeName !== "OL" && nodeName !== "UL") return list;
  return { level: Math.min(DEEPEST_LEVEL, (list?.level ?? 0) + 1), numbered: nodeName === "OL" };
}

/** Word writes a bullet and the space after it as text. */
function bulletLength(list: PastedBlock["list"], text: string): number {
  return list && !list.numbered ? (WORD_BULLET.exec(text)?.[0].length ?? 0) : 0;
}

function textOf(nodes: readonly SourceNode<unknown>[]): string {
  return nodes.map(({ textContent }) => textContent ?? "").join("");
}
