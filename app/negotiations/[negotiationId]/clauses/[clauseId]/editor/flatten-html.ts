import { findBlocks } from "./find-blocks.ts";

/** HTML of Word, of a web page or an e-mail as flat paragraphs with levels; formatting inside them stays. */
export function flattenHtml(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html");
  const flat = source.createElement("div");
  for (const { inline, isHeading, place } of findBlocks<ChildNode>(source.body)) {
    const block = source.createElement(isHeading ? "h3" : "p");
    block.append(...inline);
    if (!isHeading) {
      block.dataset.level = String(place.level);
      block.dataset.numbered = String(place.numbered);
      block.dataset.numberAs = place.numberAs;
      cutStart(block, place.markLength);
    }
    flat.append(block);
  }
  return flat.innerHTML;
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
