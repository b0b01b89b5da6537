import { differenceInMilliseconds } from "date-fns/differenceInMilliseconds";
import type { BodyToken, ItemId, TextToken } from "#lib/clause/body-token.ts";
import { type Gathered, gatherBlocks, type Noted, type Piece } from "#lib/clause/gather-blocks.ts";
import { marksOf } from "#lib/clause/mark.ts";
import { blockIds, inlineOf } from "#lib/clause/normalise.ts";
import type { Authorship } from "./attribute.ts";
import { type Claims, claimants } from "./claims.ts";
import { Incarnations } from "./incarnations.ts";
import { PAUSE_MINUTES } from "./timeline.ts";
import { standsAt, tokensAt, type Weave, type WovenText } from "./weave.ts";

/** An act on the whole text of a clause: a vote that adopted it, a gavel. It covers the words of its revision. */
export type TextAct = { readonly key: string; readonly revision: number };

/** What is known about the words of a clause beside its log. */
export type WordFacts = {
  /** Which settled suggestion first wrote an item, by the suggestion's id. */
  readonly suggested: Claims<string>;
  /** Oldest first. */
  readonly acts: readonly TextAct[];
};

/** Words in a row with one origin. */
export type WordsOrigin = {
  /** Offsets in the block: UTF-16 units, and one for whatever is not text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Who first wrote them; `until` is the last row of a run that one person wrote without a long pause. */
  readonly first: Authorship;
  readonly until: Authorship;
  /** Who put them here, where that is later: they were moved, brought back or taken over. */
  readonly placed: Authorship | null;
  /** The suggestion that they belong to, open or settled. */
  readonly suggestionId: string | null;
  /** Keys of the acts whose text had them. */
  readonly acts: readonly string[];
  /** Words that went where these came, in the same edit. */
  readonly replaced: string;
};

/** Where the words of a block come from. */
export type BlockOrigins = {
  readonly blockId: string;
  readonly length: number;
  readonly words: readonly WordsOrigin[];
};

/** Where every word of a clause's text at a revision comes from. One walk; references and breaks have no origin. */
export function provenanceOf(weave: Weave, revision: number, facts: WordFacts): readonly BlockOrigins[] {
  const gathered = gatherBlocks(notedTokens(weave, revision));
  const ids = blockIds(gathered);
  const acts = facts.acts.filter((act) => act.revision <= weave.revision);
  const tracer = new Tracer(weave, { suggested: facts.suggested, acts });
  return gathered.map((block, index) => tracer.trace(block, ids[index] ?? ""));
}

/** A text piece of the weave and where it stands in it. */
type Note = { readonly woven: WovenText; readonly index: number } | null;

function notedTokens(weave: Weave, revision: number): readonly Noted<BodyToken, Note>[] {
  const standing: Note[] = [];
  for (const [index, woven] of weave.tokens.entries()) {
    if (woven.kind === "text" && standsAt(woven, revision)) standing.push({ woven, index });
  }
  let next = 0;
  return tokensAt(weave, revision).map((token) => ({
    token,
    note: token.kind === "text" ? (standing[next++] ?? null) : null,
  }));
}

/** The origin of words that came and went together. */
type Origin = Omit<WordsOrigin, "from" | "to">;

class Tracer {
  readonly #weave: Weave;
  readonly #facts: WordFacts;
  /** Made when the first words that are not where they were written are met. */
  #incarnations: Incarnations | null = null;
  /** Where in the weave text went, by the revision in which it did. */
  readonly #gone = new Map<number, number[]>();

  constructor(weave: Weave, facts: WordFacts) {
    this.#weave = weave;
    this.#facts = facts;
    for (const [index, token] of weave.tokens.entries()) {
      if (token.kind !== "text" || token.died === Number.POSITIVE_INFINITY) continue;
      const list = this.#gone.get(token.died);
      if (list) list.push(index);
      else this.#gone.set(token.died, [index]);
    }
  }

  trace({ pieces }: Gathered<Note>, blockId: string): BlockOrigins {
    const words: WordsOrigin[] = [];
    let length = 0;
    for (const { token, note } of pieces) {
      if (note) {
        for (const origin of this.#origins(token, note)) {
          const to = length + origin.text.length;
          const last = words.at(-1);
          if (last && last.to === length && isOneRun(last, origin))
            words[words.length - 1] = join(last, origin);
          else words.push({ ...origin, from: length, to });
          length = to;
        }
      } else length += lengthOf(token);
    }
    return { blockId, length, words };
  }

