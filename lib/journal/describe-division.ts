import { letterOf } from "#lib/division/part.ts";
import { listWords } from "#lib/list-words.ts";
import { isMotionKind, MOTION_FACTS } from "#lib/motion/motion-kind.ts";
import type { JournalAct } from "./event.ts";

/** What is done about a division of the question, or about a procedural motion. */
export type DivisionAct = Extract<
  JournalAct,
  { readonly type: `division.${string}` } | { readonly type: `motion.${string}` }
>;

/** One English sentence for such an act, to be read after the name of whoever did it. */
export function describeDivision(act: DivisionAct): string {
  switch (act.type) {
    case "division.requested":
      return `asked for ${act.delegationName} that ${act.label}, revision ${act.revision}, be voted on in parts: ${lettered(act.parts.map((_, i) => i + 1))}${because(act.reason)}.`;
    case "division.objected":
      return `objected for ${act.delegationName} to the division of ${act.label}${because(act.reason)}.`;
    case "division.granted":
      return `granted the division of ${act.label}, revision ${act.revision}, ${act.how === "MOTION" ? "as the motion carried" : "without objection"}.`;
    case "division.refused":
      return `did not divide ${act.label}: the motion did not carry.`;
    case "division.withdrawn":
      return `withdrew the division of ${act.label}.`;
    case "division.concluded":
      return `concluded the division of ${act.label}: ${act.isRejectedWhole ? "all parts were rejected, and so the whole" : outcome(act)}.`;
    case "motion.made":
      return `moved for ${act.delegationName}: ${moved(act)}.`;
    case "motion.withdrawn":
      return `withdrew the motion: ${moved(act)}.`;
    case "motion.ruled-out":
      return `ruled the motion out: ${moved(act)}${because(act.reason)}.`;
  }
}

function outcome({
  kept,
  rejected,
  revision,
}: {
  readonly kept: readonly number[];
  readonly rejected: readonly number[];
  readonly revision: number;
}): string {
  const pieces = [
    ...(kept.length > 0 ? [`retained ${lettered(kept)}`] : []),
    ...(rejected.length > 0 ? [`rejected ${lettered(rejected)}`] : []),
  ];
  return `${pieces.join(", ")}; the text is now revision ${revision}`;
}

function moved(act: { readonly kind: string; readonly words: string; readonly label?: string }): string {
  const name = isMotionKind(act.kind) ? MOTION_FACTS[act.kind].name : act.kind;
  return `${name.toLowerCase()}${act.label ? `, ${act.label}` : ""}${act.words && `, “${act.words}”`}`;
}

function lettered(parts: readonly number[]): string {
  return listWords(parts.map(letterOf));
}

function because(reason: string): string {
  return reason && ` (${reason})`;
}
