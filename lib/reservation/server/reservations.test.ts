import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { enterReservation } from "./enter-reservation.ts";
import { liftReservation } from "./lift-reservation.ts";
import { listReservations } from "./queries.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

const scrutiny = ({ clauseId }: Conference) =>
  ({ clauseId, type: "SCRUTINY", blockId: "", publicText: " Under study. " }) as const;

test("a delegation enters one and lifts it; both are on the record", async () => {
  const c = await callConference([1, 1]);
  const { content } = await readClauseText(null, c.clauseId);
  const blockId = content.content[0]!.attrs.id;
  const { id: reservationId } = await enterReservation(c.delegate, { ...scrutiny(c), blockId });
  expect(await listReservations(c.observer, c.clauseId)).toMatchObject([
    { type: "SCRUTINY", blockId, publicText: "Under study.", enteredBy: c.delegate.name, lifted: null },
  ]);
  await liftReservation(c.heads[0]!, { reservationId });
  const [lifted] = await listReservations(c.observer, c.clauseId);
  expect(lifted?.lifted?.by).toBe(c.heads[0]!.name);
  await expect(liftReservation(c.heads[0]!, { reservationId })).rejects.toEqual(
    refused("reservation-lifted"),
  );
  expect(await listActs(c.observer, "reservation.entered")).toMatchObject([
    { type: "reservation.entered", reservationId, label: "Article 1", delegationName: "S1" },
  ]);
  expect(await listActs(c.observer, "reservation.lifted")).toMatchObject([
    { type: "reservation.lifted", reservationId, reservationType: "SCRUTINY" },
  ]);
});

test("it is the delegation's own: others neither enter nor lift it", async () => {
  const c = await callConference([1, 1]);
  for (const actor of [c.chair, c.secretary, c.observer, c.adviser])
    await expect(enterReservation(actor, scrutiny(c))).rejects.toEqual(refused("not-allowed"));
  const { id: reservationId } = await enterReservation(c.heads[0]!, scrutiny(c));
  for (const actor of [c.chair, c.secretary, c.observer, c.adviser, c.heads[1]!])
    await expect(liftReservation(actor, { reservationId })).rejects.toEqual(refused("not-allowed"));
  const elsewhere = await callConference([1]);
  await expect(liftReservation(elsewhere.heads[0]!, { reservationId })).rejects.toEqual(refused("not-found"));
  await expect(enterReservation(elsewhere.heads[0]!, scrutiny(c))).rejects.toEqual(refused("not-found"));
  await expect(listReservations(elsewhere.chair, c.clauseId)).rejects.toEqual(refused("not-found"));
  await expect(liftReservation(c.heads[0]!, { reservationId: randomUUID() })).rejects.toEqual(
    refused("not-found"),
  );
});

test("it is on a paragraph that is there, of a text that is still negotiated", async () => {
  const c = await callConference([1]);
  const gone = { ...scrutiny(c), blockId: "gone" };
  await expect(enterReservation(c.heads[0]!, gone)).rejects.toEqual(refused("text-changed"));
  const long = { ...scrutiny(c), publicText: "x".repeat(2001) };
  await expect(enterReservation(c.heads[0]!, long)).rejects.toEqual(refused("bad-input"));
  await withdrawClause(c.secretary, { clauseId: c.clauseId });
  await expect(enterReservation(c.heads[0]!, scrutiny(c))).rejects.toEqual(refused("clause-closed"));
});
