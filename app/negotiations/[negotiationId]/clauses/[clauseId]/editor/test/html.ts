import type { SourceNode } from "../find-blocks.ts";

/** A node of foreign HTML, written down without a page. */
export interface PlainNode extends SourceNode<PlainNode> {
  readonly childNodes: readonly PlainNode[];
}

type Child = PlainNode | string;

/** An element: `html("p", "words")`, or with a style: `html("p mso-list:l0 level2 lfo1", "words")`. */
export function html(tagAndStyle: string, ...children: readonly Child[]): PlainNode {
  const [tag = "", ...style] = tagAndStyle.split(" ");
  const childNodes = children.map((child) => (typeof child === "string" ? textNode(child) : child));
  return {
    nodeType: 1,
    nodeName: tag.toUpperCase(),
    childNodes,
    textContent: childNodes.map(({ textContent, nodeType }) => (nodeType === 8 ? "" : textContent)).join(""),
    getAttribute: (name) => (name === "style" ? style.join(" ") : null),
  };
}

export function comment(text: string): PlainNode {
  return { nodeType: 8, nodeName: "#comment", childNodes: [], textContent: text };
}

function textNode(text: string): PlainNode {
  return { nodeType: 3, nodeName: "#text", childNodes: [], textContent: text };
}
