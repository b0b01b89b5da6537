import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { unfreezeClause } from "#lib/clause/server/unfreeze-clause.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { grantDivision } from "./grant-division.ts";
import { objectToDivision } from "./object-to-division.ts";
import { findDivision, listDivisions } from "./queries.ts";
import { requestDivision } from "./request-division.ts";
import { asking, dividedConference } from "./test/divided.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

test("a delegation asks, nobody objects, the chair grants: the text is held", async () => {
  const c = await dividedConference();
  const { divisionId } = await requestDivision(c.delegate, { ...(await asking(c)), reason: " Two ideas. " });
  expect(await listDivisions(c.observer, { clauseId: c.clauseId })).toMatchObject([
    { id: divisionId, status: "REQUESTED", reason: "Two ideas.", requestedBy: c.delegate.name },
  ]);
  await grantDivision(c.chair, { divisionId });
  expect((await findDivision(c.adviser, divisionId))?.status).toBe("GRANTED");
  expect((await findClause(c.chair, c.clauseId)).status).toBe("FROZEN");
  await expect(unfreezeClause(c.chair, { clauseId: c.clauseId })).rejects.toEqual(refused("text-divided"));
  await expect(withdrawClause(c.secretary, { clauseId: c.clauseId })).rejects.toEqual(
    refused("text-divided"),
  );
  await expect(grantDivision(c.chair, { divisionId })).rejects.toEqual(refused("division-closed"));
  expect(await listActs(c.observer, "division.granted")).toMatchObject([
    { divisionId, label: "Article 1", how: "NO_OBJECTION" },
  ]);
  expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
});

test("an objection takes the grant from the chair's hands", async () => {
  const c = await dividedConference();
  const { divisionId } = await requestDivision(c.heads[0]!, await asking(c));
  await expect(objectToDivision(c.heads[0]!, { divisionId, reason: "" })).rejects.toEqual(
    refused("not-allowed"),
  );
  await objectToDivision(c.heads[1]!, { divisionId, reason: "One idea." });
  await expect(objectToDivision(c.heads[1]!, { divisionId, reason: "" })).rejects.toEqual(
    refused("not-allowed"),
  );
  await expect(grantDivision(c.chair, { divisionId })).rejects.toEqual(refused("objection-stands"));
  expect((await findDivision(c.observer, divisionId))?.objections).toMatchObject([
    { delegation: { shortName: "S2" }, reason: "One idea.", objectedBy: c.heads[1]!.name },
  ]);
  expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
});

test("heads and delegates ask and object, the chair grants; nobody else, and nobody from elsewhere", async () => {
  const c = await dividedConference();
  const elsewhere = await callConference([1]);
  const input = await asking(c);
  for (const actor of [c.chair, c.secretary, c.observer, c.adviser])
    await expect(requestDivision(actor, input)).rejects.toEqual(refused("not-allowed"));
  await expect(requestDivision(elsewhere.heads[0]!, input)).rejects.toEqual(refused("not-found"));
  const { divisionId } = await requestDivision(c.heads[0]!, input);
  for (const actor of [c.chair, c.secretary, c.observer, c.adviser])
    await expect(objectToDivision(actor, { divisionId, reason: "" })).rejects.toEqual(refused("not-allowed"));
  for (const actor of [c.secretary, c.heads[0]!, c.delegate, c.observer])
    await expect(grantDivision(actor, { divisionId })).rejects.toEqual(refused("not-allowed"));
  for (const id of [divisionId, randomUUID(), "x"]) {
    await expect(grantDivision(elsewhere.chair, { divisionId: id })).rejects.toEqual(refused("not-found"));
    expect(await findDivision(elsewhere.chair, id)).toBeNull();
  }
});

test("it is of one text: not of an earlier one, not of one that is being divided, not into nothing", async () => {
  const c = await dividedConference();
  const input = await asking(c);
  const stale = { ...input, textHash: "0".repeat(64) };
  await expect(requestDivision(c.heads[0]!, stale)).rejects.toEqual(refused("text-changed"));
  await expect(requestDivision(c.heads[0]!, { ...input, parts: [] })).rejects.toEqual(refused("bad-input"));
  const both = await Promise.allSettled([
    requestDivision(c.heads[0]!, input),
    requestDivision(c.heads[1]!, input),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(requestDivision(c.heads[2]!, input)).rejects.toEqual(refused("division-open"));
  const [{ id: divisionId } = { id: "" }] = await listDivisions(c.observer);
  await edit(c, c.secretary);
  await expect(grantDivision(c.chair, { divisionId })).rejects.toEqual(refused("text-changed"));
});

async function edit({ clauseId }: Conference, actor: Actor): Promise<void> {
  const before = await readClauseText(null, clauseId);
  await inTransaction((tx) =>
    changeText(tx, actor, {
      clauseId,
      change: ({ content: [first] }) => ({ type: "doc", content: first ? [first] : [] }),
    }),
  );
  expect((await readClauseText(null, clauseId)).hash).not.toBe(before.hash);
}
