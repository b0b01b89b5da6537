import { expect, test } from "vitest";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { DEMO_DELEGATIONS, DEMO_PEOPLE, demoEmail } from "./demo-cast.ts";
import { DEMO_THREADS } from "./demo-comments.ts";
import { findDemoSignIns, seedDemoIfEmpty } from "./seed-demo.ts";

useDatabase();

test("a demo that was cut short leaves nobody who can sign in, and is made anew", async () => {
  const [first] = DEMO_PEOPLE;
  if (!first) throw new Error("the demo has people");
  await db().user.create({ data: { name: first.name, email: demoEmail(first) } });
  expect(await seedDemoIfEmpty("a password of the demo")).toBe(true);
  expect(await findDemoSignIns("a password of the demo")).toHaveLength(DEMO_PEOPLE.length);
  expect(await findDemoSignIns("another password")).toEqual([]);
  expect(await db().user.count({ where: { email: null } })).toBe(1);
});

test("the demo is made once, and holds a record of its own", async () => {
  expect(await seedDemoIfEmpty("a password of the demo")).toBe(false);
  expect(await db().user.count({ where: { email: { not: null } } })).toBe(DEMO_PEOPLE.length);
  expect(await db().negotiation.count()).toBe(1);
  expect(await db().delegation.count()).toBe(DEMO_DELEGATIONS.length);
  expect(await db().negotiation.count({ where: { isDemo: true } })).toBe(1);
  const ballots = await db().ballot.findMany({ orderBy: { openedAt: "asc" }, select: { verdict: true } });
  expect(ballots.map(({ verdict }) => verdict)).toEqual([
    "CARRIED",
    "NOT_CARRIED",
    "CARRIED",
    "CARRIED",
    "CARRIED",
    "CARRIED",
    "NOT_CARRIED",
  ]);
  expect(await db().clause.count({ where: { status: "ADOPTED" } })).toBe(1);
  expect(await db().clause.count({ where: { head: { gt: 1 } } })).toBeGreaterThanOrEqual(6);
  expect(await db().comment.count({ where: { threadId: null } })).toBe(DEMO_THREADS.length);
  expect(await db().commentMention.count()).toBe(1);
  const gavelled = await db().clause.findMany({
    where: { stage: { not: "DRAFT" } },
    select: { stage: true },
  });
  expect(gavelled.map(({ stage }) => stage).toSorted()).toEqual(["AGREED", "AGREED_AD_REF", "REOPENED"]);
  expect(await db().positionReservation.count({ where: { liftedAt: null } })).toBe(2);
  const proposals = await db().proposal.findMany({
    orderBy: { createdAt: "asc" },
    select: { symbol: true, status: true },
  });
  expect(proposals.map(({ symbol, status }) => `${symbol ?? "–"} ${status}`)).toEqual([
    "L.1 TABLED",
    "L.2 TABLED",
    "L.1/Amend.1 TABLED",
    "L.3 WITHDRAWN",
    "– DRAFT",
    "L.4 TABLED",
    "L.5 TABLED",
  ]);
  const settled = await db().contestedText.findMany({
    where: { outcome: { not: null } },
    select: { outcome: true },
  });
  expect(new Set(settled.map(({ outcome }) => outcome))).toEqual(
    new Set(["LIFTED", "DELETED", "FELL_WITH_PARENT", "CHOSEN", "FILLED"]),
  );
  expect(await db().contestedText.count({ where: { requested: "CHOSEN", outcome: null } })).toBe(1);
  expect(await db().division.findMany({ select: { status: true, rejected: true } })).toEqual([
    { status: "CONCLUDED", rejected: [2] },
  ]);
  const versions = await db().treatyVersion.findMany({ orderBy: { number: "asc" }, select: { name: true } });
  expect(versions.map(({ name }) => name)).toEqual([
    "Opening of sitting 1",
    "Rev.1",
    "Before the vote on Article 1",
    "Before the vote on Article 13",
  ]);
});
