import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { readCirculated } from "#lib/clause/server/read-circulated.ts";
import { STATUS_WORDS, toldStatus } from "#lib/clause/told-status.ts";
import { examineCredentials } from "#lib/credential/server/examine-credentials.ts";
import { addDelegations } from "#lib/delegation/server/add-delegations.ts";
import { requestDivision } from "#lib/division/server/request-division.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import {
  addArticle,
  type Conference,
  callConference,
  writeParagraph,
} from "#lib/negotiation/server/test/conference.ts";
import { db, pool } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { exportRecord } from "#lib/record/server/export-record.ts";
import type { Refusal } from "#lib/refusal.ts";
import { USUAL_RULES } from "#lib/rule-book/rules-of-procedure.ts";
import { setRules } from "#lib/rule-book/server/set-rules.ts";
import { aBracket, writeWords } from "#lib/stage/server/test/texts.ts";
import { breakSilence } from "./break-silence.ts";
import { circulateSilence } from "./circulate-silence.ts";
import { concludeSilences } from "./conclude-silences.ts";
import { extendSilence } from "./extend-silence.ts";
import { noteView } from "./note-view.ts";
import { findSilence, listRunningSilences, listSilences } from "./queries.ts";
import { CIRCULATED, circulated, DEADLINE, FRIDAY, ONE_SECOND_BEFORE, objection } from "./test/circulated.ts";
import { setClock } from "./test/clock.ts";
import { withdrawSilence } from "./withdraw-silence.ts";

useDatabase();

/** Another conference, which nothing here is about. */
let elsewhere: Conference;
beforeAll(async () => {
  elsewhere = await callConference([1]);
});

const refused = (code: Refusal["code"]) => ({ code });
const clause = (id: string) =>
  db().clause.findUniqueOrThrow({ where: { id }, select: { status: true, stage: true, agreedHash: true } });
const WORDS = { ...FRIDAY, texts: [], effect: "NONE", decision: "To meet in Vienna." } as const;

