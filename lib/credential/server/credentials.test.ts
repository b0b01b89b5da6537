import { expect, test } from "vitest";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { Finding } from "../credential.ts";
import { examineCredentials } from "./examine-credentials.ts";
import { listCredentials } from "./queries.ts";

useDatabase();

const GOOD: Finding = {
  standing: "ACCREDITED",
  reason: "",
  issuedBy: "Minister for Foreign Affairs",
  issuedOn: "2026-03-01",
};
const LOST: Finding = {
  standing: "VOTE_LOST",
  reason: "Arrears of two years.",
  issuedBy: "",
  issuedOn: null,
};

test("the newest finding counts, all are kept, and each is on record", async () => {
  const { secretary, observer, heads } = await callConference([1, 1]);
  const { id: delegationId = "" } = heads[0]?.delegation ?? {};
  expect(await listCredentials(observer)).toEqual([]);
  await examineCredentials(secretary, { delegationId, ...LOST });
  await examineCredentials(secretary, { delegationId, ...GOOD, reason: "said by mistake" });
  expect(await listCredentials(observer)).toMatchObject([
    { delegationId, ...GOOD, examined: { by: { name: secretary.name, seat: "Secretariat" } } },
  ]);
  expect(await db().credential.count({ where: { delegationId } })).toBe(2);
  expect(await listActs(secretary, "credentials.examined")).toMatchObject([
    { delegationId, delegationName: "State 1", ...LOST },
    { delegationId, delegationName: "State 1", ...GOOD },
  ]);
});

test("nobody loses the vote without a reason", async () => {
  const { secretary, heads } = await callConference([1]);
  const { id: delegationId = "" } = heads[0]?.delegation ?? {};
  const examine = examineCredentials(secretary, { delegationId, ...LOST, reason: "  " });
  await expect(examine).rejects.toMatchObject({ code: "bad-input" });
});

test("credentials are examined by the secretariat of the negotiation alone", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  const { id: delegationId = "" } = here.heads[0]?.delegation ?? {};
  for (const actor of [here.chair, here.observer, ...here.heads, here.delegate])
    await expect(examineCredentials(actor, { delegationId, ...LOST })).rejects.toMatchObject({
      code: "not-allowed",
    });
  await expect(examineCredentials(there.secretary, { delegationId, ...LOST })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await listCredentials(here.chair)).toEqual([]);
});

test("of two findings at the same instant both are kept, one after the other", async () => {
  const { secretary, heads } = await callConference([1]);
  const { id: delegationId = "" } = heads[0]?.delegation ?? {};
  await Promise.all(
    [LOST, GOOD, LOST].map((found) => examineCredentials(secretary, { delegationId, ...found })),
  );
  const rows = await db().credential.findMany({ where: { delegationId }, orderBy: { number: "asc" } });
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(await listActs(secretary, "credentials.examined")).toHaveLength(3);
});

test.each([
  ["changes what was found", "update credential set standing = 'ACCREDITED' where delegation_id = $1::uuid"],
  ["removes it", "delete from credential where delegation_id = $1::uuid"],
])("nobody, around the command, %s", async (_, statement) => {
  const { secretary, heads } = await callConference([1]);
  const { id: delegationId = "" } = heads[0]?.delegation ?? {};
  await examineCredentials(secretary, { delegationId, ...LOST });
  await expect(db().$executeRawUnsafe(statement, delegationId)).rejects.toThrow(/append-only/);
});
