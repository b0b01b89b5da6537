import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Actor } from "#lib/access/actor.ts";
import { requireActor } from "#lib/access/server/find-actor.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { compactLog, PIECE_ROWS } from "#lib/clause/server/compact-log.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { storeCheckpoints } from "#lib/clause/server/store-checkpoint.ts";
import { storeWeave } from "#lib/history/server/store-weave.ts";
import { addArticle } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { seedDemoIfEmpty } from "#prisma/seed/seed-demo.ts";
import { checkEntries } from "../check-record.ts";
import { findWeaveFault } from "./find-weave-fault.ts";
import { readRecord } from "./read-record.ts";

useDatabase();

let negotiationId: string;

beforeAll(async () => {
  await seedDemoIfEmpty("a password of the demo");
  ({ negotiationId } = await secretaryOfDemo());
  await storeCheckpoints(await clauseWith("head > 3"), 1);
  await storeWeave(await clauseWith("head > 3"), 1);
});

/** The first of some rows, by their place in the table, so that one alone is altered. */
const one = (table: string, where = "true") =>
  `${table}.ctid = (select ctid from ${table} where ${where} order by ctid limit 1)`;

describe("whoever alters one row is found out:", () => {
  test.each([
    [
      "negotiation",
      "set title = 'Another'",
      one("negotiation"),
      "the negotiation has another title than the journal says",
    ],
    ["treaty", "set title = 'Another'", one("treaty"), "the treaty has another title than the journal says"],
    [
      "journal_event",
      "set at = at + interval '1 s'",
      one("journal_event", "number = 9"),
      "event 9 has been altered",
    ],
    [
      "journal_event",
      "set log_hash = repeat('0', 64)",
      one("journal_event", "log_revision > 0"),
      /^event \d+ has been altered$/,
    ],
    [
      "delegation",
      "set weight = weight + 1",
      one("delegation"),
      /^the delegation .* is another than the journal says$/,
    ],
    ["bloc", "set name = 'Another'", one("bloc"), "the bloc Another is another than the journal says"],
    [
      "mechanism",
      "set notice_hours = 1",
      one("mechanism"),
      /^the mechanism .* is another than the journal says$/,
    ],
    [
      "explanation",
      "set text = 'Another'",
      one("explanation"),
      "an explanation of vote is not as the journal says",
    ],
    [
      "vote_correction",
      "set intended = 'YES'",
      one("vote_correction"),
      "a correction of a vote is not as the journal says",
    ],
    [
      "roll_call_pass",
      "set kind = 'NO_ANSWER'",
      one("roll_call_pass", "kind = 'PASSED'"),
      "a call left open in a roll call is not as the journal says",
    ],
    [
      "clause",
      "set status = 'FROZEN'",
      one("clause", "status = 'OPEN'"),
      / is frozen where the journal says otherwise$/,
    ],
    [
      "clause",
      "set agreed_hash = repeat('0', 64)",
      one("clause", "stage = 'AGREED'"),
      / is at another stage than its life says$/,
    ],
    [
      "clause",
      "set head = head - 1",
      one("clause", "head > 1 and status = 'OPEN'"),
      /^revision \d+ of .* is missing$/,
    ],
    [
      "clause",
      "set log_hash = sha256('')",
      one("clause", "head > 0 and status = 'OPEN'"),
      /^revision \d+ of .* is another than the clause has sealed$/,
    ],
    [
      "clause_update",
      "set bytes = bytes || '\\x00'",
      one("clause_update", "seq = 2"),
      /^revision 2 of .* has been altered$/,
    ],
    [
      "clause_update",
      "set at = at + interval '1 s'",
      one("clause_update", "seq = 2"),
      /^revision 2 of .* has been altered$/,
    ],
    [
      "clause_update",
      "set user_id = gen_random_uuid()",
      one("clause_update", "seq = 1"),
      /^revision 1 of .* has been altered$/,
    ],
    [
      "clause_update",
      "set session_id = 'x'",
      one("clause_update", "seq = 1"),
      /^revision 1 of .* has been altered$/,
    ],
    [
      "clause_checkpoint",
      "set state = '\\x0000'",
      one("clause_checkpoint"),
      /^the checkpoint of .* at revision \d+ is not what its log gives$/,
    ],
    [
      "text_version",
      "set plain_text = plain_text || '.'",
      one("text_version"),
      /^the text of .* at revision \d+ has been altered$/,
    ],
    [
      "text_version",
      "set hash = repeat('0', 64)",
      one("text_version"),
      /^the text of .* at revision \d+ has been altered$/,
    ],
    ["ballot", "set question = 'Another'", one("ballot"), /has other terms than the journal says$/],
    [
      "elector",
      "set weights = '{\"votes\": 9}'",
      one("elector"),
      /has another electorate than the journal says$/,
    ],
    [
      "ballot",
      'set rule = rule || \'{"source": ""}\'',
      one("ballot"),
      /has other terms than the journal says$/,
    ],
    [
      "ballot_text",
      'set content = \'{"type": "doc", "content": []}\'',
      one("ballot_text"),
      /has another text than was put to the vote$/,
    ],
    [
      "vote",
      "set choice = 'ABSTAIN'",
      one("vote", "choice <> 'ABSTAIN'"),
      /has other votes than were counted$/,
    ],
    [
      "ballot_box",
      `set papers = jsonb_set(papers, '{0,counter}', '9')`,
      one("ballot_box"),
      /has another box than was counted$/,
    ],
    ["ballot_box", "set papers = papers - 0", one("ballot_box"), /has another box than was counted$/],
    [
      "secret_ballot",
      "set public_key = reverse(public_key)",
      one("secret_ballot"),
      /has another key than the journal says$/,
    ],
    [
      "secret_ballot",
      "set taken = taken[2:]",
      one("secret_ballot"),
      /has papers taken by others than the journal says$/,
    ],
    [
      "position",
      "set statement = 'Another.'",
      one('"position"'),
      /^position \d+ of .* is not as the journal says$/,
    ],
    [
      "position",
      "set text_hash = repeat('0', 64)",
      one('"position"'),
      /^position \d+ of .* is not as the journal says$/,
    ],
    [
      "stage_change",
      "set reason = 'Another.'",
      one("stage_change", "user_id is not null"),
      /^step \d+ in the life of .* is not as the journal says$/,
    ],
    [
      "position_reservation",
      "set public_text = 'Another.'",
      one("position_reservation"),
      "the reservation “Another.” is not as the journal says",
    ],
    [
      "contested_text",
      "set outcome = 'DELETED'",
      one("contested_text", "outcome = 'LIFTED'"),
      /did not end as the journal says$/,
    ],
    [
      "contested_text",
      "set outcome = 'REMOVED', closed_at = now(), closed_revision = 99",
      one("contested_text", "outcome is null"),
      /are not closed in the text$/,
    ],
    [
      "contested_stand",
      "set stand = 'OPPOSES'",
      one("contested_stand", "stand = 'SUPPORTS'"),
      /^a stand on the contested words .* is not as the journal says$/,
    ],
    [
      "contested_stand",
      "set words_hash = repeat('0', 64)",
      one("contested_stand"),
      /^a stand on the contested words .* is on other words$/,
    ],
    [
      "proposal",
      "set title = 'Another'",
      one("proposal", "tabled_at is not null"),
      /^the proposal L\.\d+ has another title than the journal says$/,
    ],
    [
      "proposal",
      "set status = 'ACCEPTED'",
      one("proposal", "status = 'TABLED'"),
      /^the proposal L\.\d+ is accepted where the journal says otherwise$/,
    ],
    [
      "proposal_sponsor",
      "set is_co_sponsor = not is_co_sponsor",
      one("proposal_sponsor"),
      /^the proposal .* has other sponsors than the journal says$/,
    ],
    [
      "proposal_stand",
      "set reason = 'Another.'",
      one("proposal_stand", "stand <> 'NONE'"),
      /^a stand on the proposal .* is not as the journal says$/,
    ],
    [
      "proposal_text",
      "set revision = revision + 1",
      one("proposal_text"),
      /^the proposal .* has other texts than the journal says$/,
    ],
    [
      "proposal_text",
      "set content = jsonb_set(content, '{content,0,attrs,numberAs}', '\"9\"')",
      one("proposal_text"),
      /^the text kept of the proposal .* at revision \d+ has been altered$/,
    ],
    [
      "clause_weave",
      "set log = set_byte(log, 12, 255 - get_byte(log, 12))",
      one("clause_weave"),
      /^the stored weave of the clause .* is not what its log gives$/,
    ],
    [
      "clause_weave",
      "set weave = loom",
      one("clause_weave"),
      /^the stored weave of the clause .* is not what its log gives$/,
    ],
    [
      "clause_weave",
      "set loom = weave",
      one("clause_weave"),
      /^the stored weave of the clause .* is not what its log gives$/,
    ],
    [
      "decision_rule",
      "set rule = jsonb_set(rule, '{source}', '\"Another.\"')",
      one("decision_rule"),
      /^the rule “.*” is not as the journal says$/,
    ],
    [
      "standing_rules",
      "set is_package = true",
      one("standing_rules"),
      "the standing rules of the conference are not as the journal says",
    ],
    [
      "division",
      "set reason = 'Another.'",
      one("division"),
      "the division of Article 13 is not as the journal says",
    ],
    [
      "division",
      "set parts = jsonb_set(parts, '{0,0,from}', '0')",
      one("division"),
      "the division of Article 13 is not as the journal says",
    ],
    [
      "division",
      "set rejected = '{1}'",
      one("division"),
      "the division of Article 13 went on otherwise than the journal says",
    ],
    [
      "division_objection",
      "set reason = 'Another.'",
      one("division_objection"),
      "the division of Article 13 went on otherwise than the journal says",
    ],
    ["ballot", "set part = 3", one("ballot", "part = 2"), /has other terms than the journal says$/],
    ["motion", "set words = 'Another'", one("motion"), /^a motion \(.*\) is not as the journal says$/],
    ["sitting", "set title = 'Another'", one("sitting"), "sitting 1 is not as the journal says"],
    [
      "treaty_version",
      "set name = 'Rev.2'",
      one("treaty_version"),
      "the version Rev.2 is not as the journal says",
    ],
    [
      "treaty_version_clause",
      "set text_hash = repeat('0', 64)",
      one("treaty_version_clause"),
      /^the version .* is not as the journal says$/,
    ],
  ])("%s %s", async (table, set, where, fault) => {
    expect(await faultAfter(`update "${table}" ${set} where ${where}`)).toMatch(fault);
  });

  test.each([
    ["journal_event", one("journal_event", "number = 9"), "event 10 number out of order"],
    ["clause_update", one("clause_update", "seq = 2"), /^revision 2 of .* is missing$/],
    [
      "text_version",
      one("text_version", "revision = 1"),
      /^the text of .* at revision 1, which event \d+ is about, is not kept$/,
    ],
    ["position", one('"position"'), /^position \d+ of .* is not as the journal says$/],
    ["stage_change", one("stage_change", "user_id is not null"), /is at another stage than its life says$/],
    [
      "contested_stand",
      one("contested_stand", "stand = 'SUPPORTS'"),
      /^a stand on the contested words .* is in the journal and not in the record$/,
    ],
    [
      "position_reservation",
      one("position_reservation"),
      /^a reservation on .* is in the journal and not in the record$/,
    ],
    ["proposal_text", one("proposal_text"), /^the proposal .* has other texts than the journal says$/],
    ["decision_rule", one("decision_rule"), /^the rule “.*” is in the journal and not in the record$/],
    [
      "standing_rules",
      one("standing_rules"),
      "the standing rules of the conference are not as the journal says",
    ],
    [
      "division_objection",
      one("division_objection"),
      "the division of Article 13 went on otherwise than the journal says",
    ],
    ["motion", one("motion"), /^a motion \(.*\) is in the journal and not in the record$/],
    ["treaty_version_clause", one("treaty_version_clause"), /^the version .* is not as the journal says$/],
  ])("a row taken out of %s", async (table, where, fault) => {
    expect(await faultAfter(`delete from "${table}" where ${where}`)).toMatch(fault);
  });

  test("and nobody else", async () => {
    expect(await faultAfter("select 1")).toBeNull();
  });
});

