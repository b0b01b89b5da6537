import type { Actor } from "#lib/access/actor.ts";
import type { Matter } from "#lib/ballot/matter.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openBallot } from "#lib/ballot/server/open-ballot.ts";
import { STANDARD_RULES, type StandardRuleName } from "#lib/ballot/standard-rules.ts";
import type { VoteChoice } from "#lib/ballot/vote-choice.ts";
import type { Block } from "#lib/clause/content.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { signsOf, type TextRange } from "#lib/division/part.ts";
import { concludeDivision } from "#lib/division/server/conclude-division.ts";
import { objectToDivision } from "#lib/division/server/object-to-division.ts";
import { readDivisibleText } from "#lib/division/server/queries.ts";
import { requestDivision } from "#lib/division/server/request-division.ts";
import { makeMotion } from "#lib/motion/server/make-motion.ts";

const ARTICLE = 13;
const PARTS = ["the Party concerned not taking part", "suspend the active quota of the Party concerned"];

/** How delegations voted on the second part: six of ten are not two thirds. */
const ON_SUSPENSION: Readonly<Record<string, VoteChoice>> = {
  ALD: "YES",
  BRE: "YES",
  COR: "YES",
  DEL: "NO",
  EST: "YES",
  FAR: "ABSTAIN",
  GOR: "NO",
  HES: "NO",
  ILM: "NO",
  JOR: "YES",
  KES: "YES",
};

interface Demo {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
  readonly clauseOf: (article: number) => string;
}

/**
 * Hestria has had Article 13 voted on in parts, against an objection: the suspension of quotas is out, and the rest waits
 * for its vote as a whole. Two motions wait for the chair.
 */
export async function divideInDemo(demo: Demo): Promise<void> {
  const { chair, headOf, clauseOf } = demo;
  const clauseId = clauseOf(ARTICLE);
  const { content, textHash } = await readDivisibleText(chair, clauseId);
  const { divisionId } = await requestDivision(headOf("HES"), {
    clauseId,
    textHash,
    parts: PARTS.map((words) => [findWords(content.content, words)]),
    reason:
      "Suspension is a sanction. Hestria can accept the rest of the paragraph, and wants to say so by its vote.",
  });
  await objectToDivision(headOf("COR"), {
    divisionId,
    reason: "The powers of the Joint Commission were agreed together.",
  });
  const { head: revision } = await findClause(chair, clauseId);
  const motion = {
    subject: "MOTION",
    motion: "DIVIDE",
    words: "Divide",
    about: { clauseId, revision },
  } as const;
  await countHands(chair, motion, { yes: 6, no: 4, abstain: 1 });
  await countHands(chair, { subject: "PART", divisionId, part: 1 }, { yes: 8, no: 1, abstain: 2 });
  await voteByName(demo, { subject: "PART", divisionId, part: 2 });
  await concludeDivision(chair, { divisionId });
  await makeMotion(headOf("KES"), { kind: "CLOSE_DEBATE", words: "", clauseId: clauseOf(9) });
  await makeMotion(headOf("FAR"), {
    kind: "ADJOURN_DEBATE",
    words: "until the secretariat has circulated the chart",
    clauseId: clauseOf(3),
  });
}

async function countHands(
  chair: Actor,
  matter: Matter,
  counts: { readonly yes: number; readonly no: number; readonly abstain: number },
): Promise<void> {
  const rule = matter.subject === "MOTION" ? "SIMPLE_MAJORITY" : "TWO_THIRDS";
  await closeBallot(chair, {
    ballotId: await open(chair, { matter, rule, method: "SHOW_OF_HANDS" }),
    counts,
  });
}

async function voteByName({ chair, headOf }: Demo, matter: Matter): Promise<void> {
  const ballotId = await open(chair, { matter, rule: "TWO_THIRDS", method: "RECORDED" });
  for (const [delegation, choice] of Object.entries(ON_SUSPENSION))
    await castVote(headOf(delegation), { ballotId, choice });
  await closeBallot(chair, { ballotId });
}

async function open(
  chair: Actor,
  vote: {
    readonly matter: Matter;
    readonly rule: StandardRuleName;
    readonly method: "SHOW_OF_HANDS" | "RECORDED";
  },
): Promise<string> {
  const { matter, rule, method } = vote;
  const opening = { matter, rule: STANDARD_RULES[rule], method, groups: {}, showsVotes: false };
  return (await openBallot(chair, opening)).ballotId;
}

/** The words, or the whole point that begins with them. */
function findWords(blocks: readonly Block[], words: string): TextRange {
  for (const block of blocks) {
    const signs = signsOf(block);
    const from = signs.indexOf(words);
    if (from >= 0)
      return { blockId: block.attrs.id, from, to: from === 0 ? signs.length : from + words.length };
  }
  throw new Error(`Article ${ARTICLE} of the demo does not say “${words}”`);
}
