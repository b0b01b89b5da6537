import type { BracketRule, ClauseMode, ClauseStage, ClauseStatus } from "#lib/clause/clause-kind.ts";
import type { JournalAct } from "#lib/journal/event.ts";
import { statusAfter } from "#lib/journal/status-after.ts";
import type { StageChange } from "#lib/stage/stage-change.ts";

/** What a clause was called and how it stood at an instant. */
export type StandingThen = {
  readonly label: string;
  readonly heading: string;
  readonly status: ClauseStatus;
  /** It was a silence procedure that held it, if anything did. */
  readonly isCirculated: boolean;
  readonly stage: ClauseStage;
  readonly mode: ClauseMode;
  readonly bracketRule: BracketRule;
};

/** An act with its instant (ISO 8601). */
export type DatedAct = { readonly at: string; readonly act: JournalAct };

/** What the rows say of the life of a clause: the acts about it and its steps, each oldest first, and its present name. */
export type ClauseRecord = {
  readonly acts: readonly DatedAct[];
  readonly steps: readonly Pick<StageChange, "from" | "to" | "at">[];
  readonly now: Pick<StandingThen, "label" | "heading">;
};

/** How a clause stood at an instant (ISO 8601), by the acts and steps up to it. */
export function standingThen({ acts, steps, now }: ClauseRecord, at: string): StandingThen {
  const done = acts.filter((each) => each.at <= at);
  const taken = steps.filter((each) => each.at <= at);
  return {
    label: nameThen(acts, { done, part: "label" }) ?? now.label,
    heading: nameThen(acts, { done, part: "heading" }) ?? now.heading,
    status: statusAfter(done.map(({ act }) => act)),
    isCirculated: done.findLast(({ act }) => HOLDS.has(act.type))?.act.type === "silence.circulated",
    stage: taken.at(-1)?.to ?? "DRAFT",
    ...modeAfter(done, taken),
  };
}

/** The acts that hold a text until what they began is over. */
const HOLDS: ReadonlySet<JournalAct["type"]> = new Set(["ballot.opened", "silence.circulated"]);

/** As the newest act by then says; before the first of them as that one says. */
function nameThen(
  acts: readonly DatedAct[],
  { done, part }: { readonly done: readonly DatedAct[]; readonly part: "label" | "heading" },
): string | undefined {
  const said = ({ act }: DatedAct): readonly string[] => {
    if (!("clauseId" in act)) return [];
    if (part === "label") return "label" in act ? [act.label] : [];
    return "heading" in act ? [act.heading] : [];
  };
  return done.flatMap(said).at(-1) ?? acts.flatMap(said)[0];
}

/** Set by an act; and an agreed text is closed to delegations' direct edits, a reopened one takes their suggestions. */
function modeAfter(
  done: readonly DatedAct[],
  steps: ClauseRecord["steps"],
): Pick<StandingThen, "mode" | "bracketRule"> {
  const set = done.flatMap(({ at, act }) => (act.type === "clause.mode-set" ? [{ at, act }] : [])).at(-1);
  const step = steps.findLast(({ from, to }) => from !== to && (to === "AGREED" || to === "REOPENED"));
  const bySet = (set?.act.mode ?? "OPEN") as ClauseMode;
  const isByStep = step !== undefined && step.at >= (set?.at ?? "");
  return {
    mode: isByStep ? (step.to === "AGREED" ? "DRAFTERS" : "SUGGEST") : bySet,
    bracketRule: (set?.act.bracketRule ?? "CHAIR") as BracketRule,
  };
}
