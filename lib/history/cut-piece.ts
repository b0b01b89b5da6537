import type { Inline } from "#lib/clause/content.ts";
import { firstId, gatherBlocks } from "#lib/clause/gather-blocks.ts";
import { normaliseBlock } from "#lib/clause/normalise.ts";
import { blockPlaces } from "#lib/clause/number-blocks.ts";
import { blockPlainText, type PrintReference } from "#lib/clause/plain-text.ts";
import type { PlayBlock, PlayMark, PlayPiece, PlayStep } from "./play-piece.ts";
import { type PlayRegions, within } from "./play-regions.ts";
import { standsAt, tokensAt, type Weave, type WovenToken } from "./weave.ts";

/** Revisions for which what stands throughout is joined anew: reading a region again and again stays quick. */
const WINDOW = 100;

/** Cuts a stretch out of a clause's history for playing: the text at `from` and what each revision up to `to` did. */
export function cutPiece(
  weave: Weave,
  { regions, areBlocks, touched }: PlayRegions,
  { from, to, print }: { readonly from: number; readonly to: number; readonly print: PrintReference },
): PlayPiece {
  const read = (tokens: readonly WovenToken[], at: number) => readBlocks({ ...weave, tokens }, { at, print });
  const texts = regions.map((tokens) => (areBlocks && !stands(tokens[0], from) ? [] : read(tokens, from)));
  const blocks = texts.flat();
  const names = new Names();
  const inPiece = remember((region) => within(regions[region] ?? [], { from, to }));
  const steps: (readonly PlayStep[])[] = [];
  for (let start = from; start < to; start += WINDOW) {
    const end = Math.min(to, start + WINDOW);
    const inWindow = remember((region) => within(inPiece(region), { from: start, to: end }));
    for (let revision = start + 1; revision <= end; revision++) {
      const done: PlayStep[] = [];
      for (const region of touched(revision)) {
        const after = read(inWindow(region), revision);
        const above = () => lastAbove(texts, region);
        done.push(...stepsBetween(texts[region] ?? [], { after, names, above }));
        texts[region] = after;
      }
      steps.push(done);
    }
  }
  return { from, to, keys: names.keys, blocks, steps };
}

/** A block that is gone, or has not come yet, need not be read. */
function stands(first: WovenToken | undefined, revision: number): boolean {
  return first?.kind === "open" && standsAt(first, revision);
}

/** What a function answers for a number, found out once. */
function remember<T>(find: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const found = known.get(number) ?? find(number);
    known.set(number, found);
    return found;
  };
}

/** The keys of blocks that are spoken of, each once. */
class Names {
  readonly keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

function readBlocks(
  weave: Weave,
  { at, print }: { readonly at: number; readonly print: PrintReference },
): readonly PlayBlock[] {
  const gathered = gatherBlocks(tokensAt(weave, at).map((token) => ({ token, note: null })));
  return gathered.map((each) => {
    const { client, clock } = firstId(each);
    const block = normaliseBlock(each, "");
    const [{ id: _, ...place }] = blockPlaces([block]) as [ReturnType<typeof blockPlaces>[number]];
    return {
      key: `${client.toString(36)}-${clock.toString(36)}`,
      text: blockPlainText(block, print),
      look: {
        place: { ...place, isHeading: block.type === "heading" },
        marks: marksOf(block.content ?? [], (inline) =>
          blockPlainText({ ...block, content: [inline] }, print),
        ),
      },
    };
  });
}

const SIGNS: Readonly<Partial<Record<string, string>>> = {
  bracket: "b",
  option: "o",
  hole: "h",
  insertion: "i",
  deletion: "d",
  emphasis: "e",
  strong: "s",
};

function marksOf(inlines: readonly Inline[], print: (inline: Inline) => string): readonly PlayMark[] {
  if (inlines.every(({ marks = [] }) => marks.length === 0)) return [];
  const opened = inlines.map(contestedIn);
  let from = 0;
  return inlines.flatMap((inline, index): readonly PlayMark[] => {
    const start = from;
    from += print(inline).length;
    const kinds = new Set((inline.marks ?? []).map(({ type }) => SIGNS[type] ?? ""));
    const here = opened[index] ?? [];
    const begun = here.filter((id) => !opened[index - 1]?.includes(id));
    const ended = here.filter((id) => !opened[index + 1]?.includes(id));
    const signs = [...kinds, "[".repeat(begun.length), "]".repeat(ended.length)].join("");
    return signs === "" || from === start ? [] : [[start, from, signs]];
  });
}

/** The brackets, options and holes that words stand in. */
function contestedIn({ marks = [] }: Inline): readonly string[] {
  return marks.flatMap((mark) => {
    if (mark.type === "option") return [`${mark.attrs.group} ${mark.attrs.id}`];
    return mark.type === "bracket" || mark.type === "hole" ? [mark.attrs.id] : [];
  });
}

function stepsBetween(
  before: readonly PlayBlock[],
  {
    after,
    names,
    above,
  }: {
    readonly after: readonly PlayBlock[];
    readonly names: Names;
    /** The last block before the region. */
    readonly above: () => PlayBlock | undefined;
  },
): readonly PlayStep[] {
  const isSameRow =
    before.length === after.length && before.every(({ key }, index) => key === after[index]?.key);
  if (isSameRow) {
    return after.flatMap((block, index) => change(before[index] as PlayBlock, block, names.of(block.key)));
  }
  const place = (index: number) => after[index - 1] ?? above();
  return [
    ...before.map(({ key }): PlayStep => ["close", names.of(key)]),
    ...after.map((block, index): PlayStep => {
      const previous = place(index);
      return ["open", names.of(block.key), previous ? names.of(previous.key) : -1, block.text, block.look];
    }),
  ];
}

function change(before: PlayBlock, after: PlayBlock, block: number): readonly PlayStep[] {
  const steps: PlayStep[] = [];
  if (before.text !== after.text) steps.push(textStep(before.text, after.text, block));
  if (JSON.stringify(before.look) !== JSON.stringify(after.look)) steps.push(["look", block, after.look]);
  return steps;
}

/** The words between what stays at the beginning and what stays at the end. */
function textStep(before: string, after: string, block: number): PlayStep {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  return ["text", block, start, before.length - end - start, after.slice(start, after.length - end)];
}

function lastAbove(texts: readonly (readonly PlayBlock[])[], region: number): PlayBlock | undefined {
  for (let index = region - 1; index >= 0; index--) {
    const last = texts[index]?.at(-1);
    if (last) return last;
  }
  return undefined;
}
