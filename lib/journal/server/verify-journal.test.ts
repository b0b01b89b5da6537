import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { addArticle, type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { pool } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { verifyJournal } from "./verify-journal.ts";

useDatabase();

/** A conference with a carried vote and an open one. */
async function callRecord(): Promise<Conference & { readonly ballotId: string }> {
  const c = await callConference([3, 2]);
  const { clauseId, revision, chair, heads } = c;
  const { ballotId } = await openClauseBallot(chair, { clauseId, revision, rule: "SIMPLE_MAJORITY" });
  for (const head of heads) await castVote(head, { ballotId, choice: "YES" });
  await closeBallot(chair, { ballotId });
  const second = await addArticle(c.secretary, "Definitions");
  const open = await openClauseBallot(chair, { ...second, rule: "UNANIMITY" });
  await castVote(heads[0]!, { ...open, choice: "NO" });
  return { ...c, ballotId };
}

/** What somebody with the rights of a superuser could do: all guards are off for these statements. */
async function tamper(statement: string, values: readonly unknown[]): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    const { rowCount } = await client.query(statement, [...values]);
    await client.query("commit");
    expect(rowCount).toBeGreaterThan(0);
  } finally {
    client.release();
  }
}

test("an honest record verifies", async () => {
  const { negotiationId } = await callRecord();
  expect(await verifyJournal(negotiationId)).toMatchObject({ fault: null, ballots: 2, texts: 2 });
});

describe("a superuser who alters one row is found out:", () => {
  test.each([
    [
      "an event's time",
      "update journal_event set at = at + interval '1 s' where negotiation_id = $1 and number = 3",
      "event 3 has been altered",
    ],
    [
      "who acted",
      "update journal_event set actor_name = 'X' where negotiation_id = $1 and number = 3",
      "event 3 has been altered",
    ],
    [
      "what was done",
      "update journal_event set payload = payload || '{\"weight\": 9}' where negotiation_id = $1 and number = 2",
      "event 2 has been altered",
    ],
    [
      "the clause of an event",
      "update journal_event set clause_id = null where negotiation_id = $1 and clause_id is not null",
      /event \d+ has been altered/,
    ],
    [
      "a hash",
      "update journal_event set hash = repeat('0', 64) where negotiation_id = $1 and number = 3",
      "event 3 has been altered",
    ],
    [
      "a deleted event",
      "delete from journal_event where negotiation_id = $1 and number = 3",
      "event 4 number out of order",
    ],
    [
      "the last event deleted",
      "delete from journal_event e where negotiation_id = $1 and number = (select journal_head from negotiation where id = $1)",
      /event \d+ and all after it are missing/,
    ],
    [
      "the head set back",
      "update negotiation set journal_head = journal_head - 1 where id = $1",
      /is not the head of the journal/,
    ],
    [
      "how a delegation voted",
      "update vote set choice = 'NO' where ballot_id = (select id from ballot where negotiation_id = $1 and status = 'CLOSED')",
      "has other votes than were counted",
    ],
    [
      "who voted",
      "update vote set cast_by = gen_random_uuid() where ballot_id = (select id from ballot where negotiation_id = $1 and status = 'OPEN')",
      "has other votes than the journal says were cast",
    ],
    [
      "a deleted vote",
      "delete from vote where ballot_id = (select id from ballot where negotiation_id = $1 and status = 'OPEN')",
      "has other votes than the journal says were cast",
    ],
    [
      "a weight",
      "update elector set weights = '{\"votes\": 9}' where ballot_id = (select id from ballot where negotiation_id = $1 and status = 'CLOSED')",
      "has another electorate",
    ],
    [
      "the rule of a vote",
      "update ballot set rule = rule || '{\"source\": \"\"}' where negotiation_id = $1 and status = 'CLOSED'",
      "has other terms",
    ],
    [
      "the verdict",
      "update ballot set verdict = 'NOT_CARRIED' where negotiation_id = $1 and status = 'CLOSED'",
      "was counted wrongly",
    ],
    [
      "the text of a vote",
      "update ballot_text set content = jsonb_set(content, '{content,0,content,0,text}', '\"Other.\"') where ballot_id = (select id from ballot where negotiation_id = $1 and status = 'CLOSED')",
      "has another text",
    ],
    [
      "a reopened vote",
      "update ballot set status = 'OPEN', verdict = null, arithmetic = null, closed_at = null, closed_by = null where negotiation_id = $1 and status = 'CLOSED'",
      "is open where the journal says otherwise",
    ],
    [
      "a text version",
      "update text_version v set content = jsonb_set(content, '{content,0,content,0,text}', '\"Other.\"') from clause c join treaty t on t.id = c.treaty_id where c.id = v.clause_id and t.negotiation_id = $1 and c.status = 'VOTING'",
      /the text of Article \d at revision 1 has been altered/,
    ],
    [
      "an adopted clause reopened",
      "update clause set status = 'OPEN' from treaty t where t.id = treaty_id and t.negotiation_id = $1 and clause.status = 'ADOPTED'",
      "is not adopted though",
    ],
    [
      "a clause adopted without a vote",
      "update clause set status = 'ADOPTED' from treaty t where t.id = treaty_id and t.negotiation_id = $1 and clause.status = 'VOTING'",
      "is adopted without a vote",
    ],
  ])("%s", async (_, statement, fault) => {
    const { negotiationId } = await callRecord();
    await tamper(statement, [negotiationId]);
    expect((await verifyJournal(negotiationId)).fault).toMatch(fault);
  });

  test("a vote taken out whole", async () => {
    const { negotiationId, ballotId } = await callRecord();
    await tamper("delete from vote where ballot_id = $1", [ballotId]);
    await tamper("delete from elector where ballot_id = $1", [ballotId]);
    await tamper("delete from ballot where id = $1", [ballotId]);
    expect((await verifyJournal(negotiationId)).fault).toMatch(/is in the journal and not in the record/);
  });
});

test("the command prints a line for each negotiation, and ends with 1 when something does not fit", async () => {
  const sound = await callRecord();
  const before = await command();
  expect(before.stdout).toContain(`(${sound.negotiationId})`);
  await tamper("update journal_event set actor_name = 'X' where negotiation_id = $1 and number = 1", [
    sound.negotiationId,
  ]);
  const after = await command();
  expect(after.code).toBe(1);
  expect(after.stdout).toMatch(new RegExp(`FAULT .*\\(${sound.negotiationId}\\).*event 1 has been altered`));
  expect(after.stdout.trimEnd().split("\n").at(-1)).toMatch(/^The record does not fit\. First fault, in /);
});

async function command(): Promise<{ readonly code: number; readonly stdout: string }> {
  const script = path.resolve("scripts/journal-verify.ts");
  const node = path.resolve("node_modules/node/bin/node");
  try {
    return { code: 0, ...(await promisify(execFile)(node, [script])) };
  } catch (error) {
    return error as { readonly code: number; readonly stdout: string };
  }
}
