import type { ClauseContent } from "#lib/clause/content.ts";
import { type ChangedBlock, changedBlocks, type Stretch } from "./changed-block.ts";

/** What the adoption of one amendment leaves of another. WHOLLY: nothing could be adopted any more. PARTLY: some of it. */
export type Extent = "WHOLLY" | "PARTLY" | "NOT";

/** The texts that a proposal has for its clauses, by clause: each with its own suggestions and nobody else's. */
export type TextsByClause = ReadonlyMap<string, ClauseContent>;

/** How far a proposal is overtaken, and the words of the text that it can no longer change as it would. */
export type Overtaking = { readonly extent: Extent; readonly words: readonly string[] };

/**
 * What is left of a proposal once another is adopted. A change is overtaken when other words stand in the place of its
 * words already or these are deleted, when the text in which it would insert has gone, and when it has been made. Words
 * that were changed within a text that it would delete overtake it in part. A proposal of which every change
 * is overtaken is not put to the vote (UN General Assembly rule 90: "necessarily implies the rejection").
 */
export function overtakingOf(adopted: TextsByClause, other: TextsByClause): Overtaking {
  const found: { readonly extent: Extent; readonly words: string }[] = [];
  for (const [clauseId, text] of other) {
    const done = adopted.get(clauseId);
    const changed = done ? changedBlocks(done) : [];
    for (const block of changedBlocks(text)) {
      const same = changed.find(
        ({ blockId, before }) => blockId === block.blockId && before === block.before,
      );
      for (const stretch of block.stretches)
        found.push({ extent: extentOf(stretch, same), words: wordsAt(block, stretch) });
    }
  }
  const overtaken = found.filter(({ extent }) => extent !== "NOT");
  const isWhole = found.every(({ extent }) => extent === "WHOLLY");
  return {
    extent: overtaken.length === 0 ? "NOT" : isWhole ? "WHOLLY" : "PARTLY",
    words: overtaken.map(({ words }) => words),
  };
}

/** Text that another text does not have stands apart: there a proposal is outdated, not overtaken. */
function extentOf(stretch: Stretch, changed: ChangedBlock | undefined): Extent {
  const all = (changed?.stretches ?? []).map((done) => extentBy(stretch, done));
  if (all.includes("WHOLLY")) return "WHOLLY";
  return all.includes("PARTLY") ? "PARTLY" : "NOT";
}

function extentBy({ from, to, instead }: Stretch, done: Stretch): Extent {
  const isSamePlace = from === done.from && to === done.to;
  if (isSamePlace && (instead === done.instead || from < to)) return "WHOLLY";
  if (from === to) return done.from < from && to < done.to ? "WHOLLY" : "NOT";
  if (done.from >= to || from >= done.to || done.from === done.to) return "NOT";
  const isWithin = done.from <= from && to <= done.to;
  const bothReplace = instead.trim() !== "" && done.instead.trim() !== "";
  return isWithin || bothReplace ? "WHOLLY" : "PARTLY";
}

/** The words of a stretch; where it only inserts, the words on both sides. */
function wordsAt({ before }: ChangedBlock, { from, to }: Stretch): string {
  if (from < to) return before.slice(from, to).trim();
  const left = /\S*\s*$/.exec(before.slice(0, from))?.[0] ?? "";
  const right = /^\s*\S*/.exec(before.slice(to))?.[0] ?? "";
  return `${left}${right}`.trim();
}
