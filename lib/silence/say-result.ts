import { counted } from "#lib/counted.ts";
import { listWords } from "#lib/list-words.ts";
import { sayMoment } from "./say-deadline.ts";
import type { Silence, SilenceEffect, SilenceStatus } from "./silence.ts";

/** How a status is called. */
export const STATUS_WORDS: Readonly<Record<SilenceStatus, string>> = {
  RUNNING: "Running",
  ADOPTED: "Adopted by silence",
  BROKEN: "Silence broken",
  WITHDRAWN: "Withdrawn",
};

/** What unbroken silence does, as a choice: "the articles are agreed". */
export function sayEffect(effect: SilenceEffect, texts: number): string {
  const what = texts === 1 ? "the text is" : "the texts are";
  switch (effect) {
    case "AGREE":
      return `${what} agreed, provisionally, as part of the whole`;
    case "ADOPT":
      return `${what} adopted; ${texts === 1 ? "it is" : "they are"} final`;
    case "NONE":
      return "the decision is taken";
  }
}

type Concluded = Pick<
  Silence,
  "status" | "zone" | "concludedAt" | "eligible" | "brokenBy" | "effect" | "labels"
>;

/** How a procedure ended, in one sentence; of one that runs what silence until its deadline, which stands beside it, does. */
export function sayResult(silence: Concluded): string {
  const { status, zone, concludedAt, eligible, brokenBy, effect, labels } = silence;
  const ended = concludedAt === null ? "" : sayMoment(concludedAt, zone);
  switch (status) {
    case "RUNNING":
      return `Unless one of ${counted(eligible, "delegation")} breaks the silence before then, ${sayEffect(effect, labels.length)}.`;
    case "ADOPTED":
      return `Adopted by silence as of ${ended}: none of ${counted(eligible, "delegation")} broke it; ${sayEffect(effect, labels.length)}.`;
    case "BROKEN":
      return `${listWords(brokenBy)} broke the silence; it ended on ${ended}. Nothing was adopted, and the texts are open to work again.`;
    case "WITHDRAWN":
      return `Withdrawn on ${ended}, before the deadline. Nothing was adopted.`;
  }
}
