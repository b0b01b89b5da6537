import type { Block, Inline, Mark } from "#lib/clause/content.ts";
import type { Authorship } from "./attribute.ts";

/** What became of words or of a paragraph between two moments. */
export type Fate = "kept" | "inserted" | "deleted";

/** Words of a paragraph with one fate and one author. */
export type DiffRun = {
  readonly fate: Fate;
  /** As it reads afterwards; what was deleted as it read before. */
  readonly inline: Inline;
  /** Kept words whose marks have changed: those that they had. */
  readonly marksBefore?: readonly Mark[];
  /** Who inserted or deleted them or changed their marks; null for words kept as they were. */
  readonly by: Authorship | null;
  /** Who first wrote inserted words that are older than that: they were moved, restored or taken over. */
  readonly first?: Authorship;
  /** A passage of three words or more that stands elsewhere at the other moment: the index of the step of the difference where they do. */
  readonly elsewhere?: number;
};

/** A kept paragraph's place or kind that has changed, and who changed it. */
export type PlaceChange = {
  readonly name: "type" | "level" | "numbered" | "numberAs" | "joins";
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
  readonly by: Authorship | null;
};

/** A paragraph or heading as it was and as it is; `before` is null for an inserted, `after` for a deleted one. */
export type DiffBlock = {
  readonly kind: "block";
  readonly fate: Fate;
  readonly before: Block | null;
  readonly after: Block | null;
  /** Whose deed it is that it was inserted, deleted or moved; null where none of that happened. */
  readonly by: Authorship | null;
  /** A kept paragraph with another place among the others: the index of the departure where it stood before. */
  readonly movedFrom?: number;
  readonly changes: readonly PlaceChange[];
  readonly runs: readonly DiffRun[];
};

/** Where a paragraph stood before it was moved: `to` is the index of the step where it stands now. */
export type Departure = { readonly kind: "departure"; readonly to: number; readonly by: Authorship | null };

/** One step of a difference: a block as it is read afterwards, or what is not there any more where it stood. */
export type DiffStep = DiffBlock | Departure;

/** Whether a block differs at all between the two moments. */
export function isChanged(step: DiffStep): boolean {
  if (step.kind === "departure" || step.fate !== "kept" || step.changes.length > 0) return true;
  return step.movedFrom !== undefined || step.runs.some((run) => run.by !== null);
}

/** The blocks of both moments, each in its order. */
export function sidesOf(steps: readonly DiffStep[]): {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
} {
  const stood = steps.map((step) =>
    step.kind === "departure" ? steps[step.to] : isArrival(step) ? null : step,
  );
  return {
    before: stood.flatMap((step) => (step?.kind === "block" && step.before ? [step.before] : [])),
    after: steps.flatMap((step) => (step.kind === "block" && step.after ? [step.after] : [])),
  };
}

function isArrival({ movedFrom }: DiffBlock): boolean {
  return movedFrom !== undefined;
}

/** Everybody who made something of a difference. */
export function authorsOf(steps: readonly DiffStep[]): readonly string[] {
  const deeds = steps.flatMap((step): readonly (Authorship | null | undefined)[] =>
    step.kind === "departure"
      ? [step.by]
      : [
          step.by,
          ...step.changes.map(({ by }) => by),
          ...step.runs.map(({ by }) => by),
          ...step.runs.map(({ first }) => first),
        ],
  );
  return [...new Set(deeds.flatMap((by) => by?.userId ?? []))];
}
