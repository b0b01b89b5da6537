import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLogFault } from "./log-fault.ts";
import { hashRevision, type LoggedRevision } from "./revision-hash.ts";

const clauseId = "018f0000-0000-7000-8000-000000000001";
const another = "018f0000-0000-7000-8000-000000000002";

test("the hash of a known revision never changes", () => {
  const first = { seq: 1, userId: another, sessionId: "Sitzung №1", at: "2026-11-22T08:00:00.123Z" };
  const hash = hashRevision(clauseId, "", { ...first, bytes: new Uint8Array([1, 2, 3]) });
  expect(hash).toBe("69cbd51e1334dc3c9aac19d3b31c48716a7e928c251a8fe28009a4c5863f7176");
  const next = { ...first, seq: 2, bytes: new Uint8Array() };
  expect(hashRevision(clauseId, hash, next)).toBe(
    "6db0f48a46485fc22909ece87643fde014ecd544bcdb5274601b569f88889eac",
  );
});

const rowsOfLog = fc.array(
  fc.record({
    userId: fc.uuid(),
    sessionId: fc.string({ unit: "grapheme", maxLength: 8 }),
    at: fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms).toISOString()),
    bytes: fc.uint8Array({ maxLength: 12 }),
  }),
  { minLength: 2, maxLength: 8 },
);

/** A log as it would be written, and a place in it. */
const logAndPlace = rowsOfLog.chain((rows) =>
  fc.record({ log: fc.constant(chained(rows)), at: fc.nat(rows.length - 1) }),
);

describe("in every log", () => {
  test("what was written and sealed fits", () => {
    fc.assert(
      fc.property(logAndPlace, ({ log, at }) => {
        expect(
          findLogFault(clauseId, log, [{ revision: 0, hash: "", by: "x" }, sealOf(log[at]!)]),
        ).toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  test("an altered field is found at its revision", () => {
    const alterations: ((row: LoggedRevision) => LoggedRevision)[] = [
      (row) => ({ ...row, userId: another }),
      (row) => ({ ...row, sessionId: `${row.sessionId}.` }),
      (row) => ({ ...row, at: new Date(Date.parse(row.at) + 1).toISOString() }),
      (row) => ({ ...row, bytes: new Uint8Array([...row.bytes, 0]) }),
      (row) => ({ ...row, hash: "0".repeat(64) }),
    ];
    fc.assert(
      fc.property(logAndPlace, fc.constantFrom(...alterations), ({ log, at }, alter) => {
        const altered = log.with(at, alter(log[at]!));
        expect(findLogFault(clauseId, altered, [])).toEqual({
          revision: at + 1,
          reason: "has been altered",
        });
      }),
      { numRuns: 15 },
    );
  });

  test("a log chained anew after an alteration is not the one that was sealed", () => {
    fc.assert(
      fc.property(logAndPlace, ({ log, at }) => {
        const forged = chained(log.with(at, { ...log[at]!, sessionId: `${log[at]!.sessionId}.` }));
        expect(findLogFault(clauseId, forged, [])).toBeNull();
        expect(findLogFault(clauseId, forged, [sealOf(log.at(-1)!)])).toEqual({
          revision: log.length,
          reason: "is another than event 1 has sealed",
        });
      }),
      { numRuns: 15 },
    );
  });

  test("removed, swapped and repeated revisions are found", () => {
    fc.assert(
      fc.property(logAndPlace, fc.nat(), ({ log, at }, to) => {
        const other = to % log.length;
        const seals = [sealOf(log.at(-1)!)];
        const swapped = log.with(at, log[other]!).with(other, log[at]!);
        expect(findLogFault(clauseId, log.toSpliced(at, 1), seals)).toMatchObject({ revision: at + 1 });
        expect(findLogFault(clauseId, swapped, seals) === null).toBe(at === other);
        expect(findLogFault(clauseId, [...log, log[at]!], seals)).not.toBeNull();
        expect(findLogFault(another, log, seals)).toMatchObject({ revision: 1 });
      }),
      { numRuns: 15 },
    );
  });

  test("what is removed at the end is found when something knows of it, and only then", () => {
    const log = chained([
      { userId: another, sessionId: "a", at: "2026-11-22T08:00:00.000Z", bytes: new Uint8Array([1]) },
      { userId: another, sessionId: "a", at: "2026-11-22T08:00:01.000Z", bytes: new Uint8Array([2]) },
    ]);
    expect(findLogFault(clauseId, log.slice(0, 1), [])).toBeNull();
    expect(findLogFault(clauseId, log.slice(0, 1), [sealOf(log[1]!)])).toEqual({
      revision: 2,
      reason: "is missing: event 1 knows revision 2",
    });
  });
});

function chained(rows: readonly Omit<LoggedRevision, "seq" | "hash">[]): LoggedRevision[] {
  const log: LoggedRevision[] = [];
  for (const [index, row] of rows.entries()) {
    const { userId, sessionId, at, bytes } = row;
    const unhashed = { seq: index + 1, userId, sessionId, at, bytes };
    log.push({ ...unhashed, hash: hashRevision(clauseId, log.at(-1)?.hash ?? "", unhashed) });
  }
  return log;
}

function sealOf({ seq, hash }: LoggedRevision) {
  return { revision: seq, hash, by: "event 1" };
}
