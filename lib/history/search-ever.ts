import type { Authorship } from "./attribute.ts";
import { type SearchPattern, searchPattern } from "./search-pattern.ts";
import { type SearchUnit, searchUnits } from "./search-units.ts";
import { StatesByRevision } from "./states-by-revision.ts";
import { type Span, standsAt, type Weave } from "./weave.ts";

/** A phrase that stood somewhere in a clause for a while. */
export type Found = {
  /** The block in which it stood last. */
  readonly blockId: string;
  /** Words before it in that block, the phrase as it was written, and words after it, as it stood last. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** It stood at the revisions from `from` up to `to`, not included; Infinity: it still stands. */
  readonly from: number;
  readonly to: number;
  /** Who first wrote its words, in their order, nobody twice in a row. */
  readonly writtenBy: readonly Authorship[];
  /** Who took it away or apart; null while it still stands. */
  readonly endedBy: Authorship | null;
};

/** What a search found, in the order of the text; `isCut` where there is more than it was asked for. */
export type FoundInClause = { readonly found: readonly Found[]; readonly isCut: boolean };

/**
 * Every place in which a phrase ever stood in a clause, whatever stands there now. Upper and lower case are the same,
 * and so is any amount of white space; accents count. One walk through the weave that knows for all revisions at once
 * how much of the phrase has just been read: where they agree, they are read together. `gone`: only what stands no more.
 */
export function searchEver(
  weave: Weave,
  phrase: string,
  { which = "all", limit = 100 }: { readonly which?: "all" | "gone"; readonly limit?: number } = {},
): FoundInClause {
  const pattern = searchPattern(phrase);
  const found: Found[] = [];
  if (pattern.text === "") return { found, isCut: false };
  const units = searchUnits(weave);
  const states = new StatesByRevision();
  for (const [index, unit] of units.entries()) {
    if (unit.kind === "break") {
      states.change(unit, () => 0);
      continue;
    }
    const ends: End[] = [];
    states.change(unit, (state, stretch) => read({ unit, pattern, state, stretch, ends }));
    for (const end of together(ends)) {
      if (which === "gone" && end.died > weave.revision) continue;
      if (found.length === limit) return { found, isCut: true };
      found.push(foundAt(weave, { units, index, pattern, end }));
    }
  }
  return { found, isCut: false };
}

type TextUnit = Extract<SearchUnit, { kind: "text" }>;

/** The phrase ended before this offset of a piece, at these revisions. */
type End = Span & { readonly offset: number };

/** Reads a piece on from a state; notes where the phrase ends in it. Returns the state after it. */
function read(piece: {
  readonly unit: TextUnit;
  readonly pattern: SearchPattern;
  readonly state: number;
  readonly stretch: Span;
  readonly ends: End[];
}): number {
  const { unit, pattern, stretch, ends } = piece;
  let { state } = piece;
  for (let at = 0; at < unit.folded.length; at += 1) {
    state = pattern.next(state, unit.folded.charAt(at));
    if (state === pattern.text.length) ends.push({ ...stretch, offset: at + 1 });
  }
  return state;
}

/** In the order of the text; the revisions of one place that follow each other are one time. */
function together(ends: readonly End[]): readonly End[] {
  const joined: End[] = [];
  for (const end of ends.toSorted((a, b) => a.offset - b.offset || a.born - b.born)) {
    const last = joined.at(-1);
    if (last?.offset === end.offset && last.died === end.born)
      joined[joined.length - 1] = { ...last, died: end.died };
    else joined.push(end);
  }
  return joined;
}

/** Letters of the words that are told before and after what was found. */
const AROUND = 60;

function foundAt(
  weave: Weave,
  {
    units,
    index,
    pattern,
    end,
  }: {
    readonly units: readonly SearchUnit[];
    readonly index: number;
    readonly pattern: SearchPattern;
    readonly end: End;
  },
): Found {
  const { born: from, died: to, offset } = end;
  const revision = Math.min(to - 1, weave.revision);
  const back = walk({ units, revision, index, offset, step: -1 });
  const text: string[] = [];
  const writtenBy: Authorship[] = [];
  let left = pattern.text.length;
  while (left > 0) {
    const letter = back.next().value;
    if (!letter) break;
    text.unshift(letter.text);
    const isBlank = letter.folded === " ";
    if (!isBlank || pattern.text[left - 1] === " ") left -= 1;
    const { token } = letter.unit;
    if (token === null) continue;
    const first = firstOf(weave, token);
    if (writtenBy[0]?.userId !== first.userId) writtenBy.unshift(first);
  }
  const open = (units[index] as TextUnit).open;
  const blockId = open?.attrs.find((attr) => attr.name === "id" && standsAt(attr, revision))?.value;
  return {
    blockId: typeof blockId === "string" ? blockId : "",
    before: around(taken(back).toReversed(), -1),
    text: text.join(""),
    after: around(taken(walk({ units, revision, index, offset, step: 1 })), 1),
    from,
    to,
    writtenBy,
    endedBy: to > weave.revision ? null : weave.log.authorship(to),
  };
}

/** Who first wrote a piece of text. */
function firstOf({ columns, log }: Weave, token: number): Authorship {
  return columns.origins.get(token)?.first ?? log.authorship(columns.born[token] ?? 0);
}

type Letter = { readonly text: string; readonly folded: string; readonly unit: TextUnit };

/** The letters that stood at a revision from a place on, up to where the text is parted. */
function* walk({
  units,
  revision,
  index,
  offset,
  step,
}: {
  readonly units: readonly SearchUnit[];
  readonly revision: number;
  readonly index: number;
  readonly offset: number;
  readonly step: 1 | -1;
}): Generator<Letter, undefined> {
  for (let at = index; at >= 0 && at < units.length; at += step) {
    const unit = units[at];
    if (!unit || !standsAt(unit, revision)) continue;
    if (unit.kind === "break") return;
    const [first, last] =
      step === 1
        ? [at === index ? offset : 0, unit.text.length]
        : [(at === index ? offset : unit.text.length) - 1, -1];
    for (let place = first; place !== last; place += step)
      yield { text: unit.text.charAt(place), folded: unit.folded.charAt(place), unit };
  }
}

/** The next letters, one more than are told. */
function taken(letters: Generator<Letter, undefined>): readonly Letter[] {
  const list: Letter[] = [];
  while (list.length <= AROUND) {
    const { value } = letters.next();
    if (!value) break;
    list.push(value);
  }
  return list;
}

/** At most so many letters, whole words of them, with a sign where there are more. */
function around(letters: readonly Letter[], side: 1 | -1): string {
  const text = letters.map((letter) => letter.text).join("");
  if (letters.length <= AROUND) return text;
  if (side === 1) return `${text.replace(/\S*$/, "")}…`;
  return `…${text.replace(/^\S*/, "")}`;
}
