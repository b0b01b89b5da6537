import { listWords } from "#lib/list-words.ts";
import { Refusal } from "#lib/refusal.ts";
import { type ClauseState, clauseState } from "../clause-state.ts";
import { type StageAct, takeStep } from "../take-step.ts";
import type { ClauseStanding } from "./clause-facts.ts";

/** Where the act leads from the clause's present state. Throws the refusal of the state machine, in its words. */
export function requireStep(
  act: StageAct,
  { facts, pending, rejecting }: ClauseStanding,
  isMotionCarried = false,
): ClauseState {
  const step = takeStep(clauseState(facts), act, { ...facts, pending: pending.length, isMotionCarried });
  if (step.ok) return step.next;
  const who =
    step.code === "objection-stands"
      ? ` Objecting: ${listWords(rejecting.map(({ shortName }) => shortName))}.`
      : "";
  throw new Refusal(step.code, `${step.sentence}${who} Nothing was changed.`);
}
