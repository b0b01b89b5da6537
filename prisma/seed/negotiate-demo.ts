import type { Actor } from "#lib/access/actor.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openBallot } from "#lib/ballot/server/open-ballot.ts";
import { STANDARD_RULES } from "#lib/ballot/standard-rules.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { findClause, listClauses } from "#lib/clause/server/queries.ts";
import { proposeMechanism } from "#lib/mechanism/server/propose-mechanism.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import { amendInDemo } from "./demo-amendments.ts";
import { DEMO_BALLOTS, type DemoBallot } from "./demo-ballots.ts";
import { DEMO_PEOPLE } from "./demo-cast.ts";
import { offerInDemo } from "./demo-chairs-text.ts";
import { commentInDemo } from "./demo-comments.ts";
import { contestInDemo } from "./demo-contested.ts";
import { divideInDemo } from "./demo-division.ts";
import { type DemoEdit, EARLY_EDITS, EARLY_OPTIONS, LATE_EDITS } from "./demo-edits.ts";
import { DEMO_MECHANISMS } from "./demo-mechanisms.ts";
import { DEMO_POSITIONS } from "./demo-positions.ts";
import { proposeInDemo } from "./demo-proposals.ts";
import { callRollInDemo } from "./demo-roll-call.ts";
import { layDownDemoRules } from "./demo-rules.ts";
import { takeDemoSeats } from "./demo-seating.ts";
import { voteSecretlyInDemo } from "./demo-secret-ballot.ts";
import { circulateInDemo } from "./demo-silence.ts";
import { agreeInDemo } from "./demo-stages.ts";
import { suggestInDemo } from "./demo-suggestions.ts";
import { beginDemoSitting, endDemoSitting } from "./demo-versions.ts";
import type { DemoActors } from "./seed-demo.ts";
import { typeOption } from "./type-option.ts";
import { typeWords } from "./type-words.ts";

/** Everybody does what they did: edits, positions, mechanisms, more edits, votes, and one article frozen. */
export async function negotiateDemo(actors: DemoActors): Promise<void> {
  const chair = requireActor(actors, "chair");
  const articles = await findArticles(chair);
  const headOf = (delegation: string) => requireActor(actors, loginOfHead(delegation));

  await layDownDemoRules(requireActor(actors, "secretary"));
  const sitting = await beginDemoSitting(chair);
  await takeDemoSeats({ secretary: requireActor(actors, "secretary"), headOf, sitting });
  await makeEdits(EARLY_EDITS, articles, headOf);
  for (const { article, delegation, ...option } of EARLY_OPTIONS)
    await typeOption(headOf(delegation), { clauseId: requireArticle(articles, article), ...option });
  for (const { article, delegation, stance, statement = "", adRef = false } of DEMO_POSITIONS) {
    const clauseId = requireArticle(articles, article);
    await takePosition(headOf(delegation), { clauseId, stance, statement, adReferendum: adRef, seen: null });
  }
  for (const {
    articles: numbers,
    proposedBy,
    quotaAmount,
    quotaPeriod,
    noticeHours,
    ...fields
  } of DEMO_MECHANISMS) {
    await proposeMechanism(proposedBy === null ? requireActor(actors, "secretary") : headOf(proposedBy), {
      ...fields,
      noticeHours: noticeHours ?? null,
      quota: quotaAmount ? { amount: quotaAmount, period: quotaPeriod ?? "" } : null,
      clauseIds: numbers.map((number) => requireArticle(articles, number)),
    });
  }
  await endDemoSitting(requireActor(actors, "secretary"), sitting);
  await makeEdits(LATE_EDITS, articles, headOf);
  const clauseOf = (article: number) => requireArticle(articles, article);
  await contestInDemo({ chair, headOf, clauseOf });
  for (const ballot of DEMO_BALLOTS) await holdBallot(ballot, { chair, articles, headOf });
  await callRollInDemo({ chair, headOf });
  await voteSecretlyInDemo({ chair, headOf });
  await agreeInDemo({ chair, headOf, clauseOf });
  await proposeInDemo({ chair, headOf, clauseOf });
  await amendInDemo({ headOf, clauseOf });
  await suggestInDemo({ chair, headOf, clauseOf });
  await freezeClause(chair, { clauseId: requireArticle(articles, 7) });
  await circulateInDemo({ chair, headOf });
  await divideInDemo({ chair, headOf, clauseOf });
  await commentInDemo({
    actorOf: (login) => requireActor(actors, login),
    clauseOf,
  });
  await offerInDemo({ chair, clauseOf });
}

type Articles = ReadonlyMap<string, string>;
type HeadOf = (delegation: string) => Actor;

async function makeEdits(edits: readonly DemoEdit[], articles: Articles, headOf: HeadOf): Promise<void> {
  for (const { article, delegation, from, to } of edits) {
    await typeWords(headOf(delegation), { clauseId: requireArticle(articles, article), from, to });
  }
}

async function holdBallot(
  { article, rule, votes }: DemoBallot,
  { chair, articles, headOf }: { chair: Actor; articles: Articles; headOf: HeadOf },
): Promise<void> {
  const clauseId = requireArticle(articles, article);
  const { head } = await findClause(chair, clauseId);
  const { ballotId } = await openBallot(chair, {
    matter: { subject: "CLAUSE", clauseId, revision: head },
    rule: STANDARD_RULES[rule],
    method: "RECORDED",
    groups: {},
    showsVotes: false,
  });
  for (const [delegation, choice] of Object.entries(votes)) {
    await castVote(headOf(delegation), { ballotId, choice });
  }
  await closeBallot(chair, { ballotId });
}

/** Clause ids of the articles by their number. */
async function findArticles(actor: Actor): Promise<Articles> {
  const clauses = await listClauses(actor);
  const numbers = numberClauses(clauses);
  const articles = clauses.filter(({ kind }) => kind === "ARTICLE");
  return new Map(articles.map(({ id }) => [numbers.get(id)?.number ?? "", id]));
}

function requireArticle(articles: Articles, number: number): string {
  const id = articles.get(String(number));
  if (!id) throw new Error(`the demo treaty has no Article ${number}`);
  return id;
}

function requireActor(actors: DemoActors, login: string): Actor {
  const actor = actors.get(login);
  if (!actor) throw new Error(`nobody called ${login} takes part in the demo`);
  return actor;
}

function loginOfHead(delegation: string): string {
  const head = DEMO_PEOPLE.find((p) => p.delegation === delegation && p.office === "HEAD_OF_DELEGATION");
  if (!head) throw new Error(`${delegation} has no head of delegation in the demo`);
  return head.login;
}
