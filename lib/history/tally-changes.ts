import { countWords } from "#lib/clause/words.ts";
import type { Authorship } from "./attribute.ts";
import type { DiffStep } from "./difference.ts";
import { readableRuns } from "./readable-runs.ts";

/** How much of a difference is one person's: words inserted and deleted, and moves of paragraphs and of words. */
export type ChangeTally = {
  readonly by: Authorship;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
};

/** The people who made a difference, in the order of their first change in it, with how much each has changed. */
export function tallyChanges(steps: readonly DiffStep[]): readonly ChangeTally[] {
  const tallies = new Map<string, ChangeTally>();
  const add = (by: Authorship | null, more: Partial<Omit<ChangeTally, "by">>): void => {
    if (!by) return;
    const before = tallies.get(by.userId) ?? { by, inserted: 0, deleted: 0, moved: 0 };
    tallies.set(by.userId, {
      by: before.by.seq <= by.seq ? before.by : by,
      inserted: before.inserted + (more.inserted ?? 0),
      deleted: before.deleted + (more.deleted ?? 0),
      moved: before.moved + (more.moved ?? 0),
    });
  };
  for (const step of steps) {
    if (step.kind === "departure") continue;
    add(step.by, step.movedFrom === undefined ? {} : { moved: 1 });
    for (const { by } of step.changes) add(by, {});
    for (const { by, fate, inline, elsewhere } of readableRuns(step.runs)) {
      const words = inline.type === "text" ? countWords(inline.text) : 0;
      if (elsewhere !== undefined) add(by, fate === "inserted" ? { moved: 1 } : {});
      else add(by, fate === "kept" ? {} : { [fate]: words });
    }
  }
  return [...tallies.values()].toSorted((a, b) => a.by.seq - b.by.seq);
}

/** How many changes a difference shows, each of which can be pointed at. */
export function countChanges(steps: readonly DiffStep[]): number {
  return steps.reduce((sum, step) => {
    if (step.kind === "departure") return sum + 1;
    const empty = step.runs.length === 0 && step.fate !== "kept" ? 1 : 0;
    const moved = step.movedFrom === undefined ? 0 : 1;
    const runs = readableRuns(step.runs).filter(
      (run) => run.fate !== "kept" || run.marksBefore !== undefined,
    );
    return sum + moved + empty + step.changes.length + runs.length;
  }, 0);
}
