import type { Actor } from "#lib/access/actor.ts";
import { readCall } from "#lib/ballot/call.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { correctVote } from "#lib/ballot/server/correct-vote.ts";
import { explainVote } from "#lib/ballot/server/explain-vote.ts";
import { markNoAnswer } from "#lib/ballot/server/mark-no-answer.ts";
import { openBallot } from "#lib/ballot/server/open-ballot.ts";
import { passVote } from "#lib/ballot/server/pass-vote.ts";
import { findBallot } from "#lib/ballot/server/queries.ts";
import { listStatements } from "#lib/ballot/server/statement-queries.ts";
import { STANDARD_RULES } from "#lib/ballot/standard-rules.ts";
import type { VoteChoice } from "#lib/ballot/vote-choice.ts";

const WORDS =
  "That the facilities declared under Article 6 be visited by a group of experts before the next session";

/** How each delegation answers when it is called: after a pass where it passes first, null where it does not answer. */
const ANSWERS: Readonly<Record<string, readonly (VoteChoice | "PASS")[]>> = {
  ALD: ["YES"],
  BRE: ["YES"],
  COR: ["NO"],
  DEL: ["YES"],
  EST: ["YES"],
  FAR: ["YES"],
  GOR: ["PASS", "NO"],
  HES: ["NO"],
  ILM: ["PASS", "ABSTAIN"],
  JOR: ["YES"],
};

const AFTERWARDS = [
  {
    delegation: "HES",
    text: "Hestria could not support a visit before the terms of reference are agreed. It remains ready to discuss them.",
  },
  {
    delegation: "EST",
    text: "Estavia voted in favour on the understanding that Parties are asked at least thirty days before a visit.",
  },
] as const;

/** The demo's roll call, on a motion: two pass and answer at the end, one does not answer, one meant to vote otherwise. */
export async function callRollInDemo({
  chair,
  headOf,
}: {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
}): Promise<void> {
  const { ballotId } = await openBallot(chair, {
    matter: { subject: "MOTION", motion: "OTHER", words: WORDS },
    rule: STANDARD_RULES.SIMPLE_MAJORITY,
    method: "ROLL_CALL",
    groups: {},
    showsVotes: true,
  });
  while (await answerCall({ chair, headOf, ballotId }));
  await closeBallot(chair, { ballotId });
  for (const { delegation, text } of AFTERWARDS) await explainVote(headOf(delegation), { ballotId, text });
  await correctVote(headOf("COR"), {
    ballotId,
    intended: "ABSTAIN",
    statement: "Corland's instructions were to abstain.",
  });
}

/** Whoever is called answers; says whether anybody was. */
async function answerCall(roll: {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
  readonly ballotId: string;
}): Promise<boolean> {
  const { chair, headOf, ballotId } = roll;
  const ballot = await findBallot(chair, ballotId);
  const { calls } = await listStatements(chair, ballotId);
  const { called, round } = readCall(ballot?.rollCall ?? [], calls).call;
  const entry = ballot?.rollCall.find(({ delegationId }) => delegationId === called);
  if (!entry) return false;
  const call = { ballotId, delegationId: entry.delegationId };
  const answers = ANSWERS[entry.shortName];
  const answer = answers?.[Math.min(round, answers.length) - 1];
  if (answer === undefined) await markNoAnswer(chair, call);
  else if (answer === "PASS") await passVote(headOf(entry.shortName), call);
  else await castVote(headOf(entry.shortName), { ballotId, choice: answer });
  return true;
}
