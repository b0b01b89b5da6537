import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { declarePresence } from "#lib/attendance/server/declare-presence.ts";
import { takeRoll } from "#lib/attendance/server/take-roll.ts";
import { examineCredentials } from "#lib/credential/server/examine-credentials.ts";
import type { Standing } from "#lib/credential/standing.ts";
import { editDelegation } from "#lib/delegation/server/edit-delegation.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { editNegotiation } from "#lib/negotiation/server/edit-negotiation.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { endProxy } from "#lib/proxy/server/end-proxy.ts";
import { giveProxy } from "#lib/proxy/server/give-proxy.ts";
import { openSitting } from "#lib/sitting/server/open-sitting.ts";
import { PRESETS } from "../decision/presets.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { openBallot } from "./open-ballot.ts";
import { findBallot } from "./queries.ts";

useDatabase();

const idOf = ({ delegation }: Actor) => delegation?.id ?? "";

/** Puts the article to the vote under General Assembly rules: a third opens the debate, a majority decides. */
function open({ chair, clauseId, revision }: Conference) {
  return openBallot(chair, {
    matter: { subject: "CLAUSE", clauseId, revision },
    rule: PRESETS.UNGA_SIMPLE,
    method: "RECORDED",
    groups: {},
    showsVotes: false,
  });
}

/** The electorate by the names of its delegations: "State 1". */
async function electorsOf(ballotId: string) {
  const rows = await db().elector.findMany({
    where: { ballotId },
    orderBy: { delegation: { name: "asc" } },
    select: {
      delegation: { select: { name: true } },
      weights: true,
      isPresent: true,
      proxy: { select: { name: true } },
    },
  });
  return rows.map(({ delegation, weights, isPresent, proxy }) => {
    return { name: delegation.name, weights, isPresent, proxy: proxy?.name ?? null };
  });
}

function examine({ secretary }: Conference, head: Actor, standing: Standing) {
  const finding = { standing, reason: "Arrears.", issuedBy: "", issuedOn: null };
  return examineCredentials(secretary, { delegationId: idOf(head), ...finding });
}

async function allowProxies({ secretary }: Conference, proxyLimit: number) {
  const facts = { title: "Treaty on Limits", description: "", weightedVoting: false };
  await editNegotiation(secretary, { ...facts, proxyLimit });
}

const PLAIN = { weights: { votes: 1 }, isPresent: true, proxy: null };

describe("who may vote", () => {
  test("where nobody cares for it: all delegations, present, each for itself", async () => {
    const c = await callConference([1, 1]);
    const { ballotId } = await open(c);
    expect(await electorsOf(ballotId)).toEqual([
      { name: "State 1", ...PLAIN },
      { name: "State 2", ...PLAIN },
    ]);
  });

  test("whoever is not accredited does not, until it is", async () => {
    const c = await callConference([1, 1, 1, 1]);
    const [a, b, lost] = c.heads as readonly [Actor, Actor, Actor];
    await examine(c, a, "CREDENTIALS_OUTSTANDING");
    await examine(c, b, "SUSPENDED");
    await examine(c, lost, "VOTE_LOST");
    await examine(c, a, "ACCREDITED");
    const { ballotId } = await open(c);
    expect((await electorsOf(ballotId)).map(({ name }) => name)).toEqual(["State 1", "State 4"]);
    const vote = castVote(lost, { ballotId, choice: "YES" });
    await expect(vote).rejects.toMatchObject({ code: "not-an-elector" });
    await examine(c, lost, "ACCREDITED");
    await expect(castVote(lost, { ballotId, choice: "YES" })).rejects.toMatchObject({
      code: "not-an-elector",
    });
    await castVote(a, { ballotId, choice: "YES" });
  });

  test("a conference in which nobody may vote opens none", async () => {
    const c = await callConference([1]);
    await examine(c, c.heads[0]!, "SUSPENDED");
    await expect(open(c)).rejects.toMatchObject({ code: "no-electors" });
  });

  test("populations are weights, where they are known", async () => {
    const c = await callConference([1, 1]);
    const facts = { name: "State 1", shortName: "S1", isoCode: "", weight: 1, colour: "#123456" };
    await editDelegation(c.secretary, { delegationId: idOf(c.heads[0]!), ...facts, population: 83_000_000 });
    const { ballotId } = await open(c);
    expect((await electorsOf(ballotId)).map(({ weights }) => weights)).toEqual([
      { votes: 1, population: 83_000_000 },
      { votes: 1 },
    ]);
  });
});

describe("who is in the room", () => {
  test("is frozen as it was when the vote opened, and too few decide nothing", async () => {
    const c = await callConference([1, 1, 1, 1, 1]);
    const [a, b, ...others] = c.heads as readonly Actor[];
    const { sittingId } = await openSitting(c.chair, { title: "" });
    await takeRoll(c.chair, { sittingId, absentIds: others.map(idOf) });
    const { ballotId } = await open(c);
    await declarePresence(others[0]!, { isPresent: true });
    expect((await electorsOf(ballotId)).map(({ isPresent }) => isPresent)).toEqual([
      ...[true, true],
      ...[false, false, false],
    ]);
    await castVote(a!, { ballotId, choice: "YES" });
    await castVote(b!, { ballotId, choice: "YES" });
    expect(await closeBallot(c.chair, { ballotId })).toMatchObject({ verdict: "NO_QUORUM" });
  });

  test("whoever votes is there", async () => {
    const c = await callConference([1, 1, 1]);
    const { sittingId } = await openSitting(c.chair, { title: "" });
    await takeRoll(c.chair, { sittingId, absentIds: c.heads.slice(1).map(idOf) });
    const { ballotId } = await open(c);
    for (const head of c.heads) await castVote(head, { ballotId, choice: "YES" });
    expect(await closeBallot(c.chair, { ballotId })).toMatchObject({ verdict: "CARRIED" });
  });

  test("too few open no debate", async () => {
    const c = await callConference([1, 1, 1, 1]);
    const { sittingId } = await openSitting(c.chair, { title: "" });
    await takeRoll(c.chair, { sittingId, absentIds: c.heads.slice(1).map(idOf) });
    await expect(open(c)).rejects.toMatchObject({ code: "no-quorum" });
  });
});

