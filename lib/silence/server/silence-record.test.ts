import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { checkEntries } from "#lib/record/check-record.ts";
import { readRecord } from "#lib/record/server/read-record.ts";
import { breakSilence } from "./break-silence.ts";
import { concludeSilences } from "./conclude-silences.ts";
import { type Circulated, circulated, DEADLINE, objection } from "./test/circulated.ts";
import { setClock } from "./test/clock.ts";

useDatabase();

let broken: Circulated;
let adopted: Circulated;

beforeAll(async () => {
  broken = await circulated();
  await breakSilence(broken.one, objection(broken.silenceId));
  adopted = await circulated();
  await setClock(DEADLINE);
  await concludeSilences();
});

test.each([
  [
    "the text",
    `update silence_text set content = '{"type":"doc","content":[]}'`,
    "has another text than was",
  ],
  [
    "the deadline",
    "update silence set deadline = deadline + interval '1 h' where status = 'BROKEN'",
    "has another deadline",
  ],
  ["a reason", "update silence_break set public_reason = 'Another'", "has other breaks"],
  ["a break", "delete from silence_break", "has other breaks"],
  ["who could break it", "delete from silence_member", "is another than was circulated"],
  [
    "how it ended",
    "update silence set status = 'ADOPTED', concluded_at = deadline, concluded_by = null where status = 'BROKEN'",
    "did not end as the journal says",
  ],
  ["all of it", "delete from silence", "is in the journal and not in the record"],
])("whoever alters %s is found out", async (_, statement, fault) => {
  expect(await faultAfter(broken, statement)).toContain(fault);
});

test("a text that silence adopted is adopted, and no other is without a vote", async () => {
  expect(await faultAfter(adopted, "select 1")).toBeNull();
  const opened = "update clause set status = 'OPEN' where status = 'ADOPTED'";
  expect(await faultAfter(adopted, opened)).toContain("is not adopted though");
  const unheld = "update clause set status = 'ADOPTED' where status = 'OPEN'";
  expect(await faultAfter(broken, unheld)).toContain("is adopted without a vote");
});

class Undone extends Error {}

/** What is found after somebody with the rights of a superuser did this, all guards being off; then it is undone. */
async function faultAfter({ negotiationId }: Circulated, statement: string): Promise<string | null> {
  let fault: string | null = null;
  const tampering = db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    await tx.$executeRawUnsafe(statement);
    const entries = readRecord(tx, { negotiationId, readers: "installation", derived: "checked" });
    fault = (await checkEntries(entries)).fault;
    throw new Undone();
  });
  await expect(tampering).rejects.toThrow(Undone);
  return fault;
}
