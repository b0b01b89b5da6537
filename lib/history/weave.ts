import type { BodyToken, ItemId } from "#lib/clause/body-token.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { gatherBlocks } from "#lib/clause/gather-blocks.ts";
import { type Formats, formatted, PLAIN } from "#lib/clause/mark.ts";
import { normaliseContent } from "#lib/clause/normalise.ts";
import type { Authorship } from "./attribute.ts";
import type { LogIndex } from "./log-index.ts";
import { standingText } from "./standing-text.ts";
import { tokensOf, type WeaveColumns } from "./weave-columns.ts";

/** Stands at the revisions from `born` up to `died`, not included; `died` is Infinity while it still stands. */
export type Span = { readonly born: number; readonly died: number };

/** A value that an attribute of an element had for a while. */
export type WovenAttr = Span & { readonly name: string; readonly value: unknown; readonly id: ItemId };

/** An element begins. Attributes stand in the order in which the later hides the earlier. */
export type WovenOpen = Span & {
  readonly kind: "open";
  readonly id: ItemId;
  readonly name: string;
  readonly attrs: readonly WovenAttr[];
};

/**
 * Characters in a row that came and went together. `root` is where they were first written: the item of their first
 * character, other than `id` when the text was moved, restored or taken over. `first` wrote them there.
 */
export type WovenText = Span & {
  readonly kind: "text";
  readonly id: ItemId;
  readonly text: string;
  readonly root: ItemId;
  readonly first: Authorship;
};

/** From here on text has a format, or (value null) has it no longer. */
export type WovenFormat = Span & {
  readonly kind: "format";
  readonly id: ItemId;
  readonly key: string;
  readonly value: unknown;
};

/** A value from a foreign client where only text and elements belong. */
export type WovenScrap = Span & { readonly kind: "scrap"; readonly id: ItemId; readonly text: string };

/** One step through everything that ever stood in a clause. */
export type WovenToken = WovenOpen | WovenText | WovenFormat | WovenScrap | { readonly kind: "close" };

/**
 * All that ever stood in a clause, in the order of the text, each piece with the revisions at which it stood (the weave
 * of SCCS, Rochkind 1975). Any moment, any difference and the author of any word are one walk through it.
 */
export type Weave = {
  readonly revision: number;
  readonly tokens: readonly WovenToken[];
  readonly log: LogIndex;
  /** The same as the tokens, more compact. */
  readonly columns: WeaveColumns;
};

/** A weave from its columns; its tokens are made when they are first asked for. */
export function makeWeave(columns: WeaveColumns, log: LogIndex): Weave {
  let made: readonly WovenToken[] | null = null;
  return {
    revision: log.revision,
    get tokens() {
      made ??= tokensOf(columns, log);
      return made;
    },
    log,
    columns,
  };
}

/** Whether a piece stands at a revision. */
export function standsAt({ born, died }: Span, revision: number): boolean {
  return born <= revision && revision < died;
}

/** The visible text at a revision, as a walk through the Y.Doc of that revision would give it, without its Y types. */
export function tokensAt(weave: Weave, revision: number): readonly BodyToken[] {
  const tokens: BodyToken[] = [];
  const frames: { readonly isOpen: boolean; readonly formats: Formats }[] = [];
  let formats = PLAIN;
  for (const token of weave.tokens) {
    if (token.kind === "close") {
      const frame = frames.pop();
      formats = frame?.formats ?? PLAIN;
      if (frame?.isOpen) tokens.push(token);
    } else if (token.kind === "open") {
      const isOpen = standsAt(token, revision);
      frames.push({ isOpen, formats });
      formats = PLAIN;
      if (isOpen) tokens.push({ ...token, attrs: attrsAt(token, revision), type: null });
    } else if (standsAt(token, revision)) {
      if (token.kind === "format") formats = formatted(formats, token);
      else if (token.kind === "text") tokens.push({ kind: "text", id: token.id, text: token.text, formats });
      else tokens.push({ kind: "scrap", id: token.id, text: token.text });
    }
  }
  return tokens;
}

/** The text of a clause at a revision. */
export function contentAt({ columns }: Weave, revision: number): ClauseContent {
  return normaliseContent(gatherBlocks(standingText(columns, revision)));
}

/** The attributes of an element at a revision. */
export function attrsAt(
  { attrs }: WovenOpen,
  revision: number,
): ReadonlyMap<string, { value: unknown; id: ItemId }> {
  return new Map(
    attrs.flatMap((attr) =>
      standsAt(attr, revision) ? [[attr.name, { value: attr.value, id: attr.id }]] : [],
    ),
  );
}
