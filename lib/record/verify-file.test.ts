import fc from "fast-check";
import { expect, test } from "vitest";
import { describeVerdict } from "#lib/journal/describe-verdict.ts";
import type { RecordEntry } from "./entry.ts";
import { aRecord, chainRevisions } from "./test/a-record.ts";
import { verifyFile } from "./verify-file.ts";
import { recordFileName, writeRecord } from "./write-record.ts";

const RECORD = aRecord();
const FILE = await fileOf(RECORD);

test("an honest record verifies, however its bytes arrive", async () => {
  const verdict = await verifyFile(inPieces(FILE, 7));
  expect(verdict).toMatchObject({ fault: null, events: 7, clauses: 1, revisions: 5, texts: 1, ballots: 1 });
  expect(await verifyFile(inPieces(FILE, FILE.length))).toEqual(verdict);
  expect(describeVerdict(verdict)).toMatch(
    /^ok {5}Treaty – “Limits” .*7 events, 5 revisions of 1 clause, 1 text and 1 vote\n/,
  );
});

test("one altered byte is found, wherever it is", async () => {
  const anywhere = fc.oneof(
    fc.constantFrom(0, 63, 64, 65, FILE.length - 2, FILE.length - 1),
    fc.nat(FILE.length - 1),
  );
  await fc.assert(
    fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const altered = FILE.slice();
      altered[place] = altered[place]! ^ change;
      const line = FILE.subarray(0, place).filter((byte) => byte === 10).length + 1;
      const { fault } = await verifyFile(inPieces(altered, FILE.length));
      expect(fault).toMatch(new RegExp(`^line (${line}|${line + 1})\\b`));
    }),
    { numRuns: 12 },
  );
});

test("a byte more or less is found", async () => {
  const end = FILE.length - 1;
  for (const cut of [FILE.slice(0, end), FILE.slice(1), Uint8Array.of(...FILE, 10), FILE.slice(0, 900)])
    expect((await verifyFile(inPieces(cut, FILE.length))).fault).toMatch(/^line \d+/);
  const lines = new TextDecoder().decode(FILE).split("\n");
  const open = new TextEncoder().encode(`${lines.slice(0, -2).join("\n")}\n`);
  expect((await verifyFile(inPieces(open, FILE.length))).fault).toBe("the file is cut off after line 19");
});

test("an altered line is named with what it is", async () => {
  const text = new TextDecoder().decode(FILE).replace('"seq":2', '"seq": 2');
  const { fault } = await verifyFile(inPieces(new TextEncoder().encode(text), FILE.length));
  expect(fault).toBe("line 15, revision 2 of Article 1, has been altered");
});

type Forgery = (record: readonly RecordEntry[]) => readonly RecordEntry[];

