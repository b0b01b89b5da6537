import { randomInt } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { holdTexts } from "#lib/clause/server/held-texts.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { sendNoticesOfClauses } from "#lib/journal/server/send-notice.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { keepVersion } from "#lib/version/server/keep-version.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";
import type { BallotMethod } from "../ballot.ts";
import { hasNames } from "../ballot-words.ts";
import { mayOpen, type Step } from "../decision/decide.ts";
import { requireCountable } from "../decision/electorate.ts";
import { type DecisionRule, groupsOf } from "../decision/rule.ts";
import { hashMatter } from "../hash-matter.ts";
import type { Matter } from "../matter.ts";
import { findMethodFault } from "../method.ts";
import { rollCall } from "../roll-call.ts";
import { weighRule } from "../standard-rules.ts";
import { type Elector, votersOf } from "../voters-of.ts";
import { prepareMatter } from "./matter/prepare-matter.ts";
import type { PreparedMatter, PreparedText } from "./matter/prepared-matter.ts";
import { readElectorate } from "./read-electorate.ts";
import { requireOrder } from "./require-order.ts";
import { sealMatter } from "./seal-matter.ts";
import { offerPapers } from "./secret/offer-papers.ts";

export interface OpenBallotInput {
  readonly matter: Matter;
  readonly rule: DecisionRule;
  readonly method: BallotMethod;
  /** Who is in each group that the rule names, by delegation; without: the members of the bloc of that name. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Whether how delegations vote is seen at once. */
  readonly showsVotes: boolean;
}

/**
 * Puts exact texts, or a motion in words, to the vote of all delegations that may vote, with the weights they have now.
 * For the chair. Holds the texts for the vote, keeps the treaty as it stands before it (`version.made`, unless nothing
 * has changed since the newest version) and records `ballot.opened`. Refuses `ballot-open`, `clause-closed`,
 * `text-changed`, `no-text`, `voting-in-progress`, `no-electors`, `no-quorum`, `rule-needs-names`, `rule-needs-votes`, and
 * `bad-input` where nobody is in a group of the rule; repeating it is refused while the vote is open.
 */
export async function openBallot(
  actor: Actor,
  input: OpenBallotInput,
): Promise<{ readonly ballotId: string }> {
  return inTransaction(async (tx) => {
    const treatyId = await lockTreaty(tx, actor);
    authorise(actor, "ballot.open");
    return putToVote(tx, actor, { treatyId, input, step: "FIRST", previousId: null });
  });
}

/** Where in a rule of several steps a vote stands, and what it goes on from. */
type Place = { readonly step: Step; readonly previousId: string | null };

/** Puts a matter to the vote at a step of its rule, by an actor who may; the treaty is locked. */
export async function putToVote(
  tx: Transaction,
  actor: Actor,
  opening: { readonly treatyId: string; readonly input: OpenBallotInput } & Place,
): Promise<{ readonly ballotId: string }> {
  const { treatyId, input, step, previousId } = opening;
  const matter = await prepareMatter(tx, actor, input.matter);
  await requireOrder(tx, actor, { subject: input.matter.subject, motion: matter.motion });
  const rule = await ruleAsCounted(tx, actor, input.rule);
  const fault = findMethodFault(input.method, rule);
  if (fault) throw new Refusal(fault);
  const electors = await callTheRoll(tx, actor, { rule, groups: input.groups });
  const { before, texts } = matter;
  const versionId =
    before === null
      ? null
      : await keepVersion(tx, actor, {
          treatyId,
          kind: "BEFORE_VOTE",
          name: `Before the vote on ${before}`,
        });
  await holdTexts(tx, texts);
  const facts = { ...factsOf(matter, input), rule, step, previousId, versionId };
  const ballotId = await store(tx, actor, { facts, texts, electors });
  await recordEvent(tx, actor, {
    type: "ballot.opened",
    ballotId,
    ...facts,
    texts: await sealMatter(tx, texts),
    electors,
  });
  const { question } = facts;
  if (input.method === "SECRET") await offerPapers(tx, actor, { ballotId, question });
  await sendNoticesOfClauses(tx, { negotiationId: actor.negotiationId, type: "ballot.opened", texts });
  return { ballotId };
}

