import type * as Y from "yjs";
import type { TextRun } from "./content.ts";
import { diffWords } from "./diff-words.ts";
import { formatsOf } from "./mark-format.ts";
import { slideDeletions } from "./slide-deletions.ts";

type Formats = Record<string, unknown>;
type Op =
  | { retain: number; attributes?: Formats }
  | { insert: string; attributes: Formats }
  | { delete: number };

/** Turns a live text into the given runs by a small edit: words and marks that stay are not touched. */
export function rewriteText(text: Y.XmlText, runs: readonly TextRun[]): void {
  const now = unitsOf(text.toDelta());
  const next = unitsOf(runs.map((run) => ({ insert: run.text, attributes: formatsOf(run.marks) })));
  const ops: Op[] = [];
  const steps = slideDeletions(diffWords(now.text, next.text), {
    before: now.text,
    isSame: (before, after) => formatsKeyAt(now, before) === formatsKeyAt(next, after),
  });
  let [from, to] = [0, 0];
  for (const { kind, length } of steps) {
    if (kind === "delete") ops.push({ delete: length });
    else if (kind === "insert")
      ops.push(
        ...stretches(next, to, to + length).map((each) => ({ insert: each.text, attributes: each.formats })),
      );
    else ops.push(...keepOps({ now, from, next, to, length }));
    if (kind !== "insert") from += length;
    if (kind !== "delete") to += length;
  }
  if (ops.some((op) => !("retain" in op) || op.attributes)) text.applyDelta(ops);
}

/** A text with the formats of its stretches: `ends[i]` is where the i-th one ends. */
type Units = {
  readonly text: string;
  readonly ends: readonly number[];
  readonly formats: readonly Formats[];
};

function unitsOf(delta: readonly { readonly insert: unknown; readonly attributes?: Formats }[]): Units {
  const texts = delta.map(({ insert }) => (typeof insert === "string" ? insert : "\ufffc"));
  let end = 0;
  const ends = texts.map((each) => {
    end += each.length;
    return end;
  });
  return { text: texts.join(""), ends, formats: delta.map(({ attributes }) => attributes ?? {}) };
}

function formatsKeyAt({ ends, formats }: Units, place: number): string {
  return JSON.stringify(formats[ends.findIndex((end) => place < end)] ?? {});
}

function stretches(
  { text, ends, formats }: Units,
  from: number,
  to: number,
): readonly { readonly text: string; readonly formats: Formats }[] {
  return ends.flatMap((end, index) => {
    const start = Math.max(from, ends[index - 1] ?? 0);
    const stop = Math.min(to, end);
    return start < stop ? [{ text: text.slice(start, stop), formats: formats[index] ?? {} }] : [];
  });
}

function keepOps(kept: {
  readonly now: Units;
  readonly from: number;
  readonly next: Units;
  readonly to: number;
  readonly length: number;
}): readonly Op[] {
  const old = stretches(kept.now, kept.from, kept.from + kept.length);
  const fresh = stretches(kept.next, kept.to, kept.to + kept.length);
  const ops: Op[] = [];
  let [oldIndex, freshIndex, oldUsed, freshUsed] = [0, 0, 0, 0];
  for (let done = 0; done < kept.length; ) {
    const [one, other] = [old[oldIndex], fresh[freshIndex]];
    if (!one || !other) break;
    const length = Math.min(one.text.length - oldUsed, other.text.length - freshUsed);
    const attributes = formatChange(one.formats, other.formats);
    ops.push(attributes ? { retain: length, attributes } : { retain: length });
    done += length;
    oldUsed = (oldUsed + length) % one.text.length;
    freshUsed = (freshUsed + length) % other.text.length;
    if (oldUsed === 0) oldIndex += 1;
    if (freshUsed === 0) freshIndex += 1;
  }
  return ops;
}

function formatChange(now: Formats, next: Formats): Formats | null {
  const changed = [...new Set([...Object.keys(now), ...Object.keys(next)])].filter(
    (key) => JSON.stringify(now[key]) !== JSON.stringify(next[key]),
  );
  return changed.length > 0 ? Object.fromEntries(changed.map((key) => [key, next[key] ?? null])) : null;
}
