import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { requireActor } from "#lib/access/server/find-actor.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { beginChairsText } from "#lib/chairs-text/server/begin-chairs-text.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { seedDemoIfEmpty } from "#prisma/seed/seed-demo.ts";
import { verifyFile } from "../verify-file.ts";
import { exportRecord } from "./export-record.ts";

useDatabase();

let secretary: Actor;
let record: Uint8Array;
let folder: string;

beforeAll(async () => {
  await seedDemoIfEmpty("a password of the demo");
  secretary = await seatOf("SECRETARIAT");
  await beginChairsText(secretary, { title: "A text that nobody has seen" });
  await draftProposal("A thought of one delegation");
  record = await bytesOf(exportRecord(secretary));
  folder = await mkdtemp(path.join(tmpdir(), "travaux-record-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the record of the demo", () => {
  test("verifies from the file alone, and has the hash of the database", async () => {
    const verdict = await verifyFile(piecesOf(record));
    expect(verdict).toMatchObject({
      fault: null,
      title: "Meridian Treaty",
      ballots: await db().ballot.count(),
    });
    const { fault, hash, events } = await verifyJournal(secretary.negotiationId);
    expect({ fault, hash, events }).toEqual({ fault: null, hash: verdict.hash, events: verdict.events });
  });

  test("is the same file for everybody, each time", async () => {
    for (const office of ["OBSERVER", "DELEGATE"] as const)
      expect(await bytesOf(exportRecord(await seatOf(office)))).toEqual(record);
  });

  test("has no byte that could be altered unnoticed", async () => {
    const places = Array.from({ length: 30 }, () => Math.floor(Math.random() * record.length));
    for (const place of [0, 64, record.length - 1, record.indexOf(10), ...places]) {
      const altered = record.slice();
      altered[place] = altered[place]! ^ (1 + Math.floor(Math.random() * 255));
      const line = record.subarray(0, place).filter((byte) => byte === 10).length + 1;
      const { fault } = await verifyFile(piecesOf(altered));
      expect(fault, `byte ${place}`).toMatch(new RegExp(`^line (${line}|${line + 1})\\b`));
    }
  });

  test("says nothing that is confidential", async () => {
    const text = new TextDecoder().decode(record);
    const comments = await db().comment.findMany({ select: { body: true } });
    const drafts = await db().proposal.findMany({
      where: { tabledAt: null },
      select: { id: true, title: true },
    });
    const unseen = await db().treaty.findMany({
      where: { basisId: { not: null }, issuedAt: null },
      select: { id: true, title: true, clauses: { select: { id: true } } },
    });
    const users = await db().user.findMany({ select: { email: true, passwordHash: true } });
    const secrets = [
      ...unseen.flatMap(({ id, title, clauses }) => [id, title, ...clauses.map((clause) => clause.id)]),
      ...comments.map(({ body }) => body),
      ...drafts.flatMap(({ id, title }) => [id, title]),
      ...users.flatMap(({ email, passwordHash }) => [email ?? "", passwordHash ?? ""]),
    ].filter((secret) => secret !== "");
    expect(comments.length * drafts.length * unseen.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
  });
});

test("the command verifies a file without a database, and names the altered line", async () => {
  const sound = path.join(folder, "sound.jsonl");
  await writeFile(sound, record);
  const { code, stdout } = await command(sound);
  expect(stdout).toMatch(
    /^ok {5}Meridian Treaty .*\n {7}hash [0-9a-f]{64}\nThe record is whole and unaltered/,
  );
  expect(code).toBe(0);
  const forged = path.join(folder, "forged.jsonl");
  await writeFile(
    forged,
    new TextDecoder()
      .decode(record)
      .replace('"entry":"position","clauseId"', '"entry":"position" ,"clauseId"'),
  );
  const found = await command(forged);
  expect(found.code).toBe(1);
  expect(found.stdout).toMatch(/The record does not fit: line \d+, a position on .+, has been altered\./);
  expect((await command(path.join(folder, "nowhere.jsonl"))).code).toBe(2);
});

test("how delegations voted is not in it before the vote is closed", async () => {
  const { chair, heads, clauseId, revision, observer } = await callConference([1, 1]);
  const ballot = await openClauseBallot(chair, { clauseId, revision, rule: "UNANIMITY" });
  await castVote(heads[0]!, { ...ballot, choice: "NO" });
  const open = new TextDecoder().decode(await bytesOf(exportRecord(observer)));
  expect(open).toContain('"choice":null');
  expect(open).not.toContain('"choice":"NO"');
  expect((await verifyFile(piecesOf(new TextEncoder().encode(open)))).fault).toBeNull();
});

test("somebody without a seat has no actor to export with", async () => {
  const { secretary: another } = await callConference([1]);
  await addArticle(another, "Definitions");
  const stranger = { userId: another.userId, name: another.name };
  await expect(requireActor(stranger, secretary.negotiationId)).rejects.toMatchObject({ code: "not-found" });
});

test("of too many readers at once, some wait; one who goes away makes room", async () => {
  const held = [1, 2, 3].map(() => exportRecord(secretary));
  expect(() => exportRecord(secretary)).toThrow(expect.objectContaining({ code: "overloaded" }));
  await held[0]!.cancel();
  await expect.poll(() => canExport()).toBe(true);
  for (const stream of held.slice(1)) await stream.cancel();
});

async function canExport(): Promise<boolean> {
  try {
    await exportRecord(secretary).cancel();
    return true;
  } catch {
    return false;
  }
}

async function draftProposal(title: string): Promise<void> {
  const { id: treatyId } = await db().treaty.findFirstOrThrow({
    where: { negotiationId: secretary.negotiationId, basisId: null },
    select: { id: true },
  });
  await db().proposal.create({
    data: { treatyId, title, createdBy: secretary.userId },
    select: { id: true },
  });
}

async function seatOf(office: Actor["office"]): Promise<Actor> {
  const { userId, negotiationId, user } = await db().member.findFirstOrThrow({
    where: { office, negotiation: { isDemo: true } },
    select: { userId: true, negotiationId: true, user: { select: { name: true } } },
  });
  return requireActor({ userId, name: user.name }, negotiationId);
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 50_000) yield bytes.subarray(from, from + 50_000);
}

/** Without any way to a database: no address, and a folder for one that cannot be made. */
async function command(file: string): Promise<{ readonly code: number; readonly stdout: string }> {
  const env = { NODE_ENV: process.env.NODE_ENV, TRAVAUX_DATA_DIR: "/dev/null/nowhere" };
  const node = path.resolve("node_modules/node/bin/node");
  try {
    const script = path.resolve("scripts/journal-verify-file.ts");
    return {
      code: 0,
      ...(await promisify(execFile)(node, [script, file], { env })),
    };
  } catch (error) {
    return error as { readonly code: number; readonly stdout: string };
  }
}
