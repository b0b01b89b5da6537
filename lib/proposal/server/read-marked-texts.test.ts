import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { openBallot } from "#lib/ballot/server/open-ballot.ts";
import { findBallot } from "#lib/ballot/server/queries.ts";
import { STANDARD_RULES } from "#lib/ballot/standard-rules.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { suggestionsIn } from "#lib/suggestion/suggestions-in.ts";
import { readMarkedTexts } from "./read-marked-texts.ts";
import { draft, suggest, tabled } from "./test/proposed.ts";

useDatabase();

test("the text of a vote is shown with the changes of its proposal, and nobody else's", async () => {
  const c = await callConference([1, 1]);
  const [one, two] = c.heads as [Actor, Actor];
  const proposalId = await tabled(one, c.clauseId, ["limits", "ceilings"]);
  await suggest(two, c.clauseId, "Party", "State");
  const { ballotId } = await openBallot(c.chair, {
    matter: { subject: "PROPOSAL", proposalId },
    rule: STANDARD_RULES.SIMPLE_MAJORITY,
    method: "RECORDED",
    groups: {},
    showsVotes: false,
  });
  const ballot = await findBallot(c.observer, ballotId);
  const texts = ballot?.texts ?? [];
  const marked = (await readMarkedTexts(c.observer, { proposalId, texts })).get(c.clauseId);
  expect(marked && suggestionsIn(marked.content).map(({ type }) => type)).toEqual(["deletion", "insertion"]);

  const other = texts.map((text) => ({ ...text, textHash: "00" }));
  expect(await readMarkedTexts(c.observer, { proposalId, texts: other })).toEqual(new Map());
  const elsewhere = await callConference([1]);
  expect(await readMarkedTexts(elsewhere.chair, { proposalId, texts })).toEqual(new Map());
});

test("a draft has no text for a vote", async () => {
  const c = await callConference([1]);
  const proposalId = await draft(c.heads[0]!, c.clauseId, ["limits", "ceilings"]);
  const texts = [{ clauseId: c.clauseId, textHash: "00" }];
  expect(await readMarkedTexts(c.heads[0]!, { proposalId, texts })).toEqual(new Map());
});