  /** A piece, cut where one suggestion's words end or where some of them have stood elsewhere. */
  #origins(token: Piece, { woven, index }: NonNullable<Note>): readonly Origin[] {
    const { born, root, first, text } = woven;
    const isMoved = root.client !== woven.id.client || root.clock !== woven.id.clock;
    const placed = isMoved && born !== first.seq ? this.#weave.log.authorship(born) : null;
    const open = token.kind === "text" ? openSuggestion(token) : null;
    const replaced = isMoved ? "" : this.#replaced(woven, index);
    return this.#suggestedParts(woven).flatMap(({ from, to, by }) => {
      const range = { client: root.client, clock: root.clock + from, length: to - from };
      const parts = isMoved ? this.#everywhere().cut(range) : [range];
      return parts.map(({ clock, length }): Origin => {
        const offset = clock - root.clock;
        return {
          text: text.slice(offset, offset + length),
          first,
          until: first,
          placed,
          suggestionId: open ?? by,
          acts: this.#actsOn({ client: root.client, clock }, isMoved ? null : woven),
          replaced: offset === 0 ? replaced : "",
        };
      });
    });
  }

  /** Offsets of a piece by the settled suggestion that wrote them, here or where they were first written. */
  #suggestedParts({ id, root, text }: WovenText) {
    const partsFrom = (start: ItemId) =>
      claimants(this.#facts.suggested, { ...start, length: text.length }).map((part) => ({
        from: part.start - start.clock,
        to: part.end - start.clock,
        by: part.by,
      }));
    const parts = partsFrom(root);
    return parts.some(({ by }) => by !== null) ? parts : partsFrom(id);
  }

  #actsOn(root: ItemId, only: WovenText | null): readonly string[] {
    const hasThem = (revision: number) =>
      only ? standsAt(only, revision) : this.#everywhere().stoodAt(root, revision);
    return this.#facts.acts.flatMap(({ key, revision }) => (hasThem(revision) ? [key] : []));
  }

  #everywhere(): Incarnations {
    this.#incarnations ??= new Incarnations(this.#weave.tokens);
    return this.#incarnations;
  }

  /** What went in the edit that brought a piece, with nothing else between the two. */
  #replaced({ born }: WovenText, index: number): string {
    const { tokens } = this.#weave;
    const isBeside = (other: number): boolean => {
      const [from, to] = other < index ? [other + 1, index] : [index + 1, other];
      if (to - from > FARTHEST) return false;
      return tokens
        .slice(from, to)
        .every((token) => token.kind === "format" || (token.kind === "text" && !standsAt(token, born)));
    };
    const gone = (this.#gone.get(born) ?? []).filter(isBeside);
    return gone.map((at) => (tokens[at] as WovenText).text).join("");
  }
}

/** How many pieces may have come between words and what they replaced. */
const FARTHEST = 200;

function openSuggestion({ formats }: TextToken): string | null {
  if (formats.size === 0) return null;
  const mark = marksOf(formats).find(({ type }) => type === "insertion");
  return mark?.type === "insertion" ? mark.attrs.id : null;
}

function lengthOf(piece: Piece): number {
  if (piece.kind !== "open") return piece.text.length;
  return inlineOf(piece) ? 1 : 0;
}

function isOneRun(one: WordsOrigin, next: Origin): boolean {
  return (
    one.first.userId === next.first.userId &&
    isSoon(one.until.at, next.first.at) &&
    one.placed?.seq === next.placed?.seq &&
    one.suggestionId === next.suggestionId &&
    (one.replaced === "" || next.replaced === "") &&
    one.acts.length === next.acts.length &&
    one.acts.every((key, index) => key === next.acts[index])
  );
}

/** Whether two instants are no longer apart than the pause that ends an entry of the timeline. */
function isSoon(one: string, other: string): boolean {
  const isSameTenMinutes =
    one.slice(0, "2026-03-02T10:0".length) === other.slice(0, "2026-03-02T10:0".length);
  return isSameTenMinutes || Math.abs(differenceInMilliseconds(one, other)) <= PAUSE_MINUTES * 60_000;
}

function join(one: WordsOrigin, next: Origin): WordsOrigin {
  return {
    ...one,
    to: one.to + next.text.length,
    text: one.text + next.text,
    first: next.first.seq < one.first.seq ? next.first : one.first,
    until: next.first.seq > one.until.seq ? next.first : one.until,
    replaced: one.replaced || next.replaced,
  };
}