function factsOf(matter: PreparedMatter, { matter: asked, method, showsVotes }: OpenBallotInput) {
  const { question, effect, motion, proposalId, division, motionId = null, texts } = matter;
  return {
    question,
    subject: asked.subject,
    method,
    motion,
    proposalId,
    divisionId: division?.divisionId ?? null,
    part: division?.part ?? null,
    motionId,
    effect,
    showsVotes: hasNames(method) && (showsVotes || method !== "RECORDED"),
    textHash: hashMatter(question, texts),
  };
}

/** In a conference that weighs votes, a rule that counts by heads counts by votes. */
async function ruleAsCounted(
  tx: Transaction,
  { negotiationId }: Actor,
  rule: DecisionRule,
): Promise<DecisionRule> {
  const { weightedVoting } = await tx.negotiation.findUniqueOrThrow({
    where: { id: negotiationId },
    select: { weightedVoting: true },
  });
  return weightedVoting ? weighRule(rule) : rule;
}

/** All delegations that may vote, in the order of the roll call, each with the groups of the rule that it is in. */
async function callTheRoll(
  tx: Transaction,
  actor: Actor,
  { rule, groups }: Pick<OpenBallotInput, "rule" | "groups">,
): Promise<readonly Elector[]> {
  const entitled = await readElectorate(tx, actor);
  if (entitled.length === 0) throw new Refusal("no-electors");
  const members = await fillGroups(tx, actor, { rule, groups });
  const roll = rollCall(entitled, (among) => randomInt(among));
  const electors = roll.map(({ delegationId, weights, isPresent, proxyId }) => {
    const own = [...members].flatMap(([name, ids]) => (ids.has(delegationId) ? [name] : []));
    return { delegationId, weights, groups: own, isPresent, proxyId };
  });
  const voters = votersOf(electors, []);
  try {
    requireCountable(rule, voters);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal("bad-input", `The rule cannot be counted: ${error.message}. Nothing was changed.`);
    throw error;
  }
  if (!mayOpen(rule, voters)) throw new Refusal("no-quorum");
  return electors;
}

async function fillGroups(
  tx: Transaction,
  { negotiationId }: Actor,
  { rule, groups }: Pick<OpenBallotInput, "rule" | "groups">,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const blocs = await tx.bloc.findMany({
    where: { negotiationId },
    select: { name: true, shortName: true, members: { select: { delegationId: true } } },
  });
  const isCalled = (name: string) => (bloc: (typeof blocs)[number]) =>
    [bloc.name, bloc.shortName].some((each) => each.toLowerCase() === name.toLowerCase());
  return new Map(
    groupsOf(rule).map((name) => {
      const ofBloc = blocs.find(isCalled(name))?.members.map(({ delegationId }) => delegationId);
      return [name, new Set(groups[name] ?? ofBloc ?? [])];
    }),
  );
}

async function store(
  tx: Transaction,
  { negotiationId, userId: openedBy }: Actor,
  ballot: {
    readonly facts: ReturnType<typeof factsOf> &
      Place & { readonly rule: DecisionRule; readonly versionId: string | null };
    readonly texts: readonly PreparedText[];
    readonly electors: readonly Elector[];
  },
): Promise<string> {
  const { facts, texts, electors } = ballot;
  const { id: ballotId } = await tx.ballot.create({
    data: { ...facts, rule: plain(facts.rule), negotiationId, openedBy },
    select: { id: true },
  });
  await tx.ballotText.createMany({
    data: texts.map(({ clause: _, content, ...text }, i) => {
      return { ballotId, ...text, content: plain(content), place: i + 1 };
    }),
  });
  await tx.elector.createMany({
    data: electors.map(({ weights, groups, ...elector }, i) => {
      return { ballotId, ...elector, weights: plain(weights), groups: [...groups], place: i + 1 };
    }),
  });
  return ballotId;
}

/** As JSON that may be stored. */
function plain(value: object): object {
  return JSON.parse(JSON.stringify(value));
}