describe("so is whoever alters cold rows:", () => {
  beforeAll(async () => writeLongArticle(await secretaryOfDemo()));

  test.each([
    [
      "clause_log_chunk",
      "set hash = sha256('')",
      one("clause_log_chunk"),
      /^the piece of the log of Article \d+ up to revision 2000 has been altered$/,
    ],
    [
      "clause_log_chunk",
      "set to_at = to_at + interval '1 s'",
      one("clause_log_chunk"),
      /^the piece of the log of Article \d+ up to revision 2000 has been altered$/,
    ],
    [
      "clause_log_chunk",
      "set rows = set_byte(rows, 20, 255 - get_byte(rows, 20))",
      one("clause_log_chunk"),
      /^the piece of the log of Article \d+ from revision 1 on cannot be read$/,
    ],
  ])("%s %s", async (table, set, where, fault) => {
    expect(await faultAfter(`update "${table}" ${set} where ${where}`)).toMatch(fault);
  });

  test("or takes a piece of them out", async () => {
    const where = one("clause_log_chunk");
    expect(await faultAfter(`delete from clause_log_chunk where ${where}`)).toMatch(
      /^revision 1 of Article \d+ is missing$/,
    );
  });

  test("and nobody else", async () => {
    expect(await faultAfter("select 1")).toBeNull();
  });
});

