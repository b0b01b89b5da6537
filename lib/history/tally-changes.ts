import { countWords } from "#lib/clause/words.ts";
import type { AttributedBlock, Authorship } from "./attribute.ts";

/** How much of a difference is one person's, in words; a piece of a word counts as a word. */
export type ChangeTally = { readonly by: Authorship; readonly inserted: number; readonly deleted: number };

/** The people who made a difference, in the order of their first change in it, with how much each has changed. */
export function tallyChanges(blocks: readonly AttributedBlock[]): readonly ChangeTally[] {
  const tallies = new Map<string, ChangeTally>();
  const add = (by: Authorship | null, words: { readonly inserted: number; readonly deleted: number }) => {
    if (!by) return;
    const before = tallies.get(by.userId) ?? { by, inserted: 0, deleted: 0 };
    tallies.set(by.userId, {
      by: before.by.seq <= by.seq ? before.by : by,
      inserted: before.inserted + words.inserted,
      deleted: before.deleted + words.deleted,
    });
  };
  for (const { by, changes, runs } of blocks) {
    for (const touched of [by, ...changes.map((change) => change.by)]) add(touched, NONE);
    for (const { by: author, fate, inline } of runs) {
      const words = inline.type === "text" ? countWords(inline.text) : 0;
      add(author, { inserted: fate === "inserted" ? words : 0, deleted: fate === "deleted" ? words : 0 });
    }
  }
  return [...tallies.values()].toSorted((a, b) => a.by.seq - b.by.seq);
}

const NONE = { inserted: 0, deleted: 0 };