describe("proxies", () => {
  test("the head of the holder casts both votes, and either head of the grantor's may change it", async () => {
    const c = await callConference([1, 1, 1]);
    const [a, b, other] = c.heads as readonly [Actor, Actor, Actor];
    await allowProxies(c, 1);
    const proxy = await giveProxy(a, { holderId: idOf(b) });
    const { ballotId } = await open(c);
    await endProxy(a, proxy);
    expect((await electorsOf(ballotId)).map((elector) => elector.proxy)).toEqual(["State 2", null, null]);
    const forA = { ballotId, delegationId: idOf(a) };
    await castVote(b, { ballotId, choice: "NO" });
    await castVote(b, { ...forA, choice: "YES" });
    const choices = async (actor: Actor) =>
      (await findBallot(actor, ballotId))?.rollCall
        .toSorted((one, two) => one.name.localeCompare(two.name))
        .map(({ choice }) => choice);
    expect(await choices(b)).toEqual(["YES", "NO", null]);
    expect(await choices(other)).toEqual([null, null, null]);
    await castVote(a, { ballotId, choice: "ABSTAIN" });
    expect(await choices(a)).toEqual(["ABSTAIN", null, null]);
    expect(await choices(b)).toEqual([null, "NO", null]);
    for (const actor of [other, c.chair])
      await expect(castVote(actor, { ...forA, choice: "NO" })).rejects.toMatchObject({
        code: actor === other ? "not-an-elector" : "not-allowed",
      });
    await expect(castVote(a, { ballotId, delegationId: idOf(b), choice: "NO" })).rejects.toMatchObject({
      code: "not-an-elector",
    });
    const votes = await db().vote.findMany({ where: { ballotId }, orderBy: { castAt: "asc" } });
    expect(votes.map(({ delegationId, choice, castBy }) => [delegationId, choice, castBy])).toEqual([
      [idOf(b), "NO", b.userId],
      [idOf(a), "YES", b.userId],
      [idOf(a), "ABSTAIN", a.userId],
    ]);
    await closeBallot(c.chair, { ballotId });
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test.each(["grantor", "holder"] as const)("none holds while the %s may not vote", async (who) => {
    const c = await callConference([1, 1, 1]);
    const [a, b] = c.heads as readonly [Actor, Actor];
    await allowProxies(c, 1);
    await giveProxy(a, { holderId: idOf(b) });
    await examine(c, who === "grantor" ? a : b, "SUSPENDED");
    const { ballotId } = await open(c);
    expect((await electorsOf(ballotId)).map(({ proxy }) => proxy)).toEqual([null, null]);
    const vote = castVote(b, { ballotId, delegationId: idOf(a), choice: "YES" });
    await expect(vote).rejects.toMatchObject({ code: "not-an-elector" });
  });

  test("the database alone refuses a vote by anybody but the two heads", async () => {
    const c = await callConference([1, 1, 1]);
    const [a, b, other] = c.heads as readonly [Actor, Actor, Actor];
    await allowProxies(c, 1);
    await giveProxy(a, { holderId: idOf(b) });
    const { ballotId } = await open(c);
    const raw = (of: Actor, number: number, by: Actor) => db().$executeRaw`
      insert into vote (ballot_id, delegation_id, number, choice, cast_by)
      values (${ballotId}::uuid, ${idOf(of)}::uuid, ${number}, 'YES', ${by.userId}::uuid)`;
    for (const by of [other, c.delegate, c.chair]) await expect(raw(a, 1, by)).rejects.toThrow(/only a head/);
    await expect(raw(b, 1, a)).rejects.toThrow(/only a head/);
    await raw(a, 1, b);
    await raw(a, 2, a);
  });
});

test("at the same instant, a ballot has the electorate that the record says", async () => {
  for (let round = 0; round < 4; round++) {
    const c = await callConference([1, 1, 1, 1]);
    const [a, b, late, lost] = c.heads as readonly [Actor, Actor, Actor, Actor];
    await allowProxies(c, 1);
    await openSitting(c.chair, { title: "" });
    const [{ ballotId }] = await Promise.all([
      open(c),
      giveProxy(a, { holderId: idOf(b) }),
      declarePresence(late, { isPresent: false }),
      examine(c, lost, "SUSPENDED"),
    ]);
    const electors = await electorsOf(ballotId);
    const events = await db().journalEvent.findMany({
      where: { negotiationId: c.negotiationId },
      orderBy: { number: "asc" },
      select: { type: true },
    });
    const types = events.map(({ type }) => type);
    const isBefore = (type: string) => types.indexOf(type) < types.indexOf("ballot.opened");
    expect([
      electors.length === 3,
      electors.some(({ isPresent }) => !isPresent),
      electors.some(({ proxy }) => proxy !== null),
    ]).toEqual([isBefore("credentials.examined"), isBefore("attendance.taken"), isBefore("proxy.given")]);
  }
});
