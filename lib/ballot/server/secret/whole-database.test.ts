import { beforeAll, describe, expect, test } from "vitest";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { Holder } from "../../secret/test/holder.ts";
import { STANDARD_RULES } from "../../standard-rules.ts";
import type { VoteChoice } from "../../vote-choice.ts";
import { castVote } from "../cast-vote.ts";
import { closeBallot } from "../close-ballot.ts";
import { openBallot } from "../open-ballot.ts";
import { beginCollection } from "./begin-collection.ts";
import { forgetTraces } from "./forget-traces.ts";
import { findCountedBox } from "./queries.ts";
import { type DumpedRow, dumpDatabase, readFiles, readOverflow } from "./test/dump-database.ts";
import { callSecretBallot, type SecretConference, voteInOrder } from "./test/secret-conference.ts";

useDatabase();

// Somebody has the whole database, knows the order in which delegations voted, and wants to know how.

describe("after a secret ballot of twenty delegations", () => {
  let c: SecretConference;
  let holders: readonly Holder[];
  let dump: readonly DumpedRow[];

  beforeAll(async () => {
    c = await callSecretBallot(20);
    holders = await voteInOrder(
      c,
      Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? "NO" : "YES")),
    );
    await closeBallot(c.chair, c);
    dump = await dumpDatabase();
  });

  test("a paper is in one row with all others, which one transaction wrote: the closing", () => {
    const closing = dump.find(({ row }) => row.type === "ballot.closed");
    for (const { paper } of holders)
      for (const mark of [paper.key, paper.signature]) {
        const found = dump.filter(({ words }) => words.includes(mark));
        expect(found.map(({ table }) => table)).toEqual(["ballot_box"]);
        expect(found[0]?.xmin).toBe(closing?.xmin);
      }
  });

  test("no row that names somebody holds anything of a paper, or a choice", () => {
    const ids = c.heads.flatMap(({ userId, delegation }) => [userId, delegation!.id]);
    const naming = dump.filter(({ words }) => ids.some((id) => words.includes(id)));
    expect(naming.length).toBeGreaterThan(40);
    const box = dump.find(({ table }) => table === "ballot_box");
    expect(ids.filter((id) => box?.words.includes(id))).toEqual([]);
    for (const { words } of naming) expect(words).not.toMatch(/"(YES|NO|ABSTAIN)"/);
  });

  test("whatever order there is of delegations, it finds no more papers than chance", async () => {
    const { box } = (await findCountedBox(c.chair, c.ballotId))!;
    const keys = box.map(({ key }) => key);
    expect(keys).toEqual(keys.toSorted());
    const owners = keys.map((key) => holders.findIndex(({ paper }) => paper.key === key));
    for (const order of ordersOf(c, dump)) {
      const hits = (guess: readonly number[]) => guess.filter((who, i) => who === owners[i]).length;
      // one hit on average; more than nine by chance once in a million times
      expect(hits(order)).toBeLessThan(10);
      expect(hits(order.toReversed())).toBeLessThan(10);
    }
  });

  test("only the papers' key, when nobody needs it any more, is left of what signed them", async () => {
    const row = await db().secretBallot.findUniqueOrThrow({ where: { ballotId: c.ballotId } });
    expect(row).toMatchObject({ privateKey: null, signed: {} });
    expect(row.taken).toEqual(c.heads.map(({ delegation }) => delegation!.id).toSorted());
  });

  test("no earlier state of the box is left in its files", async () => {
    const { pages, pieces } = await readOverflow("ballot_box");
    expect(pieces).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(Math.ceil(pieces / 4) + 1);
  });
});

test("the key that signs papers leaves the files when the box is opened", async () => {
  const c = await callSecretBallot(1);
  const { privateKey } = await db().secretBallot.findUniqueOrThrow({ where: { ballotId: c.ballotId } });
  const piece = privateKey?.slice(0, 200) ?? "";
  expect(await readFiles("secret_ballot")).toContain(piece);
  await beginCollection(c.chair, c);
  // whoever looks at the database just now, such as its own upkeep, keeps what it sees a moment longer
  await expect.poll(keysInFiles(piece)).toBe(false);
});

