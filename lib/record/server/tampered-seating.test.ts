import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { takeRoll } from "#lib/attendance/server/take-roll.ts";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { examineCredentials } from "#lib/credential/server/examine-credentials.ts";
import { editNegotiation } from "#lib/negotiation/server/edit-negotiation.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { giveProxy } from "#lib/proxy/server/give-proxy.ts";
import { openSitting } from "#lib/sitting/server/open-sitting.ts";
import { checkEntries } from "../check-record.ts";
import { readRecord } from "./read-record.ts";

useDatabase();

let negotiationId: string;

beforeAll(async () => {
  const c = await callConference([1, 1, 1]);
  const [a, b, lost] = c.heads as readonly [Actor, Actor, Actor];
  const idOf = ({ delegation }: Actor) => delegation?.id ?? "";
  negotiationId = c.negotiationId;
  const finding = { standing: "VOTE_LOST", reason: "Arrears.", issuedBy: "", issuedOn: null } as const;
  await examineCredentials(c.secretary, { delegationId: idOf(lost), ...finding });
  const facts = { title: "Treaty on Limits", description: "", weightedVoting: false };
  await editNegotiation(c.secretary, { ...facts, proxyLimit: 1 });
  await giveProxy(a, { holderId: idOf(b) });
  const { sittingId } = await openSitting(c.chair, { title: "" });
  await takeRoll(c.chair, { sittingId, absentIds: [idOf(a)] });
  await openClauseBallot(c.chair, { clauseId: c.clauseId, revision: c.revision, rule: "TWO_THIRDS" });
});

const CREDENTIALS = "the credentials of S3 are not as the journal says";
const ATTENDANCE = /^the attendance of S\d is not as the journal says$/;
const PROXY = "a proxy of S1 is not as the journal says";
const ELECTORATE = /has another electorate than the journal says$/;

test.each([
  ["update negotiation set proxy_limit = 2", "the negotiation allows other proxies than the journal says"],
  [
    "update delegation set population = 1 where short_name = 'S1'",
    "the delegation State 1 is another than the journal says",
  ],
  ["update credential set standing = 'SUSPENDED'", CREDENTIALS],
  ["update credential set reason = 'Another.'", CREDENTIALS],
  ["update credential set issued_on = '2026-01-01'", CREDENTIALS],
  ["update credential set examined_at = examined_at + interval '1 s'", CREDENTIALS],
  ["delete from credential", CREDENTIALS],
  ["update attendance set is_present = true where not is_present", ATTENDANCE],
  ["update attendance set at = at + interval '1 s' where not is_present", ATTENDANCE],
  ["update attendance set is_roll = false where not is_present", ATTENDANCE],
  ["delete from attendance where not is_present", ATTENDANCE],
  ["update proxy set holder_id = (select id from delegation where short_name = 'S3')", PROXY],
  ["update proxy set ended_at = now(), ended_by = given_by", PROXY],
  ["delete from proxy", "a proxy of State 1 is in the journal and not in the record"],
  ["update elector set is_present = true where not is_present", ELECTORATE],
  ["update elector set proxy_id = null where proxy_id is not null", ELECTORATE],
])("whoever does this is found out: %s", async (statement, fault) => {
  expect(await faultAfter(statement)).toMatch(fault);
});

test("and nobody else", async () => {
  expect(await faultAfter("update credential set reason = reason")).toBeNull();
});

class Undone extends Error {}

/** What is found after somebody with the rights of a superuser did this, all guards being off; then it is undone. */
async function faultAfter(statement: string): Promise<string | null> {
  let fault: string | null = null;
  const tamper = async (tx: Transaction) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    expect(await tx.$executeRawUnsafe(statement)).toBe(1);
    const entries = readRecord(tx, { negotiationId, readers: "installation", derived: "checked" });
    fault = (await checkEntries(entries)).fault;
    throw new Undone();
  };
  await expect(db().$transaction(tamper)).rejects.toThrow(Undone);
  return fault;
}