/** An article whose log is long enough for a piece, and whose cold rows are in one. */
async function writeLongArticle(secretary: Actor): Promise<void> {
  const { clauseId } = await addArticle(secretary, "Definitions");
  const { userId } = secretary;
  const doc = new Y.Doc();
  const written: Promise<number>[] = [];
  doc.on("update", (bytes: Uint8Array) => {
    written.push(appendUpdate({ clauseId, userId, sessionId: "test", bytes }));
  });
  for (let i = 0; i < PIECE_ROWS + 10; i++) doc.getMap("ticks").set("n", i);
  await Promise.all(written);
  expect(await compactLog(clauseId, { before: "2999-01-01T00:00:00.000Z" })).toBe(PIECE_ROWS);
  await freezeClause(secretary, { clauseId });
}

class Undone extends Error {}

/** What is found after somebody with the rights of a superuser did this, all guards being off; then it is undone. */
async function faultAfter(statement: string): Promise<string | null> {
  let fault: string | null = null;
  const tamper = async (tx: Transaction) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    const altered = await tx.$executeRawUnsafe(statement);
    if (!statement.startsWith("select")) expect(altered).toBe(1);
    const entries = readRecord(tx, { negotiationId, readers: "installation", derived: "checked" });
    fault = (await checkEntries(entries)).fault ?? (await findWeaveFault(tx, { negotiationId }));
    throw new Undone();
  };
  await expect(db().$transaction(tamper, { timeout: 30_000 })).rejects.toThrow(Undone);
  return fault;
}

async function secretaryOfDemo(): Promise<Actor> {
  const { userId, user, ...seat } = await db().member.findFirstOrThrow({
    where: { office: "SECRETARIAT", negotiation: { isDemo: true } },
    select: { userId: true, negotiationId: true, user: { select: { name: true } } },
  });
  return requireActor({ userId, name: user.name }, seat.negotiationId);
}

async function clauseWith(condition: string): Promise<string> {
  const [clause] = await db().$queryRawUnsafe<{ id: string }[]>(
    `select id from clause where ${condition} limit 1`,
  );
  return clause?.id ?? "";
}