function keysInFiles(piece: string): () => Promise<boolean> {
  return async () => {
    await forgetTraces();
    return (await readFiles("secret_ballot")).includes(piece);
  };
}

describe("the same ballot with votes exchanged", () => {
  const [one, other]: readonly (readonly VoteChoice[])[] = [
    ["YES", "NO", "YES", "ABSTAIN"],
    ["NO", "YES", "ABSTAIN", "YES"],
  ];

  test("leaves the same database when it was secret", async () => {
    const secretly = async (choices: readonly VoteChoice[]) => {
      const c = await callSecretBallot(4);
      await voteInOrder(c, choices);
      await closeBallot(c.chair, c);
    };
    expect(await leftBy(() => secretly(one!))).toEqual(await leftBy(() => secretly(other!)));
  });

  test("leaves another when it was not", async () => {
    const openly = async (choices: readonly VoteChoice[]) => {
      const c = await callConference([1, 1, 1, 1]);
      const { ballotId } = await openBallot(c.chair, {
        matter: { subject: "MOTION", motion: "OTHER", words: "That State 1 chair the drafting committee" },
        rule: STANDARD_RULES.SIMPLE_MAJORITY,
        method: "RECORDED",
        groups: {},
        showsVotes: false,
      });
      for (const [i, head] of c.heads.entries()) await castVote(head, { ballotId, choice: choices[i]! });
      await closeBallot(c.chair, { ballotId });
    };
    expect(await leftBy(() => openly(one!))).not.toEqual(await leftBy(() => openly(other!)));
  });
});

/** Every order of the delegations that a table gives: by place on disk, by transaction, by what the rows say. */
function ordersOf({ heads }: SecretConference, dump: readonly DumpedRow[]): readonly (readonly number[])[] {
  const tables = [...Map.groupBy(dump, ({ table }) => table).values()];
  const orders = tables.flatMap((rows) => [
    rows,
    rows.toSorted((a, b) => Number(a.xmin) - Number(b.xmin)),
    rows.toSorted((a, b) => (a.words < b.words ? -1 : 1)),
  ]);
  return orders.map((rows) => {
    const places = heads.map(({ userId, delegation }, who) => {
      const all = rows.map(({ words }) => words).join("\n");
      const found = [userId, delegation!.id].map((id) => all.indexOf(id)).filter((place) => place >= 0);
      return { who, place: Math.min(...found) };
    });
    return places.toSorted((a, b) => a.place - b.place).map(({ who }) => who);
  });
}

/** What some work leaves in the database, with delegations and people by name, and without what is drawn by lot. */
async function leftBy(work: () => Promise<void>): Promise<readonly string[]> {
  const before = new Set((await dumpDatabase()).map(({ table, words }) => table + words));
  await work();
  const rows = (await dumpDatabase()).filter(({ table, words }) => !before.has(table + words));
  const names = new Map(
    rows
      .filter(({ table }) => table === "delegation" || table === "user_account")
      .map(({ row }) => [String(row.id), String(row.name)]),
  );
  return rows.map(({ table, row }) => `${table} ${JSON.stringify(withoutLot(row, names))}`).toSorted();
}

const DRAWN: readonly (readonly [RegExp, string])[] = [
  [/^[0-9a-f]{8}-[0-9a-f-]{27}$/, "an id"],
  [/^(?:\\x)?[0-9a-f]{64,}$/, "a hash"],
  [/^[\w-]{80,}$/, "a key"],
  [/^\d{4}-\d\d-\d\dT[\d:.]+/, "a time"],
];

function withoutLot(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string")
    return names.get(value) ?? DRAWN.find(([pattern]) => pattern.test(value))?.[1] ?? value;
  if (Array.isArray(value))
    return value
      .map((each) => withoutLot(each, names))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => name !== "place");
  return Object.fromEntries(fields.map(([name, each]) => [withoutLot(name, names), withoutLot(each, names)]));
}
