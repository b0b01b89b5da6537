import canonicalize from "canonicalize";
import type { Block, ClauseContent, Inline, Mark, SuggestionMark } from "#lib/clause/content.ts";
import { joinRuns } from "#lib/clause/normalise.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { type ContestedKey, contestedKey } from "#lib/contested/may-vanish.ts";
import { suggestionsIn } from "./suggestions-in.ts";

/** A change of a clause's text: the blocks in which it differs, and what the rest of the text knows. */
export type TextChange = {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** Whether this bracket, group, option or hole stands in the blocks that stay as they are. */
  readonly standsElsewhere: (key: ContestedKey) => boolean;
  /** Whose suggestion with this id stands in the blocks that stay as they are; undefined: there is none. */
  readonly suggestedElsewhere: (id: string) => string | undefined;
};

/** What is to be known of a change before it can be written. */
export type Judgement = {
  /** It does more than suggest for this delegation. */
  readonly isDirect: boolean;
  /** Suggestions of others that were not in the text, or are under an id that is somebody else's. */
  readonly strange: readonly SuggestionMark[];
  /** Brackets, options and holes that go out of the text as a whole. */
  readonly vanished: readonly ContestedKey[];
};

/**
 * Judges a change by `by` (a delegation's id; empty: chair or secretariat). It only suggests if the text without that
 * delegation's suggestions is the same before and after, but for brackets, options and holes that are new to the text
 * or go out of it as a whole: whether those may is another question. Suggestions of others are part of that text.
 */
export function judgeChange(change: TextChange, by: string): Judgement {
  const before = contestedIn(change.before);
  const after = contestedIn(change.after);
  const isPassing = (name: string, key: ContestedKey) =>
    before.has(name) !== after.has(name) && !change.standsElsewhere(key);
  const passing = new Set([...before, ...after].filter((each) => isPassing(...each)).map(([name]) => name));
  const base = (blocks: readonly Block[]) => baseOf(blocks, by, passing);
  return {
    isDirect:
      !isSameText(base(change.before), base(change.after)) ||
      countForged(change.after, by) > countForged(change.before, by),
    strange: strangers(change, by),
    vanished: [...before].filter(([name]) => passing.has(name)).map(([, key]) => key),
  };
}

/** The text on which `by` suggests, without the contested marks that come or go. */
function baseOf(blocks: readonly Block[], by: string, passing: ReadonlySet<string>): ClauseContent {
  const { content } = withoutSuggestions({ type: "doc", content: blocks }, ({ attrs }) => attrs.by === by);
  return { type: "doc", content: passing.size === 0 ? content : content.map(withoutPassing) };

  function withoutPassing(block: Block): Block {
    if (!block.content) return block;
    return { ...block, content: joinRuns(block.content.map(stripped)) } as Block;
  }

  function stripped(inline: Inline): Inline {
    const { marks = [], ...bare } = inline;
    const kept = marks.filter((mark) => {
      const key = contestedKey(mark);
      return !key || !passing.has(nameOf(key));
    });
    return (kept.length > 0 ? { ...bare, marks: kept } : bare) as Inline;
  }
}

/** An empty body is shown as one empty paragraph, which the first suggestion writes. */
function isSameText({ content: before }: ClauseContent, { content: after }: ClauseContent): boolean {
  const [first] = after;
  if (before.length === 0 && after.length === 1 && first?.type === "paragraph")
    return !first.content && !first.joins && first.attrs.level === 0 && first.attrs.numberAs === "";
  return before.length === after.length && canonicalize(before) === canonicalize(after);
}

/** Characters of somebody else's insertion that `by` inserted: words put into another's mouth. */
function countForged(blocks: readonly Block[], by: string): number {
  return inlinesOf(blocks).reduce((sum, inline) => {
    const inserters = (inline.marks ?? []).flatMap((mark) =>
      mark.type === "insertion" ? [mark.attrs.by] : [],
    );
    const isForged = inserters.includes(by) && inserters.some((each) => each !== by);
    return isForged ? sum + (inline.type === "text" ? inline.text.length : 1) : sum;
  }, 0);
}

function strangers(change: TextChange, by: string): readonly SuggestionMark[] {
  const before = new Map(suggestionsIn(change.before).map(({ attrs }) => [attrs.id, attrs.by]));
  return suggestionsIn(change.after).filter(({ attrs }) => {
    const known = before.get(attrs.id) ?? change.suggestedElsewhere(attrs.id);
    return known === undefined ? attrs.by !== by : attrs.by !== known;
  });
}

function contestedIn(blocks: readonly Block[]): ReadonlyMap<string, ContestedKey> {
  const found = new Map<string, ContestedKey>();
  for (const mark of inlinesOf(blocks).flatMap(({ marks = [] }): readonly Mark[] => marks)) {
    const key = contestedKey(mark);
    if (key) found.set(nameOf(key), key);
  }
  return found;
}

function nameOf({ id, optionId }: ContestedKey): string {
  return `${id} ${optionId}`;
}

function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block): readonly Inline[] => block.content ?? []);
}
