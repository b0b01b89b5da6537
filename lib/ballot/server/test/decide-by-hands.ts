import type { Actor } from "#lib/access/actor.ts";
import type { Matter } from "../../matter.ts";
import { STANDARD_RULES } from "../../standard-rules.ts";
import { closeBallot } from "../close-ballot.ts";
import { openBallot } from "../open-ballot.ts";

/** Puts something to the vote by a show of hands. */
export async function putByHands(chair: Actor, matter: Matter): Promise<string> {
  const { ballotId } = await openBallot(chair, {
    matter,
    rule: STANDARD_RULES.SIMPLE_MAJORITY,
    method: "SHOW_OF_HANDS",
    groups: {},
    showsVotes: false,
  });
  return ballotId;
}

/** Puts something to the vote by a show of hands, and closes it with this count. */
export async function decideByHands(
  chair: Actor,
  matter: Matter,
  [yes, no]: readonly [yes: number, no: number],
): Promise<string> {
  const ballotId = await putByHands(chair, matter);
  await closeBallot(chair, { ballotId, counts: { yes, no, abstain: 0 } });
  return ballotId;
}