describe("what is circulated", () => {
  test("is the exact text, held, with its deadline and those who can break it, on the record", async () => {
    const c = await circulated();
    const { secretary, secondId, silenceId, clauseId, revision, one } = c;
    expect(await findSilence(one, silenceId)).toMatchObject({
      title: "Article 1 and Article 2",
      status: "RUNNING",
      deadline: DEADLINE,
      now: CIRCULATED,
      texts: [{ clauseId, revision, label: "Article 1" }, { clauseId: secondId }],
      members: [{ shortName: "S1" }, { shortName: "S2" }, { shortName: "S3" }],
      eligible: 3,
      opened: 0,
    });
    await expect(writeParagraph(secretary, clauseId, "More.")).rejects.toMatchObject(
      refused("clause-closed"),
    );
    expect(await listActs(secretary, "silence.circulated")).toMatchObject([
      { deadline: DEADLINE, zone: "Europe/Vienna", texts: [{ clauseId }, { clauseId: secondId }] },
    ]);
    expect((await listRunningSilences(c.observer, { clauseId })).silences).toMatchObject([{ id: silenceId }]);
  });

  test("is told apart from what is voted on, while it runs and for the record of it", async () => {
    const { chair, one, silenceId, clauseId, negotiationId, secretary } = await circulated();
    const third = await addArticle(secretary, "Third");
    await openClauseBallot(chair, { ...third, rule: "TWO_THIRDS" });
    const told = async () => (await listClauses(one)).map((row) => STATUS_WORDS[toldStatus(row)]);
    const silent = "In silence procedure";
    expect(await told()).toEqual(["Being voted on", silent, silent]);
    const divide = { clauseId, textHash: "", parts: [], reason: "Asked too late." };
    await expect(requestDivision(one, divide)).rejects.toMatchObject(refused("silence-running"));
    await setClock(ONE_SECOND_BEFORE);
    await breakSilence(one, objection(silenceId));
    expect(await told()).toEqual(["Being voted on", "Open", "Open"]);
    expect((await readCirculated(negotiationId)).size).toBe(0);
    const then = async (at: string) => (await readCirculated(negotiationId, at)).has(clauseId);
    expect(await Promise.all([CIRCULATED, ONE_SECOND_BEFORE, DEADLINE].map(then))).toEqual([
      true,
      true,
      false,
    ]);
    expect((await readCirculated(elsewhere.negotiationId, CIRCULATED)).size).toBe(0);
  });

  test("may be a decision in words alone, and a frozen text stays frozen if it is broken", async () => {
    const { chair, secretary, heads, clauseId, revision } = await callConference([1]);
    await setClock(CIRCULATED);
    const words = await circulateSilence(secretary, WORDS);
    await freezeClause(chair, { clauseId });
    const held = { ...FRIDAY, texts: [{ clauseId, revision }] };
    const { silenceId } = await circulateSilence(chair, held);
    await breakSilence(heads[0]!, objection(silenceId));
    expect(await clause(clauseId)).toMatchObject({ status: "FROZEN" });
    await setClock(DEADLINE);
    await concludeSilences();
    expect(await findSilence(chair, words.silenceId)).toMatchObject({
      title: "To meet in Vienna.",
      status: "ADOPTED",
      concludedAt: DEADLINE,
    });
  });

  test("excludes a vote and another procedure, and a vote excludes it; the database says so too", async () => {
    const { chair, clauseId, revision, secretary } = await circulated();
    const again = { ...FRIDAY, texts: [{ clauseId, revision }] };
    await expect(circulateSilence(chair, again)).rejects.toMatchObject(refused("silence-running"));
    const vote = openClauseBallot(chair, { clauseId, revision, rule: "TWO_THIRDS" });
    await expect(vote).rejects.toMatchObject(refused("silence-running"));
    const third = await addArticle(secretary, "Third");
    await openClauseBallot(chair, { ...third, rule: "TWO_THIRDS" });
    await expect(circulateSilence(chair, { ...FRIDAY, texts: [third] })).rejects.toMatchObject(
      refused("ballot-open"),
    );
    const free = pool().query("update clause set status = 'OPEN' where id = $1", [clauseId]);
    await expect(free).rejects.toMatchObject({ code: "TR027" });
    for (const [held, code] of [
      [clauseId, "TR027"],
      [third.clauseId, "TR005"],
    ] as const)
      await expect(insertSilenceOn(chair, held)).rejects.toMatchObject({ code });
  });

  test.each([
    ["a date that has passed", { date: "2026-11-24" }, "bad-input"],
    ["an hour that the clocks skip", { date: "2027-03-28", time: "02:30" }, "bad-input"],
    ["a zone that there is not", { zone: "Europe/Nowhere" }, "bad-input"],
    ["a decision without its words", { effect: "NONE" }, "bad-input"],
    ["nothing to decide", { texts: [] }, "bad-input"],
  ] as const)("is refused with %s", async (_, wrong, code) => {
    const { chair, clauseId, revision } = elsewhere;
    await setClock(CIRCULATED);
    const circulate = circulateSilence(chair, { ...FRIDAY, texts: [{ clauseId, revision }], ...wrong });
    await expect(circulate).rejects.toMatchObject(refused(code));
  });

  test("is agreed and not adopted where nothing is agreed until everything is agreed", async () => {
    const { chair, secretary, clauseId, revision } = await callConference([1]);
    await setRules(secretary, { keys: USUAL_RULES, isPackage: true });
    await setClock(CIRCULATED);
    const input = { ...FRIDAY, texts: [{ clauseId, revision }] };
    await expect(circulateSilence(chair, input)).rejects.toMatchObject(refused("stage-not-reached"));
    await circulateSilence(chair, { ...input, effect: "AGREE" });
    expect(await clause(clauseId)).toMatchObject({ status: "VOTING" });
  });

  test("is refused with brackets, or on an earlier revision, and nothing is held", async () => {
    const { chair, secretary, clauseId, revision } = await callConference([1]);
    await setClock(CIRCULATED);
    await writeWords(secretary, clauseId, "Each Party shall report.", aBracket());
    const stale = circulateSilence(chair, { ...FRIDAY, texts: [{ clauseId, revision }] });
    await expect(stale).rejects.toMatchObject(refused("text-changed"));
    const texts = [{ clauseId, revision: revision + 1 }];
    await expect(circulateSilence(chair, { ...FRIDAY, texts })).rejects.toMatchObject(refused("not-clean"));
    expect(await clause(clauseId)).toMatchObject({ status: "OPEN" });
    expect(await listSilences(chair)).toEqual([]);
  });
});

