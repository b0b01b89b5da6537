import * as Y from "yjs";
import type { Inline, Mark } from "#lib/clause/content.ts";
import { sameMarks } from "#lib/clause/mark.ts";
import { type Claims, claim, claimants } from "./claims.ts";
import type { DiffBlock, DiffRun, ItemRange, PlaceChange } from "./diff-states.ts";
import type { Fate } from "./merge-states.ts";

/** Who made a change and when: the row of the log that first brought it. `at` is an instant in ISO 8601. */
export type Authorship = { readonly seq: number; readonly userId: string; readonly at: string };

/** A row of the log of a clause. */
export type LogRow = Authorship & { readonly bytes: Uint8Array };

/** Which row of the log inserted each item, and which deleted it. */
export type Attribution = { readonly inserted: Claims<Authorship>; readonly deleted: Claims<Authorship> };

/** An attribution of no rows yet. */
export function emptyAttribution(): Attribution {
  return { inserted: new Map(), deleted: new Map() };
}

/**
 * Adds rows of the log to an attribution, in the order of their `seq`. The first row that brings an insertion or a
 * deletion has made it; the author is the row's user, never the client id. For a difference, the rows after the
 * earlier moment up to the later one suffice.
 */
export function attributeRows(attribution: Attribution, rows: Iterable<LogRow>): void {
  for (const { seq, userId, at, bytes } of rows) {
    const by: Authorship = { seq, userId, at };
    const { structs, ds } = Y.decodeUpdate(bytes);
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      claim(attribution.inserted, { ...struct.id, length: struct.length }, by);
    }
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) claim(attribution.deleted, { client, clock, length: len }, by);
    }
  }
}

/** A run of text with one fate and one author; `by` is null for kept text, and for what no given row brought. */
export type AttributedRun = {
  readonly fate: Fate;
  readonly inline: Inline;
  readonly marksBefore?: readonly Mark[];
  readonly by: Authorship | null;
};

/** A block of a difference with its authors. */
export type AttributedBlock = Omit<DiffBlock, "runs" | "changes"> & {
  readonly by: Authorship | null;
  readonly changes: readonly (PlaceChange & { readonly by: Authorship | null })[];
  readonly runs: readonly AttributedRun[];
};

/** Names the author of each insertion, deletion and change of place; neighbouring runs of one author are joined. */
export function attributeDiff(
  blocks: readonly DiffBlock[],
  attribution: Attribution,
): readonly AttributedBlock[] {
  return blocks.map((block) => {
    const by = authorOf(attribution, block.fate, { ...block.item, length: 1 });
    const runs = block.runs.flatMap((run) => attributeRun(attribution, run));
    const changes = block.changes.map((change) => {
      return { ...change, by: authorOf(attribution, "inserted", { ...change.item, length: 1 }) };
    });
    // What went down with its block needs no deletion of its own.
    const owned = block.fate === "deleted" ? runs.map((run) => ({ ...run, by: run.by ?? by })) : runs;
    return { ...block, by, changes, runs: joinRuns(owned) };
  });
}

function authorOf(attribution: Attribution, fate: Fate, item: ItemRange): Authorship | null {
  if (fate === "kept") return null;
  return claimants(attribution[fate], item)[0]?.by ?? null;
}

function attributeRun(attribution: Attribution, run: DiffRun): readonly AttributedRun[] {
  const { item, ...shown } = run;
  if (run.fate === "kept") return [{ ...shown, by: null }];
  if (run.inline.type !== "text" || run.inline.text.length !== item.length) {
    return [{ ...shown, by: authorOf(attribution, run.fate, item) }];
  }
  const whole = run.inline;
  return claimants(attribution[run.fate], item).map(({ start, end, by }) => {
    const text = whole.text.slice(start - item.clock, end - item.clock);
    return { ...shown, inline: { ...whole, text }, by };
  });
}

function joinRuns(runs: readonly AttributedRun[]): readonly AttributedRun[] {
  const joined: AttributedRun[] = [];
  let texts: string[] = [];
  for (const [index, run] of runs.entries()) {
    texts.push(run.inline.type === "text" ? run.inline.text : "");
    const next = runs[index + 1];
    if (next && belongTogether(run, next)) continue;
    joined.push(
      run.inline.type === "text" ? { ...run, inline: { ...run.inline, text: texts.join("") } } : run,
    );
    texts = [];
  }
  return joined;
}

function belongTogether(one: AttributedRun, other: AttributedRun): boolean {
  if (one.inline.type !== "text" || other.inline.type !== "text") return false;
  if (one.fate !== other.fate || one.by?.userId !== other.by?.userId) return false;
  if ((one.marksBefore === undefined) !== (other.marksBefore === undefined)) return false;
  return sameMarks(one.inline.marks, other.inline.marks) && sameMarks(one.marksBefore, other.marksBefore);
}
