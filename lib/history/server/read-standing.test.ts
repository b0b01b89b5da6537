import { expect, test } from "vitest";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import { enterReservation } from "#lib/reservation/server/enter-reservation.ts";
import { readClauseThen } from "./read-standing.ts";

useDatabase();

test("a revision shows what was on record when it was made, and later what came while it stood", async () => {
  const { clauseId, chair, heads, delegate, secretary, observer } = await callConference([1]);
  const [head = delegate] = heads;
  await takePosition(head, { clauseId, stance: "ACCEPT", adReferendum: false, statement: "", seen: null });
  const revision = await writeParagraph(head, clauseId, "More.");
  await enterReservation(head, { clauseId, type: "SCRUTINY", blockId: "", publicText: "" });
  await retitleClause(secretary, { clauseId, heading: "Ceilings", numberAs: "" });
  await freezeClause(chair, { clauseId });

  const first = await readClauseThen(observer, { clauseId, revision: 1 });
  expect(first.positions).toEqual([]);
  expect(first.standing).toMatchObject({ label: "Article 1", heading: "Limits", status: "OPEN" });
  const made = await readClauseThen(observer, { clauseId, revision });
  expect(made.positions).toMatchObject([{ stance: "ACCEPT", isOnEarlierText: true }]);
  expect(made.reservations).toEqual([]);
  expect(made.nextAt).toBeNull();
  expect(made.logHash).toMatch(/^[0-9a-f]{64}$/);
  const on = new Date().toISOString();
  const later = await readClauseThen(observer, { clauseId, revision, on });
  expect(later.reservations).toHaveLength(1);
  expect(later.standing).toMatchObject({ heading: "Ceilings", status: "FROZEN" });
  expect(later.textHash).toBe(made.textHash);
  const before = await readClauseThen(observer, { clauseId, revision: 0 });
  expect(before).toMatchObject({ moment: { revision: 0, by: null }, state: "PLACEHOLDER", open: [] });
});

test("no other revision, no other instant, and nothing for a stranger", async () => {
  const { clauseId, delegate, revision } = await callConference([1]);
  const { secretary: stranger } = await callConference([1]);
  const missing = { code: "not-found" };
  await expect(readClauseThen(delegate, { clauseId, revision: revision + 1 })).rejects.toMatchObject(missing);
  const on = "2020-01-01T00:00:00.000Z";
  await expect(readClauseThen(delegate, { clauseId, revision, on })).rejects.toMatchObject(missing);
  await expect(readClauseThen(stranger, { clauseId, revision })).rejects.toMatchObject(missing);
});
