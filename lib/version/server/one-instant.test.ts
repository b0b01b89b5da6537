import { EventEmitter, once } from "node:events";
import { expect, test } from "vitest";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { addArticle, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { TreatyVersion } from "../version.ts";
import { keepVersion } from "./keep-version.ts";
import { lockTreaty } from "./lock-treaty.ts";
import { makeVersion } from "./make-version.ts";
import { findVersion } from "./queries.ts";

useDatabase();

const VERSIONS = 12;

/** Two people write round after round through three articles each, while versions are made, one after each that is saved. */
async function negotiateWhileVersionsAreMade() {
  const { chair, secretary, heads } = await callConference([1, 1]);
  const chains: string[][] = [];
  for (const _ of heads) {
    const articles = [];
    for (const heading of ["First", "Second", "Third"]) articles.push(await addArticle(secretary, heading));
    chains.push(articles.map(({ clauseId }) => clauseId));
  }
  const made: TreatyVersion[] = [];
  const desk = new EventEmitter();
  const writers = heads.map(async (head, i) => {
    for (let round = 1; made.length < VERSIONS; round++)
      for (const clauseId of chains[i] ?? []) {
        await writeParagraph(head, clauseId, `Round ${round}.`);
        desk.emit("saved");
      }
  });
  const keeper = (async () => {
    for (let i = 1; i <= VERSIONS; i++) {
      await once(desk, "saved");
      const { versionId } = await makeVersion(i % 2 ? chair : secretary, { name: `Rev.${i}`, note: "" });
      made.push(await findVersion(chair, versionId));
    }
  })();
  await Promise.all([...writers, keeper]);
  return { chains, made };
}

test("a version holds no effect without its cause, and every revision with its own hashes", async () => {
  const { chains, made } = await negotiateWhileVersionsAreMade();
  const moving = new Set<string>();
  for (const { clauses } of made) {
    const revisions = new Map(clauses.map(({ id, revision }) => [id, revision]));
    for (const chain of chains) {
      const [first = 0, second = 0, third = 0] = chain.map((id) => revisions.get(id));
      moving.add(`${chains.indexOf(chain)}:${first + second + third}`);
      // whoever wrote a round into the second article had it saved in the first
      expect(first).toBeGreaterThanOrEqual(second);
      expect(second).toBeGreaterThanOrEqual(third);
      expect(third).toBeGreaterThanOrEqual(first - 1);
    }
  }
  // otherwise nothing was going on while versions were made, and the test would say nothing
  expect(moving.size).toBeGreaterThan(chains.length * 2);
  await expectExactTexts(made);
});

async function expectExactTexts(made: readonly TreatyVersion[]): Promise<void> {
  const logs = await db().clauseUpdate.findMany({ select: { clauseId: true, seq: true, hash: true } });
  const hashes = new Map(
    logs.map(({ clauseId, seq, hash }) => [`${clauseId} ${seq}`, Buffer.from(hash).toString("hex")]),
  );
  for (const { clauses } of [made.at(0), made.at(6), made.at(-1)].filter((version) => version !== undefined))
    for (const { id, revision, textHash, logHash } of clauses) {
      expect(logHash).toBe(hashes.get(`${id} ${revision}`));
      expect((await readClauseText(null, id, revision)).hash).toBe(textHash);
    }
}

test("whoever types is not kept waiting by a version under way", async () => {
  const { chair, delegate, clauseId, revision } = await callConference([1]);
  const versionId = await inTransaction(async (tx) => {
    const treatyId = await lockTreaty(tx, chair);
    const id = await keepVersion(tx, chair, { treatyId, kind: "BEFORE_VOTE", name: "Before the vote" });
    // saved before the version is committed
    expect(await writeParagraph(delegate, clauseId, "Typed meanwhile.")).toBe(revision + 1);
    return id;
  });
  const { clauses } = await findVersion(chair, versionId ?? "");
  expect(clauses[0]?.revision).toBe(revision);
});
