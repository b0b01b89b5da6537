import { getTime } from "date-fns/getTime";
import type { ItemId } from "#lib/clause/body-token.ts";
import type { Gathered, Piece } from "#lib/clause/gather-blocks.ts";
import { type Formats, marksOf } from "#lib/clause/mark.ts";
import { inlineOf } from "#lib/clause/normalise.ts";
import type { Authorship } from "./attribute.ts";
import { claimants } from "./claims.ts";
import { Incarnations } from "./incarnations.ts";
import { idAt } from "./standing-pieces.ts";
import { PAUSE_MINUTES } from "./timeline.ts";
import { type Span, standsAt, type Weave } from "./weave.ts";
import { type Origin, spanOf } from "./weave-columns.ts";
import type { WordFacts } from "./word-facts.ts";

/** Words with one origin while they are gathered. */
export type Run = {
  readonly from: number;
  to: number;
  readonly parts: string[];
  /** Who first wrote them, by place in the log's people. */
  readonly who: number;
  /** Milliseconds since 1970 of the last of them. */
  writtenAt: number;
  /** The first and the last revision in which they were written. */
  firstSeq: number;
  lastSeq: number;
  /** Set where they were first written in another text: the revisions are of that one. */
  readonly elsewhere: Authorship | null;
  /** The revision that put them here, if it is another; 0: it is not. */
  readonly placed: number;
  readonly suggestionId: string | null;
  readonly acts: readonly string[];
  /** The tokens of the weave that begin in it. */
  readonly tokens: number[];
};

/** A part of a piece of the weave: its offset in it, and the settled suggestion that wrote it. */
type Part = { readonly offset: number; readonly length: number; readonly suggestionId: string | null };

/** What is said of a part: everything of a run but what it gathers. */
type Said = Omit<Run, "from" | "to" | "parts" | "tokens" | "lastSeq">;

const PAUSE_MS = PAUSE_MINUTES * 60_000;

/** Gathers the words of blocks into runs of one origin. */
export class RunGatherer {
  readonly #weave: Weave;
  readonly #facts: WordFacts;
  /** Made when the first words that are not where they were written are met. */
  #incarnations: Incarnations | null = null;

  constructor(weave: Weave, facts: WordFacts) {
    this.#weave = weave;
    this.#facts = facts;
  }

  /** The runs of a block, and its length. The note of a text piece is its token in the weave. */
  gather({ pieces }: Gathered<number | null>): { readonly runs: readonly Run[]; readonly length: number } {
    const runs: Run[] = [];
    let length = 0;
    for (const { token: piece, note: token } of pieces) {
      if (piece.kind !== "text" || token === null) {
        length += lengthOf(piece);
        continue;
      }
      const origin = this.#weave.columns.origins.get(token);
      const open = openSuggestion(piece.formats);
      for (const part of this.#parts(token, piece.text.length, origin)) {
        const said = this.#say(token, origin, { ...part, suggestionId: open ?? part.suggestionId });
        const text = piece.text.slice(part.offset, part.offset + part.length);
        const run = addTo(runs, { at: length + part.offset, text, said });
        if (part.offset === 0) run.tokens.push(token);
      }
      length += piece.text.length;
    }
    return { runs, length };
  }

  /** A piece, cut where one suggestion's words end or where some of them have stood elsewhere. */
  #parts(token: number, length: number, origin: Origin | undefined): readonly Part[] {
    const { suggested } = this.#facts;
    if (suggested.size === 0 && !origin) return [{ offset: 0, length, suggestionId: null }];
    const id = idAt(this.#weave.columns, token);
    const root = origin?.root ?? id;
    const partsFrom = (start: ItemId) =>
      claimants(suggested, { ...start, length }).map(
        (part): Part => ({
          offset: part.start - start.clock,
          length: part.end - part.start,
          suggestionId: part.by,
        }),
      );
    const byRoot = partsFrom(root);
    if (!origin) return byRoot;
    const parts = byRoot.some(({ suggestionId }) => suggestionId !== null) ? byRoot : partsFrom(id);
    if (this.#facts.acts.length === 0) return parts;
    return parts.flatMap((part) =>
      this.#everywhere()
        .cut({ client: root.client, clock: root.clock + part.offset, length: part.length })
        .map((range) => ({ ...part, offset: range.clock - root.clock, length: range.length })),
    );
  }

  #say(token: number, origin: Origin | undefined, { offset, suggestionId }: Part): Said {
    const { columns, log } = this.#weave;
    const born = columns.born[token] ?? 0;
    const acts = this.#actsOn(token, origin, offset);
    if (!origin) {
      const [who = -1, writtenAt = 0] = [log.columns.who[born - 1], log.columns.at[born - 1]];
      return { who, writtenAt, firstSeq: born, elsewhere: null, placed: 0, suggestionId, acts };
    }
    const { first } = origin;
    const who = log.columns.people.indexOf(first.userId);
    const writtenAt = getTime(first.at);
    const isHere = log.columns.at[first.seq - 1] === writtenAt && log.columns.who[first.seq - 1] === who;
    return {
      who,
      writtenAt,
      firstSeq: first.seq,
      elsewhere: isHere ? null : first,
      placed: isHere && first.seq === born ? 0 : born,
      suggestionId,
      acts,
    };
  }

  #actsOn(token: number, origin: Origin | undefined, offset: number): readonly string[] {
    const { acts } = this.#facts;
    if (acts.length === 0) return NO_ACTS;
    const span: Span = spanOf(this.#weave.columns, token);
    const had = acts.filter(({ revision }) => {
      if (!origin) return standsAt(span, revision);
      const { client, clock } = origin.root;
      return this.#everywhere().stoodAt({ client, clock: clock + offset }, revision);
    });
    return had.map(({ key }) => key);
  }

  #everywhere(): Incarnations {
    this.#incarnations ??= new Incarnations(this.#weave);
    return this.#incarnations;
  }
}

const NO_ACTS: readonly string[] = [];

/** Adds words to the last run if they belong to it, else as a new one; answers the run. */
function addTo(
  runs: Run[],
  { at, text, said }: { readonly at: number; readonly text: string; readonly said: Said },
): Run {
  const last = runs.at(-1);
  if (last?.to === at && belongsTo(last, said)) {
    last.parts.push(text);
    last.to += text.length;
    last.writtenAt = said.writtenAt;
    last.firstSeq = Math.min(last.firstSeq, said.firstSeq);
    last.lastSeq = Math.max(last.lastSeq, said.firstSeq);
    return last;
  }
  const run = { ...said, from: at, to: at + text.length, parts: [text], tokens: [], lastSeq: said.firstSeq };
  runs.push(run);
  return run;
}

function belongsTo(run: Run, said: Said): boolean {
  return (
    run.who === said.who &&
    run.placed === said.placed &&
    run.suggestionId === said.suggestionId &&
    run.elsewhere?.userId === said.elsewhere?.userId &&
    Math.abs(said.writtenAt - run.writtenAt) <= PAUSE_MS &&
    run.acts.length === said.acts.length &&
    run.acts.every((key, index) => key === said.acts[index])
  );
}

function openSuggestion(formats: Formats): string | null {
  if (formats.size === 0) return null;
  const mark = marksOf(formats).find(({ type }) => type === "insertion");
  return mark?.type === "insertion" ? mark.attrs.id : null;
}

function lengthOf(piece: Piece): number {
  if (piece.kind !== "open") return piece.text.length;
  return inlineOf(piece) ? 1 : 0;
}