describe("unbroken silence", () => {
  test("makes the texts agreed, in the life of each", async () => {
    const c = await circulated({ effect: "AGREE" });
    await setClock(DEADLINE);
    await concludeSilences();
    const [text] = (await findSilence(c.one, c.silenceId))?.texts ?? [];
    expect(await clause(c.clauseId)).toEqual({
      status: "OPEN",
      stage: "AGREED",
      agreedHash: text?.textHash,
    });
    const [step] = await db().stageChange.findMany({ where: { clauseId: c.secondId } });
    expect(step).toMatchObject({
      to: "AGREED",
      userId: null,
      reason: "no delegation broke the silence before Fri 27 Nov 2026, 17:00 (Europe/Vienna)",
    });
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });
});

describe("a break", () => {
  test("is on the record with its reason, ends the whole, and a second one stands beside it", async () => {
    const c = await circulated();
    await setClock(ONE_SECOND_BEFORE);
    await breakSilence(c.two, { ...objection(c.silenceId), clauseId: c.secondId });
    await breakSilence(c.one, objection(c.silenceId));
    const again = breakSilence(c.two, objection(c.silenceId));
    await expect(again).rejects.toMatchObject(refused("already-broken"));
    expect(await findSilence(c.observer, c.silenceId)).toMatchObject({
      status: "BROKEN",
      brokenBy: ["S1", "S2"],
    });
    expect(await listActs(c.chair, "silence.broken")).toMatchObject([
      { delegationId: c.two.delegation?.id, about: { label: "Article 2" }, ends: true },
      { delegationId: c.one.delegation?.id, about: null, ends: false, texts: [] },
    ]);
    expect(await clause(c.clauseId)).toMatchObject({ status: "OPEN" });
    await writeParagraph(c.secretary, c.clauseId, "More.");
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("with a private reason is read by chair, secretariat and the delegation itself, and is on no record", async () => {
    const c = await circulated();
    const secret = "An election at home, until March.";
    await breakSilence(c.one, { ...objection(c.silenceId), reason: secret, isPrivate: true });
    const reasonFor = async (actor: Actor) => (await findSilence(actor, c.silenceId))?.breaks[0]?.reason;
    for (const reader of [c.chair, c.secretary, c.one, c.delegate, c.adviser])
      expect(await reasonFor(reader)).toBe(secret);
    for (const other of [c.two, c.three, c.observer]) expect(await reasonFor(other)).toBeNull();
    expect(await listActs(c.two, "silence.broken")).toMatchObject([{ reason: "" }]);
    const { rows } = await pool().query("select payload::text from journal_event");
    const decoder = new TextDecoder();
    let exported = "";
    for await (const piece of exportRecord(c.secretary)) exported += decoder.decode(piece, { stream: true });
    expect(exported).toContain('"entry":"silence"');
    expect(exported + JSON.stringify(rows)).not.toContain("election");
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("is made by a head of a delegation whose silence counts, in writing", async () => {
    const c = await circulated();
    for (const other of [c.chair, c.secretary, c.delegate, c.adviser, c.observer])
      await expect(breakSilence(other, objection(c.silenceId))).rejects.toMatchObject(refused("not-allowed"));
    const late = breakSilence(await latecomer(c), objection(c.silenceId));
    await expect(late).rejects.toMatchObject(refused("not-an-elector"));
    const [stranger] = elsewhere.heads as [Actor];
    await expect(breakSilence(stranger, objection(c.silenceId))).rejects.toMatchObject(refused("not-found"));
    const unwritten = { ...objection(c.silenceId), reason: "  " };
    await expect(breakSilence(c.one, unwritten)).rejects.toMatchObject(refused("bad-input"));
    const onAnother = { ...objection(c.silenceId), clauseId: elsewhere.clauseId };
    await expect(breakSilence(c.one, onAnother)).rejects.toMatchObject(refused("not-found"));
    expect(await findSilence(stranger, c.silenceId)).toBeNull();
    expect(await findSilence(c.one, c.silenceId)).toMatchObject({ status: "RUNNING", breaks: [] });
  });
});

test("a delegation that has lost the vote is silent without effect, and cannot break", async () => {
  const { chair, secretary, heads } = await callConference([1, 1]);
  const [one, two] = heads as [Actor, Actor];
  const examined = {
    standing: "SUSPENDED",
    reason: "Its rights are suspended.",
    issuedBy: "",
    issuedOn: null,
  } as const;
  await examineCredentials(secretary, { delegationId: two.delegation?.id ?? "", ...examined });
  await setClock(CIRCULATED);
  const { silenceId } = await circulateSilence(chair, WORDS);
  expect((await findSilence(two, silenceId))?.members.map(({ shortName }) => shortName)).toEqual(["S1"]);
  const silent = breakSilence(two, objection(silenceId));
  await expect(silent).rejects.toMatchObject(refused("not-an-elector"));
  await breakSilence(one, objection(silenceId));
});

describe("chair and secretariat", () => {
  test("alone circulate, extend and withdraw", async () => {
    const c = await circulated();
    const { silenceId } = c;
    const later = { silenceId, date: "2026-11-30", time: "09:00" };
    for (const other of [c.one, c.delegate, c.adviser, c.observer]) {
      await expect(circulateSilence(other, WORDS)).rejects.toMatchObject(refused("not-allowed"));
      await expect(extendSilence(other, later)).rejects.toMatchObject(refused("not-allowed"));
      await expect(withdrawSilence(other, { silenceId })).rejects.toMatchObject(refused("not-allowed"));
    }
    await extendSilence(c.secretary, later);
    await expect(extendSilence(c.chair, later)).rejects.toMatchObject(refused("bad-input"));
    expect(await findSilence(c.two, silenceId)).toMatchObject({
      deadline: "2026-11-30T08:00:00.000Z",
      extensions: [{ from: DEADLINE, to: "2026-11-30T08:00:00.000Z", at: CIRCULATED }],
    });
    await withdrawSilence(c.chair, { silenceId });
    await expect(withdrawSilence(c.chair, { silenceId })).rejects.toMatchObject(refused("silence-over"));
    await expect(breakSilence(c.one, objection(silenceId))).rejects.toMatchObject(refused("silence-over"));
    expect(await findSilence(c.one, silenceId)).toMatchObject({ status: "WITHDRAWN" });
    expect(await clause(c.clauseId)).toMatchObject({ status: "OPEN" });
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });
});

test("who has opened it is noted once for each delegation, shown to all, and is no act", async () => {
  const c = await circulated();
  const { silenceId } = c;
  const journal = () => db().journalEvent.count({ where: { negotiationId: c.negotiationId } });
  const before = await journal();
  await Promise.all([c.adviser, c.one, c.delegate].map((actor) => noteView(actor, { silenceId })));
  await setClock(ONE_SECOND_BEFORE);
  for (const actor of [c.one, c.chair, c.observer, elsewhere.heads[0]!]) await noteView(actor, { silenceId });
  const seen = await findSilence(c.three, silenceId);
  expect(seen?.opened).toBe(1);
  expect(seen?.members.map(({ openedAt }) => openedAt)).toEqual([CIRCULATED, null, null]);
  expect(await journal()).toBe(before);
});

/** Takes a text that is held into another procedure, as a mistake of ours would. */
async function insertSilenceOn({ negotiationId, userId }: Actor, clauseId: string): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query(
      `insert into silence (id, negotiation_id, title, effect, deadline, zone, circulated_at, circulated_by)
       values ($1, $1, 'Twice', 'AGREE', '2100-01-01', 'UTC', now(), $2)`,
      [negotiationId, userId],
    );
    await client.query(
      `insert into silence_text (silence_id, place, clause_id, label, heading, revision, text_hash, content, clause_was)
       select $1, 1, id, 'Article', '', head, repeat('0', 64), '{}', 'OPEN' from clause where id = $2`,
      [negotiationId, clauseId],
    );
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** A head of a delegation that joined after the circulation. */
async function latecomer({ secretary, negotiationId }: Conference): Promise<Actor> {
  const [delegation] = await addDelegations(secretary, [
    { name: "Latecomer", shortName: "LAT", isoCode: "", weight: 1 },
  ]);
  if (!delegation) throw new Error("nobody came late");
  const { id: userId } = await db().user.create({ data: { name: "Late" }, select: { id: true } });
  const office = "HEAD_OF_DELEGATION";
  await db().member.create({ data: { negotiationId, userId, office, delegationId: delegation.id } });
  return { userId, name: "Late", negotiationId, office, delegation };
}
