import type { Actor } from "#lib/access/actor.ts";
import { addArticle, type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { type CirculateSilenceInput, circulateSilence } from "../circulate-silence.ts";
import { setClock } from "./clock.ts";

/** When the procedures of these tests are circulated, and their deadline: 17:00 in Vienna, as two clocks show it. */
export const CIRCULATED = "2026-11-25T09:00:00.000Z";
export const DEADLINE = "2026-11-27T16:00:00.000Z";
export const ONE_SECOND_BEFORE = "2026-11-27T15:59:59.000Z";
export const ONE_SECOND_AFTER = "2026-11-27T16:00:01.000Z";

/** What is circulated unless a test says otherwise: the texts are adopted on Friday at 17:00. */
export const FRIDAY = {
  decision: "",
  note: "",
  effect: "ADOPT",
  date: "2026-11-27",
  time: "17:00",
  zone: "Europe/Vienna",
} as const satisfies Omit<CirculateSilenceInput, "texts">;

/** A conference of three delegations with a running procedure on two articles; `clauseId` is the first of them. */
export interface Circulated extends Conference {
  readonly silenceId: string;
  readonly secondId: string;
  readonly one: Actor;
  readonly two: Actor;
  readonly three: Actor;
}

/** Calls it; the clock then stands at the moment of circulation. */
export async function circulated(changes: Partial<CirculateSilenceInput> = {}): Promise<Circulated> {
  const conference = await callConference([1, 1, 1]);
  const { clauseId: secondId, revision, chair, heads } = conference;
  const first = await addArticle(conference.secretary, "Definitions");
  await setClock(CIRCULATED);
  const texts = [{ clauseId: secondId, revision }, first];
  const { silenceId } = await circulateSilence(chair, { ...FRIDAY, texts, ...changes });
  const [one, two, three] = heads as [Actor, Actor, Actor];
  return { ...conference, ...first, silenceId, secondId, one, two, three };
}

/** What a head writes who breaks a silence as a whole, publicly. */
export function objection(silenceId: string) {
  return { silenceId, reason: "Our capital needs more time.", isPrivate: false, clauseId: null };
}