test.each<readonly [string, Forgery, string]>([
  [
    "an update, with the hashes after it",
    rewriteLog((rows) => rows.with(1, { ...rows[1]!, sessionId: "another" })),
    "revision 3 of Article 1 is another than event 4 has sealed",
  ],
  [
    "two revisions changing places",
    rewriteLog((rows) => rows.with(1, rows[2]!).with(2, rows[1]!)),
    "revision 3 of Article 1 is another than event 4 has sealed",
  ],
  [
    "the last revisions, sealed ones too",
    rewriteLog((rows) => rows.slice(0, 2)),
    "revision 3 of Article 1 is missing: event 4 knows revision 3",
  ],
  [
    "a vote",
    alter("ballot", ({ votes }) => ({ votes: votes.map((vote) => ({ ...vote, choice: "YES" })) })),
    "the vote on Article 1 – Limits (018f0000-0000-7000-8000-000000000005) has other votes than were counted",
  ],
  [
    "a verdict",
    alter("ballot", () => ({ verdict: "CARRIED" })),
    "the vote on Article 1 – Limits (018f0000-0000-7000-8000-000000000005) was counted wrongly: 0 yes, 1 no, 0 abstentions; base 1; needed 1; not carried",
  ],
  [
    "a kept text",
    alter("text", ({ plainText }) => ({ plainText: `${plainText}!` })),
    "the text of Article 1 at revision 3 has been altered",
  ],
  [
    "a position",
    alter("position", () => ({ stance: "ACCEPT" })),
    "position 1 of ALD on Article 1 is not as the journal says",
  ],
  [
    "a delegation",
    alter("delegation", () => ({ weight: 9 })),
    "the delegation Aldmark is another than the journal says",
  ],
  [
    "a heading",
    alter("clause", () => ({ heading: "Ceilings" })),
    "Article 1 has another heading than the journal says",
  ],
  ["a position left out", without("position"), "position 1 of ALD on Article 1 is not as the journal says"],
  [
    "a vote left out",
    without("ballot"),
    "the vote 018f0000-0000-7000-8000-000000000005 is in the journal and not in the record",
  ],
  [
    "the last event",
    (record) => record.filter((entry) => entry.entry !== "event" || entry.number < 7),
    "event 7 and all after it are missing",
  ],
  [
    "an act",
    alter("event", ({ number, act }) => (number === 2 ? { act: { ...act, weight: 2 } as typeof act } : {})),
    "event 2 has been altered",
  ],
])("a forger who writes all lines anew is found: %s", async (_, forge, fault) => {
  const forged = await fileOf(forge(RECORD));
  expect((await verifyFile(inPieces(forged, forged.length))).fault).toBe(fault);
});

test("what nothing had sealed yet can be cut off, and then the record has another hash", async () => {
  const cut = await fileOf(rewriteLog((rows) => rows.slice(0, 3))(RECORD));
  const verdict = await verifyFile(inPieces(cut, cut.length));
  expect(verdict.fault).toBeNull();
  expect(verdict.hash).not.toBe((await verifyFile(inPieces(FILE, FILE.length))).hash);
});

test.each([
  ["Meridian Treaty", "meridian-treaty-record-2026-11-22.jsonl"],
  ["Traité sur l’Élimination: №1", "traite-sur-l-elimination-no1-record-2026-11-22.jsonl"],
  ["条約", "negotiation-record-2026-11-22.jsonl"],
])("the record of %s is called %s", (title, name) => {
  expect(recordFileName(title, "2026-11-22T15:00:00.000Z")).toBe(name);
});

async function fileOf(record: readonly RecordEntry[]): Promise<Uint8Array> {
  const lines: string[] = [];
  for await (const line of writeRecord(inOrder(record))) lines.push(line);
  return new TextEncoder().encode(lines.join(""));
}

async function* inOrder<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

function alter<E extends RecordEntry["entry"]>(
  which: E,
  change: (
    entry: Extract<RecordEntry, { readonly entry: E }>,
  ) => Partial<Extract<RecordEntry, { readonly entry: E }>>,
): Forgery {
  return (record) =>
    record.map((entry) =>
      entry.entry === which
        ? { ...entry, ...change(entry as Extract<RecordEntry, { readonly entry: E }>) }
        : entry,
    );
}

function without(which: RecordEntry["entry"]): Forgery {
  return (record) => record.filter(({ entry }) => entry !== which);
}

/** Another log, chained as it should be, with the head of its clause to match. */
function rewriteLog(
  change: (rows: ReturnType<typeof chainRevisions>) => readonly ReturnType<typeof chainRevisions>[number][],
): Forgery {
  return (record) => {
    const rows = chainRevisions(change(record.filter((entry) => entry.entry === "revision")));
    const head = { head: rows.length, logHash: rows.at(-1)?.hash ?? "" };
    const rest = alter(
      "clause",
      () => head,
    )(record).filter(({ entry }) => entry !== "revision" && entry !== "text");
    const texts = record.filter(({ entry }) => entry === "text");
    return [...rest, ...rows.slice(0, 3), ...(rows.length >= 3 ? texts : []), ...rows.slice(3)];
  };
}
