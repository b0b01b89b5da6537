/** A pair of signs and what stands between them; positions are those of the text. */
export type BracketNode = {
  /** From the opening sign, or the label of an option, to behind the closing sign. */
  readonly start: number;
  readonly end: number;
  /** Without the signs. */
  readonly from: number;
  readonly to: number;
  /** The bare label that makes it an option of this group, where there is one. */
  readonly group: number | null;
  /** What stands in parentheses behind that label. */
  readonly names: string;
  readonly children: readonly BracketNode[];
};

/** A sign without its partner, or deeper than anybody can follow. */
export type StraySign = {
  readonly at: number;
  readonly sign: "[" | "]";
  readonly kind: "unclosed" | "unopened" | "too-deep";
};

/** How deep brackets may stand in one another; what is deeper stays literal text. */
export const DEEPEST_BRACKET = 40;

/**
 * The tree of brackets in a text whose paragraphs are lines. Signs without a partner, and brackets that contest nothing,
 * belong to the words: `literalAt` tells how long one is, `isWords` which positions are not signs in any case.
 */
export function readBrackets(
  text: string,
  {
    isWords,
    literalAt,
  }: {
    readonly isWords: (at: number) => boolean;
    readonly literalAt: (text: string, at: number) => number;
  },
): { readonly nodes: readonly BracketNode[]; readonly strays: readonly StraySign[] } {
  const strays: StraySign[] = [];
  const roots: BracketNode[] = [];
  const open: { readonly at: number; readonly children: BracketNode[] }[] = [];
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, at + 1)) {
    if (isWords(at)) continue;
    if (text[at] === "[") {
      const literal = literalAt(text, at);
      if (literal > 0) at += literal - 1;
      else open.push({ at, children: [] });
      continue;
    }
    const frame = open.pop();
    if (!frame) {
      strays.push({ at, sign: "]", kind: "unopened" });
      continue;
    }
    const into = open.at(-1)?.children ?? roots;
    const node = nodeOf(frame.at, at, frame.children);
    if (isNothing(text, node)) into.push(...node.children);
    else if (open.length < DEEPEST_BRACKET) into.push(node);
    else {
      strays.push({ at: frame.at, sign: "[", kind: "too-deep" });
      into.push(...node.children);
    }
  }
  for (const { at, children } of open) {
    strays.push({ at, sign: "[", kind: "unclosed" });
    roots.push(...children);
  }
  return { nodes: roots, strays: strays.sort((one, other) => one.at - other.at) };
}

function nodeOf(at: number, close: number, children: readonly BracketNode[]): BracketNode {
  return { start: at, end: close + 1, from: at + 1, to: close, group: null, names: "", children };
}

/** Two signs with nothing but an end of a paragraph between them. */
function isNothing(text: string, { from, to, children }: BracketNode): boolean {
  const inner = children.length === 0 ? text.slice(from, to) : "x";
  return inner.includes("\n") && inner.trim() === "";
}

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? -1;
}

const SIGN = /[[\]]/g;
