import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { closeSitting } from "#lib/sitting/server/close-sitting.ts";
import { openSitting } from "#lib/sitting/server/open-sitting.ts";
import { rollOf } from "../roll.ts";
import { declarePresence } from "./declare-presence.ts";
import { listAttendance } from "./queries.ts";
import { takeRoll } from "./take-roll.ts";

useDatabase();

const MORNING = { title: "Plenary, morning" };

async function callSitting(weights: readonly number[]) {
  const conference = await callConference(weights);
  const { sittingId } = await openSitting(conference.chair, MORNING);
  const ids = conference.heads.map(({ delegation }) => delegation?.id ?? "");
  const presences = async (actor: Actor = conference.observer, id = sittingId) => {
    const { attendees } = rollOf((await listAttendance(actor)).get(id) ?? [], ids);
    return attendees.map(({ presence }) => presence).join(" ");
  };
  return { ...conference, sittingId, ids, presences };
}

test("heads and delegates say that they are there or leave; the others are presumed present", async () => {
  const { heads, delegate, chair, ids, presences } = await callSitting([1, 1]);
  expect(await presences()).toBe("PRESUMED PRESUMED");
  await declarePresence(heads[0]!, { isPresent: true });
  expect(await presences()).toBe("PRESENT PRESUMED");
  await declarePresence(delegate, { isPresent: false });
  await declarePresence(heads[0]!, { isPresent: false });
  expect(await presences()).toBe("ABSENT PRESUMED");
  const said = { isRoll: false, number: 1, ...MORNING };
  expect(await listActs(chair, "attendance.taken")).toMatchObject([
    { ...said, delegations: [{ delegationId: ids[0], isPresent: true }] },
    { ...said, delegations: [{ delegationId: ids[0], isPresent: false }] },
  ]);
});

test("chair and secretariat take the whole roll; afterwards whoever comes says so", async () => {
  const { chair, secretary, heads, sittingId, ids, presences } = await callSitting([1, 1, 1]);
  const absentIds = ids.slice(1);
  await takeRoll(secretary, { sittingId, absentIds });
  expect(await presences()).toBe("PRESENT ABSENT ABSENT");
  await takeRoll(chair, { sittingId, absentIds });
  await declarePresence(heads[2]!, { isPresent: true });
  expect(await presences()).toBe("PRESENT ABSENT PRESENT");
  await takeRoll(chair, { sittingId, absentIds: [] });
  expect(await presences()).toBe("PRESENT PRESENT PRESENT");
  const acts = await listActs(chair, "attendance.taken");
  expect(acts.map((act) => act.type === "attendance.taken" && [act.isRoll, act.delegations.length])).toEqual([
    [true, 3],
    [false, 1],
    [true, 3],
  ]);
});

test("attendance belongs to one open sitting", async () => {
  const { chair, heads, sittingId, ids, presences } = await callSitting([1, 1]);
  await takeRoll(chair, { sittingId, absentIds: ids });
  await closeSitting(chair, { sittingId });
  const refused = { code: "no-sitting" };
  await expect(declarePresence(heads[0]!, { isPresent: true })).rejects.toMatchObject(refused);
  await expect(takeRoll(chair, { sittingId, absentIds: [] })).rejects.toMatchObject(refused);
  const next = await openSitting(chair, MORNING);
  await expect(takeRoll(chair, { sittingId, absentIds: [] })).rejects.toMatchObject(refused);
  expect(await presences(chair, next.sittingId)).toBe("PRESUMED PRESUMED");
  expect(await presences()).toBe("ABSENT ABSENT");
});

test("nobody speaks for others, and the roll is for chair and secretariat of the negotiation", async () => {
  const { chair, secretary, heads, delegate, adviser, observer, sittingId, presences } = await callSitting([
    1,
  ]);
  const refused = { code: "not-allowed" };
  for (const actor of [...heads, delegate, adviser, observer])
    await expect(takeRoll(actor, { sittingId, absentIds: [] })).rejects.toMatchObject(refused);
  for (const actor of [chair, secretary, adviser, observer])
    await expect(declarePresence(actor, { isPresent: true })).rejects.toMatchObject(refused);
  const there = await callSitting([1]);
  await expect(takeRoll(there.chair, { sittingId, absentIds: [] })).rejects.toMatchObject({
    code: "no-sitting",
  });
  const strangers = { sittingId, absentIds: there.ids };
  await expect(takeRoll(chair, strangers)).rejects.toMatchObject({ code: "not-found" });
  expect(await presences()).toBe("PRESUMED");
  expect((await listAttendance(there.chair)).size).toBe(0);
});

test("all at the same instant, every word is kept", async () => {
  const { chair, heads, sittingId, ids, presences } = await callSitting(Array(6).fill(1));
  await Promise.all([
    ...heads.map((head) => declarePresence(head, { isPresent: false })),
    takeRoll(chair, { sittingId, absentIds: [] }),
    ...heads.map((head) => declarePresence(head, { isPresent: false })),
  ]);
  const rows = await db().attendance.groupBy({
    by: ["delegationId"],
    where: { sittingId },
    _count: true,
    _max: { number: true },
  });
  expect(rows).toHaveLength(ids.length);
  for (const { _count, _max } of rows) expect(_count).toBe(_max.number);
  await takeRoll(chair, { sittingId, absentIds: [] });
  expect(await presences()).toBe(Array(6).fill("PRESENT").join(" "));
});

test("the database keeps attendance as it was said, and takes none for a closed sitting", async () => {
  const { chair, sittingId, ids } = await callSitting([1]);
  await takeRoll(chair, { sittingId, absentIds: [] });
  await expect(db().$executeRaw`update attendance set is_present = false`).rejects.toThrow(/append-only/);
  await closeSitting(chair, { sittingId });
  await expect(db().$executeRaw`
    insert into attendance (sitting_id, delegation_id, number, is_present, is_roll, at, taken_by)
    values (${sittingId}::uuid, ${ids[0]}::uuid, 2, false, false, now(), ${chair.userId}::uuid)`)
    .rejects //
    .toThrow(/open sitting/);
});
