import { MOTION_FACTS } from "#lib/motion/motion-kind.ts";
import type { Ballot } from "./ballot.ts";
import type { NextStep } from "./decision/decide.ts";

/** What happens at once if a vote carries, and if it does not: one sentence each. */
export type WhatFollows = { readonly ifCarried: string; readonly ifNot: string };

/** What follows from a vote, said while it is open so that everybody knows what they vote for. */
export function whatFollows({
  subject,
  motion,
  effect,
  texts,
}: Pick<Ballot, "subject" | "motion" | "effect"> & {
  readonly texts: readonly Pick<Ballot["texts"][number], "label">[];
}): WhatFollows {
  const [first] = texts;
  const name = texts.length === 1 && first ? first.label : `all ${texts.length} texts`;
  const is = texts.length === 1 ? "is" : "are";
  const stay = texts.length === 1 ? `${capital(name)} returns` : "The texts return";
  const asBefore = `${stay} to the state before the vote.`;
  switch (subject) {
    case "CLAUSE":
    case "CLAUSES":
    case "TREATY":
      return { ifCarried: sayEffect(effect, capital(name), is), ifNot: asBefore };
    case "PROPOSAL":
      return {
        ifCarried: `The proposal is accepted: ${name} ${is} changed at once, as the text here reads.`,
        ifNot: `The proposal is rejected, and ${name} ${texts.length === 1 ? "stays" : "stay"} as before.`,
      };
    case "PART":
      return {
        ifCarried: `This part stays in ${name}. What is kept of all parts is then voted on as a whole.`,
        ifNot: `This part is taken out of ${name} when the division is concluded.`,
      };
    case "MOTION":
      return followsMotion(motion ?? "OTHER");
    default:
      return subject satisfies never;
  }
}

function followsMotion(motion: NonNullable<Ballot["motion"]>): WhatFollows {
  if (motion === "DIVIDE")
    return {
      ifCarried: "The parts are voted on one by one, and what is kept of them then as a whole.",
      ifNot: "The text is not divided; it is voted on as a whole.",
    };
  if (motion === "APPEAL")
    return { ifCarried: "The ruling falls, and the chair rules anew.", ifNot: "The ruling stands." };
  return { ifCarried: MOTION_FACTS[motion].effect, ifNot: "Nothing changes." };
}

function sayEffect(effect: Ballot["effect"], name: string, is: string): string {
  switch (effect) {
    case "ADOPT":
      return `${name} ${is} adopted and closed to editing.`;
    case "AGREE":
      return `${name} ${is} agreed, on the condition that everything is agreed.`;
    case "NONE":
      return `It is on record that ${name.charAt(0).toLowerCase()}${name.slice(1)} carried; nothing else changes.`;
    default:
      return effect satisfies never;
  }
}

/** What comes after a vote that has decided nothing; null where nothing more is provided for. */
export function sayNextStep(next: NextStep | null): string | null {
  if (next === null) return null;
  if (next.kind === "SECOND_VOTE")
    return `As many yes as no. The rule asks for a second vote within ${next.withinHours} hours; a tie then means rejection.`;
  return next.afterHours === 0
    ? "The rule now asks for a vote by its second test, which may be opened at once."
    : `The decision is deferred. After ${next.afterHours} hours the rule asks for a vote by its second test.`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
