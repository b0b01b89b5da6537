import type { Span, Weave, WovenToken } from "./weave.ts";

/** Parts of a clause that can be read apart from each other, in order, and which of them each revision touches. */
export type PlayRegions = {
  readonly regions: readonly (readonly WovenToken[])[];
  /** Each region is one outermost block. */
  readonly areBlocks: boolean;
  /** Numbers of the regions that a revision touches, in order, each once. */
  readonly touched: (revision: number) => readonly number[];
};

/**
 * Parts a weave at its outermost blocks. Where anything else stands outermost (only a foreign client writes that), its
 * neighbours may run together as it comes and goes, and the whole is one part.
 */
export function playRegions(weave: Weave): PlayRegions {
  const blocks = partAtBlocks(weave.tokens);
  const regions = blocks ?? [weave.tokens];
  const starts = new Int32Array(weave.revision + 2);
  forEachTouch(regions, weave.revision, (revision) => {
    starts[revision + 1] = (starts[revision + 1] ?? 0) + 1;
  });
  for (let revision = 1; revision < starts.length; revision++) {
    starts[revision] = (starts[revision] ?? 0) + (starts[revision - 1] ?? 0);
  }
  const next = starts.slice();
  const touches = new Int32Array(starts.at(-1) ?? 0);
  forEachTouch(regions, weave.revision, (revision, region) => {
    const place = next[revision] ?? 0;
    touches[place] = region;
    next[revision] = place + 1;
  });
  return {
    regions,
    areBlocks: blocks !== null,
    touched: (revision) => [...new Set(touches.subarray(starts[revision], starts[revision + 1]))],
  };
}

function partAtBlocks(tokens: readonly WovenToken[]): readonly (readonly WovenToken[])[] | null {
  const regions: (readonly WovenToken[])[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    if (depth === 0 && !isBlock(token)) return null;
    if (token.kind === "open") depth += 1;
    else if (token.kind === "close") depth -= 1;
    if (depth > 0) continue;
    regions.push(tokens.slice(start, index + 1));
    start = index + 1;
  }
  return regions;
}

function isBlock(token: WovenToken): boolean {
  return token.kind === "open" && (token.name === "paragraph" || token.name === "heading");
}

function forEachTouch(
  regions: readonly (readonly WovenToken[])[],
  newest: number,
  tell: (revision: number, region: number) => void,
): void {
  for (const [index, tokens] of regions.entries()) {
    const touch = ({ born, died }: Span): void => {
      if (born > 0 && born <= newest) tell(born, index);
      if (died <= newest) tell(died, index);
    };
    for (const token of tokens) {
      if (token.kind === "close") continue;
      touch(token);
      if (token.kind === "open") for (const attr of token.attrs) touch(attr);
    }
  }
}

/**
 * The pieces of a region that stand at some revision from `from` to `to`; text that stands throughout is joined, so that
 * a region that was written for months is as quick to read as a young one.
 */
export function within(
  tokens: readonly WovenToken[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly WovenToken[] {
  const kept: WovenToken[] = [];
  let texts: string[] = [];
  let first: Extract<WovenToken, { kind: "text" }> | null = null;
  const flush = (): void => {
    if (first) kept.push({ ...first, text: texts.join("") });
    first = null;
    texts = [];
  };
  for (const token of tokens) {
    if (token.kind === "text" && token.born <= from && token.died > to) {
      first ??= token;
      texts.push(token.text);
    } else if (token.kind === "open" || token.kind === "close" || (token.born <= to && token.died > from)) {
      flush();
      kept.push(token);
    }
  }
  flush();
  return kept;
}
