import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { db, pool } from "#lib/platform/db.ts";
import { endSessions, waitingSessions } from "#lib/platform/test/waiting-sessions.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { breakSilence } from "./break-silence.ts";
import { concludeSilences } from "./conclude-silences.ts";
import { extendSilence } from "./extend-silence.ts";
import {
  type Circulated,
  circulated,
  DEADLINE,
  ONE_SECOND_AFTER,
  ONE_SECOND_BEFORE,
  objection,
} from "./test/circulated.ts";
import { letClockTick, setClock } from "./test/clock.ts";
import { withdrawSilence } from "./withdraw-silence.ts";

useDatabase();

/** A process takes its time to begin on a busy machine. */
const PATIENTLY = { timeout: 20_000 };
const NODE = path.resolve("node_modules/node/bin/node");
const SCRIPT = path.resolve("lib/silence/server/test/conclude-in-a-process.ts");

const row = (c: Circulated) =>
  db().silence.findUniqueOrThrow({
    where: { id: c.silenceId },
    select: { status: true, concludedAt: true, concludedBy: true },
  });
const statuses = async (c: Circulated) => {
  const clauses = await db().clause.findMany({
    where: { id: { in: [c.clauseId, c.secondId] } },
    select: { status: true },
  });
  return clauses.map(({ status }) => status);
};
const ADOPTED = { status: "ADOPTED", concludedAt: new Date(DEADLINE), concludedBy: null };

/** It is adopted, once, as of the deadline, with all of its texts, and the whole record bears it out. */
async function expectAdopted(c: Circulated): Promise<void> {
  expect(await row(c)).toEqual(ADOPTED);
  expect(await statuses(c)).toEqual(["ADOPTED", "ADOPTED"]);
  expect(await listActs(c.chair, "silence.adopted")).toMatchObject([{ adoptedAt: DEADLINE }]);
  expect(await listActs(c.chair, "silence.broken")).toEqual([]);
  expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
}

describe("by the clock of the database", () => {
  test("nothing is adopted a millisecond before the deadline, and everything at it", async () => {
    const c = await circulated();
    await setClock("2026-11-27T15:59:59.999Z");
    expect(await concludeSilences()).toBe(0);
    expect(await statuses(c)).toEqual(["VOTING", "VOTING"]);
    await setClock(DEADLINE);
    expect(await concludeSilences()).toBe(1);
    await expectAdopted(c);
  });

  test("a clock that is looked at hours late adopts as of the deadline, in the name of nobody", async () => {
    const c = await circulated();
    await setClock("2026-11-28T03:00:00Z");
    await concludeSilences();
    await expectAdopted(c);
    const [event] = await db().journalEvent.findMany({
      where: { negotiationId: c.negotiationId, type: "silence.adopted" },
      select: { actorId: true, actorName: true, delegation: true },
    });
    expect(event).toEqual({ actorId: c.chair.userId, actorName: "Silence procedure", delegation: "" });
  });

  test("many nodes that look at once adopt once", async () => {
    const c = await circulated();
    await setClock(ONE_SECOND_AFTER);
    const adopted = await Promise.all([1, 2, 3, 4].map(() => concludeSilences()));
    expect(adopted.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await concludeSilences()).toBe(0);
    await expectAdopted(c);
  });

  test("a clock that goes back unadopts nothing, and opens no way to break", async () => {
    const c = await circulated();
    await setClock(DEADLINE);
    await concludeSilences();
    await setClock(ONE_SECOND_BEFORE);
    expect(await concludeSilences()).toBe(0);
    await expect(breakSilence(c.one, objection(c.silenceId))).rejects.toMatchObject({ code: "silence-over" });
    await expectAdopted(c);
  });

  test("where summer time ends before the deadline, it is at 17:00 by the clocks on the wall", async () => {
    const c = await circulated({ date: "2027-10-31", time: "17:00" });
    // an hour before: what 17:00 would be if summer time went on
    await setClock("2027-10-31T15:00:00Z");
    expect(await concludeSilences()).toBe(0);
    await setClock("2027-10-31T16:00:00Z");
    expect(await concludeSilences()).toBe(1);
    expect(await row(c)).toMatchObject({ concludedAt: new Date("2027-10-31T16:00:00Z") });
  });

  test("an extended procedure is adopted at the new deadline and not at the old one", async () => {
    const c = await circulated();
    await extendSilence(c.chair, { silenceId: c.silenceId, date: "2026-11-30", time: "17:00" });
    await setClock(ONE_SECOND_AFTER);
    expect(await concludeSilences()).toBe(0);
    await setClock("2026-11-30T16:00:00Z");
    expect(await concludeSilences()).toBe(1);
    expect(await row(c)).toMatchObject({ concludedAt: new Date("2026-11-30T16:00:00Z") });
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });
});

