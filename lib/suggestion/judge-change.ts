import type { Block, ClauseContent, Inline, Mark, SuggestionMark } from "#lib/clause/content.ts";
import { withoutMarks, withUnits } from "#lib/clause/units.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { type ContestedKey, contestedKey } from "#lib/contested/may-vanish.ts";
import { rejectWhere } from "./reject-suggestions.ts";
import { suggestionsIn } from "./suggestions-in.ts";

/** A change of a clause's text: the blocks in which it differs, and what the rest of the text knows. */
export type TextChange = {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** Whether these are all blocks of the text. */
  readonly isWhole: boolean;
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
 * or go out of it as a whole: whether those may is another question. Suggestions of others are part of that text; words
 * that two insert at the same moment may carry the marks of both.
 */
export function judgeChange(change: TextChange, by: string): Judgement {
  const before = contestedIn(change.before);
  const after = contestedIn(change.after);
  const isPassing = (name: string, key: ContestedKey) =>
    before.has(name) !== after.has(name) && !change.standsElsewhere(key);
  const passing = new Set([...before, ...after].filter((each) => isPassing(...each)).map(([name]) => name));
  const mine = ({ attrs }: SuggestionMark) => attrs.by === by;
  const bare = (blocks: readonly Block[]) => withoutPassing(withoutSuggestions(doc(blocks), mine), passing);
  const shared = (blocks: readonly Block[]) => withoutPassing(rejectWhere(doc(blocks), mine), passing);
  const { before: old, after: fresh } = change;
  const isSuggested =
    (isSameText(bare(old), bare(fresh)) && countPutIn(fresh, by) <= countPutIn(old, by)) ||
    isSameText(shared(old), shared(fresh)) ||
    isFirst(change, bare);
  return {
    isDirect: !isSuggested,
    strange: strangers(change, by),
    vanished: [...before].filter(([name]) => passing.has(name)).map(([, key]) => key),
  };
}

function doc(content: readonly Block[]): ClauseContent {
  return { type: "doc", content };
}

/** The text without the contested marks that come or go. */
function withoutPassing({ content }: ClauseContent, passing: ReadonlySet<string>): ClauseContent {
  if (passing.size === 0) return doc(content);
  return doc(
    content.map((block) =>
      withUnits(
        block,
        (block.content ?? []).map((inline) => withoutMarks(inline, isPassing)),
      ),
    ),
  );

  function isPassing(mark: Mark): boolean {
    const key = contestedKey(mark);
    return key !== null && passing.has(nameOf(key));
  }
}

/**
 * How often `by` inserts right inside of what somebody else inserts, as if the other had said it. Beside it, marks of
 * two can fall on the same words: when both write in one place at the same moment.
 */
function countPutIn(blocks: readonly Block[], by: string): number {
  return blocks.reduce((sum, { content = [] }) => {
    const inserters = content.map(({ marks = [] }) =>
      marks.flatMap((mark) => (mark.type === "insertion" ? [mark.attrs] : [])),
    );
    const isPutIn = inserters.filter((those, index) => {
      const left = inserters[index - 1] ?? [];
      if (!those.some((each) => each.by === by) || left.some((each) => each.by === by)) return false;
      return those.some((each) => each.by !== by && left.some(({ id }) => id === each.id));
    });
    return sum + isPutIn.length;
  }, 0);
}

function isSameText({ content: before }: ClauseContent, { content: after }: ClauseContent): boolean {
  return before.length === after.length && JSON.stringify(before) === JSON.stringify(after);
}

/** An empty body is shown as one empty paragraph, which the first suggestion writes. */
function isFirst(change: TextChange, bare: (blocks: readonly Block[]) => ClauseContent): boolean {
  if (!change.isWhole || change.before.length > 0 || change.after.length !== 1) return false;
  const [first] = bare(change.after).content;
  return (
    first?.type === "paragraph" &&
    !first.content &&
    !first.joins &&
    first.attrs.level === 0 &&
    first.attrs.numberAs === ""
  );
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
