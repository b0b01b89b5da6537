import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";
import { readBrackets } from "./bracket-tree.ts";
import { literalBracketAt } from "./literal-brackets.ts";
import { markBrackets } from "./mark-brackets.ts";
import { findOptionLabels, groupLabels, placeOptions } from "./option-paragraphs.ts";
import type { NamedStands, ResolveName } from "./read-names.ts";
import { retypeHoles } from "./retype-holes.ts";
import { applyChanges, type Changes, placeOf, type SourceText, sourceText } from "./source-text.ts";

/** A paragraph whose words may hold brackets. `level` as in a clause: deeper ones belong to the one before. */
export type SourceParagraph = { readonly inlines: readonly Inline[]; readonly level: number };

/** Names that the text gives to contested words. `id` of the bracket, group or hole; `optionId` empty for the whole. */
export type FoundAttribution = NamedStands & { readonly id: string; readonly optionId: string };

/** Something to tell the reader, and where: `paragraph` from 0, `column` from 1, as they were given. */
export type ContestedProblem = {
  readonly kind: "unclosed" | "unopened" | "too-deep" | "flips-meaning";
  readonly paragraph: number;
  readonly column: number;
  readonly sign: "[" | "]";
};

export type ParsedContested = {
  /** As many as were given; null for one in which only signs stood. */
  readonly paragraphs: readonly (readonly Inline[] | null)[];
  readonly attributions: readonly FoundAttribution[];
  readonly problems: readonly ContestedProblem[];
};

/** `newId` gives a fresh UUID at every call. */
export type ParseContext = {
  readonly newId: () => string;
  readonly resolve: ResolveName;
  /** How many characters at a "[" contest nothing; `literalBracketAt` where nothing else is said. */
  readonly literalAt?: (text: string, at: number) => number;
};

/** What reading brackets found, by positions of the source. */
export type BracketChanges = Omit<ParsedContested, "paragraphs"> & {
  readonly source: SourceText;
  readonly changes: Changes;
};

/**
 * Understands the square brackets in words: brackets, options, holes and to whom they are attributed. Signs become marks,
 * words stay. A bracket without its partner stays literal text and is told as a problem. Takes time in proportion.
 */
export function parseContested(
  paragraphs: readonly SourceParagraph[],
  context: ParseContext,
): ParsedContested {
  const { source, changes, attributions, problems } = readBracketChanges(paragraphs, context);
  return { paragraphs: retypeHoles(applyChanges(source, changes)), attributions, problems };
}

/** The same for who changes a text in place: what to mark and what to take away. */
export function readBracketChanges(
  paragraphs: readonly SourceParagraph[],
  context: ParseContext,
): BracketChanges {
  const source = sourceText(paragraphs.map(({ inlines }) => inlines));
  const groups = groupLabels(findOptionLabels(source)).filter(({ length }) => length > 1);
  const labels = groups.flat();
  const { nodes, strays } = readBrackets(source.text, {
    isWords: (at) => labels.some(({ start, end }) => start <= at && at < end),
    literalAt: context.literalAt ?? literalBracketAt,
  });
  const tree = placeOptions(nodes, { source, groups, levels: paragraphs.map(({ level }) => level) });
  const changes: Changes = { drops: [], marks: [] };
  const found = markBrackets(source.text, tree, { ...context, changes });
  const problems = [
    ...strays.map(({ at, sign, kind }) => ({ kind, sign, ...placeOf(source, at) })),
    ...found.flips.map((at) => ({
      kind: "flips-meaning" as const,
      sign: "[" as const,
      ...placeOf(source, at),
    })),
  ];
  return {
    source,
    changes,
    attributions: found.attributions,
    problems: problems.sort((a, b) => a.paragraph - b.paragraph || a.column - b.column),
  };
}

/** The same for a clause's text: blocks in which only signs stood are gone, unless nothing else is left. */
export function parseContent(
  content: ClauseContent,
  context: ParseContext,
): Omit<ParsedContested, "paragraphs"> & { readonly content: ClauseContent } {
  const parsed = parseContested(
    content.content.map((block) => ({
      inlines: block.content ?? [],
      level: block.type === "paragraph" ? block.attrs.level : 0,
    })),
    context,
  );
  const blocks = content.content.flatMap((block, index): Block[] => {
    const inlines = parsed.paragraphs[index];
    const { content: _, ...bare } = block;
    if (inlines) return [inlines.length > 0 ? { ...bare, content: inlines } : bare];
    return index === content.content.length - 1 && parsed.paragraphs.every((each) => each === null)
      ? [bare]
      : [];
  });
  const { attributions, problems } = parsed;
  return { content: { type: "doc", content: blocks }, attributions, problems };
}