describe("one second", () => {
  test("before the deadline a break stops it", async () => {
    const c = await circulated();
    await setClock(ONE_SECOND_BEFORE);
    await breakSilence(c.two, objection(c.silenceId));
    await setClock(ONE_SECOND_AFTER);
    expect(await concludeSilences()).toBe(0);
    expect(await row(c)).toEqual({
      status: "BROKEN",
      concludedAt: new Date(ONE_SECOND_BEFORE),
      concludedBy: c.two.userId,
    });
    expect(await statuses(c)).toEqual(["OPEN", "OPEN"]);
  });

  test.each([
    ["a break", (c: Circulated) => breakSilence(c.two, objection(c.silenceId))],
    [
      "an extension",
      (c: Circulated) =>
        extendSilence(c.chair, { silenceId: c.silenceId, date: "2026-11-30", time: "17:00" }),
    ],
    ["a withdrawal", (c: Circulated) => withdrawSilence(c.chair, { silenceId: c.silenceId })],
  ])(
    "after it %s is refused though nobody has looked at the clock, and it is adopted at once",
    async (_, act) => {
      const c = await circulated();
      await setClock(ONE_SECOND_AFTER);
      await expect(act(c)).rejects.toMatchObject({ code: "silence-over" });
      await expectAdopted(c);
    },
  );
});

test("a break that races with the clock either stops it or comes too late, never both and never neither", async () => {
  const outcomes = new Set<string>();
  for (const before of [1, 4, 8, 50]) {
    const c = await circulated();
    await letClockTick(new Date(Date.parse(DEADLINE) - before).toISOString());
    const [, ...breaks] = await Promise.allSettled([
      concludeSilences().then(() => concludeSilences()),
      breakSilence(c.one, objection(c.silenceId)),
      breakSilence(c.two, objection(c.silenceId)),
    ]);
    await letClockTick(DEADLINE);
    await concludeSilences();
    const { status } = await row(c);
    outcomes.add(status);
    const made = breaks.filter((each) => each.status === "fulfilled").length;
    expect([status, await db().silenceBreak.count({ where: { silenceId: c.silenceId } })]).toEqual([
      made > 0 ? "BROKEN" : "ADOPTED",
      made,
    ]);
    expect(await listActs(c.chair, "silence.adopted")).toHaveLength(status === "ADOPTED" ? 1 : 0);
  }
  expect(outcomes).toEqual(new Set(["ADOPTED", "BROKEN"]));
});

test(
  "a node that is killed in the middle leaves it whole, and another adopts it once",
  PATIENTLY,
  async () => {
    const c = await circulated();
    await setClock(ONE_SECOND_AFTER);
    const holder = await pool().connect();
    await holder.query("begin");
    await holder.query("select 1 from negotiation where id = $1 for no key update", [c.negotiationId]);
    // it has written row and clauses, and waits to put the act into the journal
    const node = spawn(NODE, [SCRIPT], { env: process.env, stdio: "ignore" });
    while ((await waitingSessions()).length === 0) await new Promise(setImmediate);
    const another = concludeSilences();
    while ((await waitingSessions()).length < 2) await new Promise(setImmediate);
    expect(await row(c)).toMatchObject({ status: "RUNNING" });
    const killed = (await waitingSessions()).slice(0, 1);
    const gone = once(node, "exit");
    node.kill("SIGKILL");
    await gone;
    await endSessions(killed);
    await holder.query("rollback");
    holder.release();
    expect(await another).toBe(1);
    await expectAdopted(c);
  },
);
