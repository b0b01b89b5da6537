import { DEEPEST_LEVEL } from "#lib/clause/schema.ts";
import { type PastedBlock, placePasted } from "./place-pasted.ts";

/** A block found in foreign HTML: its inline content is moved into `element`. */
interface FoundBlock {
  readonly element: HTMLElement;
  readonly isHeading: boolean;
  readonly list: PastedBlock["list"];
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGURE FOOTER FORM HEADER LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
const HEADING = /^H[1-6]$/;
const LEFT_OUT = new Set(["SCRIPT", "STYLE", "META", "LINK", "TITLE", "HEAD"]);
const WORD_BULLET = /^[\s\u00a0]*[·•§o▪–-](?=[\s\u00a0]{2,}|\u00a0)/;

/** HTML of Word, of a web page or an e-mail as flat paragraphs with levels; formatting inside them stays. */
export function flattenHtml(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html");
  const found = new Flattening(source).run();
  const blocks = found.filter(({ element }) => textOf(element).trim() !== "");
  const places = placePasted(
    blocks.map(({ element, list, isHeading }) => ({ text: isHeading ? "" : textOf(element), list })),
  );
  const flat = source.createElement("div");
  blocks.forEach(({ element, isHeading }, index) => {
    const place = places[index];
    if (!isHeading && place) {
      element.dataset.level = String(place.level);
      element.dataset.numbered = String(place.numbered);
      cutStart(element, place.markLength);
    }
    flat.append(element);
  });
  return flat.innerHTML;
}

/** Walks foreign HTML and opens a new block at each block element. */
class Flattening {
  readonly #source: Document;
  readonly #found: FoundBlock[] = [];
  #open: FoundBlock | null = null;

  constructor(source: Document) {
    this.#source = source;
  }

  run(): readonly FoundBlock[] {
    this.#walk(this.#source.body, null);
    return this.#found;
  }

  #walk(parent: Element, list: FoundBlock["list"]): void {
    for (const node of [...parent.childNodes]) {
      if (node instanceof Element && LEFT_OUT.has(node.tagName)) continue;
      if (node instanceof HTMLElement && isBlock(node)) this.#walkBlock(node, list);
      else if (node instanceof Element && holdsBlocks(node)) this.#walk(node, list);
      else if (node.nodeType !== Node.COMMENT_NODE) this.#addInline(node, list);
    }
  }

  #walkBlock(element: HTMLElement, list: FoundBlock["list"]): void {
    this.#open = null;
    const isHeading = HEADING.test(element.tagName);
    const ofWord = wordList(element);
    const inner = ofWord ?? htmlList(element, list);
    if (isHeading || ofWord) this.#start({ isHeading, list: inner });
    this.#walk(element, inner);
    this.#open = null;
  }

  #addInline(node: ChildNode, list: FoundBlock["list"]): void {
    if (!this.#open && (node.textContent ?? "").trim() === "") return;
    const block = this.#open ?? this.#start({ isHeading: false, list });
    block.element.append(node);
  }

  #start(kind: Omit<FoundBlock, "element">): FoundBlock {
    const block = { ...kind, element: this.#source.createElement(kind.isHeading ? "h3" : "p") };
    this.#found.push(block);
    this.#open = block;
    return block;
  }
}

function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName) || HEADING.test(tagName);
}

function holdsBlocks(element: Element): boolean {
  return [...element.querySelectorAll("*")].some(isBlock);
}

/** A Word paragraph says its list level in its style: `mso-list:l0 level2 lfo1`. */
function wordList(element: HTMLElement): FoundBlock["list"] {
  const level = /mso-list:[^;]*level(\d)/.exec(element.getAttribute("style") ?? "")?.[1];
  if (!level) return null;
  const isBullet = WORD_BULLET.test(textOf(element));
  if (isBullet) cutStart(element, (WORD_BULLET.exec(textOf(element))?.[0].length ?? 0) + 1);
  return { level: Math.min(DEEPEST_LEVEL, Number(level)), numbered: !isBullet };
}

function htmlList(element: HTMLElement, list: FoundBlock["list"]): FoundBlock["list"] {
  if (element.tagName !== "OL" && element.tagName !== "UL") return list;
  return { level: Math.min(DEEPEST_LEVEL, (list?.level ?? 0) + 1), numbered: element.tagName === "OL" };
}

function textOf(element: HTMLElement): string {
  return element.textContent ?? "";
}

/** Takes away the first characters of an element's text. */
function cutStart(element: HTMLElement, length: number): void {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = length;
  for (let node = texts.nextNode(); node && left > 0; node = texts.nextNode()) {
    const text = node.nodeValue ?? "";
    node.nodeValue = text.slice(left);
    left -= text.length;
  }
}
