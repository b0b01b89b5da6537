import type { ClauseContent, Mark } from "#lib/clause/content.ts";
import type { ContestedItem } from "./contested-item.ts";

/** Whoever edits the text: their delegation, and whether their office settles contested text (chair, secretariat). */
export type Editing = { readonly delegationId: string | null; readonly maySettle: boolean };

/** What the rule asks of the facts about contested words. */
export type ContestedFacts = Pick<ContestedItem, "openedBy" | "stands" | "closed">;

/** Contested words in a text: a bracket or hole by its id, an option by its group's and its own. */
export type ContestedKey = { readonly id: string; readonly optionId: string };

/**
 * Whether an edit may make a whole bracket, option or hole go out of the text. Chair and secretariat may; others only
 * with what their own delegation opened or proposed and on which nobody else has taken a stand: anything else takes an
 * act that the others see. What is not on record yet, or closed, nobody holds.
 */
export function mayVanish(item: ContestedFacts | undefined, optionId: string, editing: Editing): boolean {
  if (!item || item.closed || editing.maySettle) return true;
  const { delegationId } = editing;
  if (delegationId === null) return false;
  const stands = item.stands.filter((stand) => concerns(stand.optionId, optionId));
  if (stands.some(({ holder }) => holder.id !== delegationId)) return false;
  return stands.some(({ stand }) => stand === "PROPOSES") || item.openedBy.delegation?.id === delegationId;
}

/** Whose contested words they are, in words: their proposers, else who opened them. */
export function heldBy(item: ContestedFacts, optionId: string): string {
  const stands = item.stands.filter((stand) => concerns(stand.optionId, optionId));
  const proposers = stands.filter(({ stand }) => stand === "PROPOSES");
  const names = (proposers.length > 0 ? proposers : stands).map(({ holder }) => holder.shortName);
  if (names.length > 0) return [...new Set(names)].join(", ");
  return item.openedBy.delegation?.shortName ?? item.openedBy.name;
}

/** What a mark says is contested; null for other marks. */
export function contestedKey(mark: Mark): ContestedKey | null {
  switch (mark.type) {
    case "bracket":
    case "hole":
      return { id: mark.attrs.id, optionId: "" };
    case "option":
      return { id: mark.attrs.group, optionId: mark.attrs.id };
    default:
      return null;
  }
}

/** The brackets, options and holes that were in the text before and are not after. */
export function vanished(before: ClauseContent, after: ClauseContent): readonly ContestedKey[] {
  const left = contestedKeys(after);
  return [...contestedKeys(before)].filter(([name]) => !left.has(name)).map(([, key]) => key);
}

/** The brackets, options and holes of a text, under a name of their own. */
function contestedKeys({ content }: ClauseContent): ReadonlyMap<string, ContestedKey> {
  const keys = new Map<string, ContestedKey>();
  for (const block of content)
    for (const { marks = [] } of block.content ?? [])
      for (const mark of marks) {
        const key = contestedKey(mark);
        if (key) keys.set(`${key.id} ${key.optionId}`, key);
      }
  return keys;
}

/** A stand on the whole group concerns each of its options. */
function concerns(standOption: string, optionId: string): boolean {
  return optionId === "" || standOption === "" || standOption === optionId;
}
