import type { BodyToken, OpenToken } from "#lib/clause/body-token.ts";
import type { Block, Inline } from "#lib/clause/content.ts";
import { type Gathered, gatherBlocks, type Noted, type Piece } from "#lib/clause/gather-blocks.ts";
import { type Formats, formatted, isSuggestion, PLAIN } from "#lib/clause/mark.ts";
import { inlineOf, paragraphAttrs } from "#lib/clause/normalise.ts";
import type { Authorship } from "#lib/history/attribute.ts";
import { attrsAt, standsAt, type Weave, type WovenToken } from "#lib/history/weave.ts";

/** Words at one moment, at another, or at both; null where they do not stand. Suggestions have not happened. */
export type WovenPiece = {
  readonly before: Inline | null;
  readonly after: Inline | null;
  /** Who wrote them first. */
  readonly written: Authorship | null;
  /** Who deleted them; null: they still stand. */
  readonly deleted: Authorship | null;
};

/** A block without its words at one moment, at another, or at both. */
export type WovenBlock = {
  readonly before: Block | null;
  readonly after: Block | null;
  readonly pieces: readonly WovenPiece[];
};

/** The blocks that stand at one of two revisions or at both, in the order of the text: one walk through the weave. */
export function wovenBlocks(
  weave: Weave,
  range: { readonly from: number; readonly to: number },
): readonly WovenBlock[] {
  const walked = gatherBlocks(walk(weave, range));
  return walked.map(toBlock).filter(({ before, after }) => before !== null || after !== null);
}

type Sides = Pick<WovenPiece, "written" | "deleted"> & {
  readonly before: BodyToken | null;
  readonly after: BodyToken | null;
};
type Range = { readonly from: number; readonly to: number };
type Walked = Noted<BodyToken, Sides>;
type BothFormats = { readonly before: Formats; readonly after: Formats };

const CLOSE: Walked = {
  token: { kind: "close" },
  note: { before: null, after: null, written: null, deleted: null },
};

function* walk(weave: Weave, range: Range): Generator<Walked> {
  const frames: { readonly isOpen: boolean; readonly formats: BothFormats }[] = [];
  let formats: BothFormats = { before: PLAIN, after: PLAIN };
  for (const token of weave.tokens) {
    if (token.kind === "close") {
      const frame = frames.pop();
      formats = frame?.formats ?? { before: PLAIN, after: PLAIN };
      if (frame?.isOpen) yield CLOSE;
      continue;
    }
    const stands = { before: standsAt(token, range.from), after: standsAt(token, range.to) };
    if (token.kind === "open") {
      frames.push({ isOpen: stands.before || stands.after, formats });
      formats = { before: PLAIN, after: PLAIN };
    } else if (token.kind === "format") {
      formats = {
        before: stands.before ? formatted(formats.before, token) : formats.before,
        after: stands.after ? formatted(formats.after, token) : formats.after,
      };
      continue;
    }
    if (!stands.before && !stands.after) continue;
    const before = stands.before ? tokenAt(token, range.from, formats.before) : null;
    const after = stands.after ? tokenAt(token, range.to, formats.after) : null;
    const { log } = weave;
    yield {
      token: (after ?? before) as BodyToken,
      note: {
        before,
        after,
        written: token.kind === "text" ? token.first : log.authorship(token.born),
        deleted: Number.isFinite(token.died) ? log.authorship(token.died) : null,
      },
    };
  }
}

function tokenAt(
  token: Exclude<WovenToken, { kind: "close" | "format" }>,
  revision: number,
  formats: Formats,
): BodyToken {
  if (token.kind === "open") return { ...token, attrs: attrsAt(token, revision), type: null };
  if (token.kind === "text") return { kind: "text", id: token.id, text: token.text, formats };
  return { kind: "scrap", id: token.id, text: token.text };
}

function toBlock({ open, pieces }: Gathered<Sides>): WovenBlock {
  const words = pieces.map(({ note }): WovenPiece => {
    const { written, deleted } = note;
    return { before: visible(note.before), after: visible(note.after), written, deleted };
  });
  const stands = (side: "before" | "after") => words.some((piece) => piece[side] !== null);
  return {
    before: open ? headOf(open.note.before) : stands("before") ? headOf(LOOSE) : null,
    after: open ? headOf(open.note.after) : stands("after") ? headOf(LOOSE) : null,
    pieces: words.filter(({ before, after }) => before !== null || after !== null),
  };
}

/** Text outside of any block is read as a paragraph. */
const LOOSE: OpenToken = {
  kind: "open",
  id: { client: 0, clock: 0 },
  name: "paragraph",
  attrs: new Map(),
  type: null,
};

function headOf(token: BodyToken | null): Block | null {
  if (token?.kind !== "open") return null;
  const attrs = paragraphAttrs(token.attrs, "");
  return token.name === "heading" ? { type: "heading", attrs: { id: "" } } : { type: "paragraph", attrs };
}

/** Words as the negotiating text has them: without what is only suggested, and without the marks of suggestions. */
function visible(token: BodyToken | null): Inline | null {
  if (token === null || token.kind === "close") return null;
  const inline = inlineOf(token as Piece);
  if (!inline || inline.type === "paragraphBreak") return null;
  const { marks = [], ...bare } = inline;
  if (marks.some(({ type }) => type === "insertion")) return null;
  const kept = marks.filter((mark) => !isSuggestion(mark));
  return kept.length > 0 ? { ...bare, marks: kept } : bare;
}
