import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Block, ClauseContent, HoleKind, Inline } from "#lib/clause/content.ts";
import type { PrintReference } from "#lib/clause/plain-text.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { blockLength, isNoText, lengthOf, type OpenMark, openMarks } from "./contested-run.ts";
import { optionsUnit } from "./units.ts";

/** What a bracket, a group of options and a hole have in common. */
type Part = {
  readonly id: string;
  /** The smallest bracket or group that it stands in. */
  readonly parentId: string | null;
  /** The blocks that it touches, in reading order. */
  readonly blockIds: readonly string[];
};

/** Its words as they read, without the signs inside them but with a stroke between alternatives, and what they are known by. */
export type ContestedWords = {
  readonly words: string;
  /**
   * SHA-256 of the words, hexadecimal. Cross-references count by what they point to, and brackets inside do not count:
   * neither renumbering nor lifting an inner bracket changes the words on which somebody took a stand.
   */
  readonly wordsHash: string;
};

/** Text that is not agreed. `depth` counts the brackets and groups around it: 1 is outermost. */
export type BracketPart = Part & ContestedWords & { readonly kind: "BRACKET"; readonly depth: number };

/** How much a group of options replaces: words in a sentence, whole paragraphs, or all of the clause. */
export type OptionsLevel = "inline" | "paragraph" | "article";

export type OptionPart = ContestedWords & { readonly id: string; readonly isNoText: boolean };

/** Alternatives of which one will stand. `unit`: what they count ("days") where all of them are numbers; else empty. */
export type OptionsPart = Part & {
  readonly kind: "OPTIONS";
  readonly level: OptionsLevel;
  readonly options: readonly OptionPart[];
  readonly unit: string;
};

/** A place to be filled; its words are its label. */
export type HolePart = Part &
  ContestedWords & { readonly kind: "HOLE"; readonly holeKind: HoleKind; readonly unit: string };

export type ContestedPart = BracketPart | OptionsPart | HolePart;

/**
 * Everything that is open in a text, in reading order, what holds before what is held. Suggestions do not count: they
 * have not happened. Of brackets over exactly the same words the one with the smaller id is the outer one; a hole over
 * the same words as a bracket stands in it. Total for any content.
 */
export function readContested(
  content: ClauseContent,
  print: PrintReference = () => "[reference]",
): readonly ContestedPart[] {
  const { content: blocks } = withoutSuggestions(content);
  const found = gather(blocks, print);
  const parents = new Map(found.map((thing) => [thing.id, parentOf(thing, found)]));
  return found
    .toSorted((one, other) => one.first - other.first || compareOuter(one, other))
    .map((thing) => partOf(thing, { blocks, parents }));
}

/** Words that carry one mark, as they are gathered. */
type Words = {
  read: string;
  counted: string;
  lastBlock: number;
  last: number;
  /** The options in which the last of them stand, by group. */
  within: ReadonlyMap<string, string>;
};

/** A bracket, group or hole as it is gathered: how much it holds, and how much of that each other thing holds too. */
type Thing = Words & {
  readonly id: string;
  readonly mark: OpenMark;
  readonly first: number;
  size: number;
  readonly shared: Map<string, number>;
  readonly blocks: Set<number>;
  readonly options: Map<string, Words>;
};

function gather(blocks: readonly Block[], print: PrintReference): readonly Thing[] {
  const things = new Map<string, Thing>();
  let at = 0;
  for (const [index, { content = [] }] of blocks.entries()) {
    for (const inline of content) {
      const marks = openMarks(inline);
      const ids = new Set(marks.map(thingId));
      const size = lengthOf(inline);
      for (const id of ids) {
        const mark = marks.find((each) => thingId(each) === id) as OpenMark;
        const thing = things.get(id) ?? newThing(id, mark, at);
        things.set(id, thing);
        thing.size += size;
        thing.blocks.add(index);
        for (const other of ids) thing.shared.set(other, (thing.shared.get(other) ?? 0) + size);
        addWords(thing, inline, index, print);
        thing.last = at + size;
      }
      for (const { type, attrs } of marks) {
        if (type !== "option") continue;
        const options = (things.get(attrs.group) as Thing).options;
        const option = options.get(attrs.id) ?? {
          read: "",
          counted: "",
          lastBlock: index,
          last: at,
          within: NOWHERE,
        };
        options.set(attrs.id, option);
        addWords(option, inline, index, print);
      }
      at += size;
    }
  }
  return [...things.values()];
}

function newThing(id: string, mark: OpenMark, first: number): Thing {
  const none = { read: "", counted: "", lastBlock: -1, last: first, within: NOWHERE, size: 0 };
  return { ...none, id, mark, first, shared: new Map(), blocks: new Set(), options: new Map() };
}

