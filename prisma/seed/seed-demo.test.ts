import { expect, test } from "vitest";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { DEMO_DELEGATIONS, DEMO_PEOPLE } from "./demo-cast.ts";
import { seedDemoIfEmpty } from "./seed-demo.ts";

useDatabase();

test("an empty database gets a demo with a record of its own, once", async () => {
  expect(await seedDemoIfEmpty("a password of the demo")).toBe(true);
  expect(await seedDemoIfEmpty("a password of the demo")).toBe(false);
  expect(await db().user.count()).toBe(DEMO_PEOPLE.length);
  expect(await db().negotiation.count()).toBe(1);
  expect(await db().delegation.count()).toBe(DEMO_DELEGATIONS.length);
  const ballots = await db().ballot.findMany({ orderBy: { openedAt: "asc" }, select: { verdict: true } });
  expect(ballots.map(({ verdict }) => verdict)).toEqual(["CARRIED", "NOT_CARRIED"]);
  expect(await db().clause.count({ where: { status: "ADOPTED" } })).toBe(1);
  expect(await db().clause.count({ where: { head: { gt: 1 } } })).toBeGreaterThanOrEqual(6);
});