function addWords(words: Words, inline: Inline, block: number, print: PrintReference): void {
  const gap = words.counted !== "" && words.lastBlock !== block ? "\n" : "";
  const within = optionsOf(inline);
  const isNext = [...within].some(([group, id]) => (words.within.get(group) ?? id) !== id);
  words.lastBlock = block;
  words.within = within;
  words.read += (gap || (isNext ? " / " : "")) + readAs(inline, print);
  words.counted += gap + readAs(inline, ({ target, block }) => `\u0001${target}#${block}\u0001`);
}

const NOWHERE: ReadonlyMap<string, string> = new Map();

function optionsOf(inline: Inline): ReadonlyMap<string, string> {
  const options = openMarks(inline).filter((mark) => mark.type === "option");
  return options.length === 0 ? NOWHERE : new Map(options.map(({ attrs }) => [attrs.group, attrs.id]));
}

function readAs(inline: Inline, print: PrintReference): string {
  if (inline.type === "text") return inline.text;
  return inline.type === "reference" ? print(inline.attrs) : "\n";
}

/** The smallest bracket or group that holds all of it. */
function parentOf(thing: Thing, found: readonly Thing[]): string | null {
  const holders = found.filter((other) => other !== thing && holds(other, thing));
  return holders.toSorted((one, other) => compareOuter(other, one))[0]?.id ?? null;
}

function holds(outer: Thing, inner: Thing): boolean {
  if (outer.mark.type === "hole" || inner.shared.get(outer.id) !== inner.size) return false;
  return outer.size > inner.size || compareOuter(outer, inner) < 0;
}

/** Which of two things is the outer one: the larger; of equal ones see `readContested`. */
function compareOuter(one: Thing, other: Thing): number {
  if (one.size !== other.size) return other.size - one.size;
  return rank(one) - rank(other) || (one.id < other.id ? -1 : 1);
}

/** Over the same words, an only option holds brackets, brackets hold a group of several, and both hold a hole. */
function rank({ mark, options }: Thing): number {
  if (mark.type === "hole") return 3;
  if (mark.type === "bracket") return 1;
  return options.size > 1 ? 2 : 0;
}

function thingId(mark: OpenMark): string {
  return mark.type === "option" ? mark.attrs.group : mark.attrs.id;
}

function partOf(
  thing: Thing,
  {
    blocks,
    parents,
  }: { readonly blocks: readonly Block[]; readonly parents: ReadonlyMap<string, string | null> },
): ContestedPart {
  const { id, mark } = thing;
  const parentId = parents.get(id) ?? null;
  const blockIds = [...thing.blocks].map((index) => (blocks[index] as Block).attrs.id);
  switch (mark.type) {
    case "bracket":
      return { kind: "BRACKET", id, parentId, depth: depthOf(id, parents), ...wordsOf(thing), blockIds };
    case "hole": {
      const { kind: holeKind, unit } = mark.attrs;
      return { kind: "HOLE", id, parentId, holeKind, unit, ...wordsOf(thing), blockIds };
    }
    case "option": {
      const options = [...thing.options].map(([option, words]) => ({
        id: option,
        ...wordsOf(words),
        isNoText: isNoText(words.read),
      }));
      const unit = optionsUnit(
        options.map(({ words }) => words),
        wordsAfter(thing, blocks),
      );
      const level = levelOf(thing, blocks);
      return { kind: "OPTIONS", id, parentId, level, options, unit, blockIds };
    }
  }
}

function depthOf(id: string, parents: ReadonlyMap<string, string | null>): number {
  let depth = 1;
  for (let at = parents.get(id); at; at = parents.get(at)) depth += 1;
  return depth;
}

function wordsOf({ read, counted }: Words): ContestedWords {
  return { words: read, wordsHash: bytesToHex(sha256(utf8ToBytes(counted))) };
}

/** A group that leaves nothing of its blocks replaces paragraphs; one that leaves nothing of the clause, the article. */
function levelOf({ size, blocks: touched }: Thing, blocks: readonly Block[]): OptionsLevel {
  if (size < roomOf([...touched].map((index) => blocks[index] as Block))) return "inline";
  return size < roomOf(blocks) ? "paragraph" : "article";
}

/** What the last block of a thing says after it. */
function wordsAfter({ last, lastBlock }: Thing, blocks: readonly Block[]): string {
  let at = roomOf(blocks.slice(0, lastBlock));
  let after = "";
  for (const inline of blocks[lastBlock]?.content ?? []) {
    if (at >= last) after += inline.type === "text" ? inline.text : "\n";
    at += lengthOf(inline);
  }
  return after;
}

function roomOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockLength(block), 0);
}
