import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JournalAct } from "#lib/journal/event.ts";
import { type ClauseRecord, type DatedAct, type StandingThen, standingThen } from "./standing-then.ts";

const text = { clauseId: "c", label: "Article 5", revision: 1, textHash: "t" };
const vote = { ballotId: "b", question: "Article 5" };
const closed = (verdict: string): JournalAct => {
  return { type: "ballot.closed", ...text, ...vote, verdict, arithmetic: "", votes: [] };
};
const opened: JournalAct = {
  type: "ballot.opened",
  ...text,
  ...vote,
  rule: "",
  weighted: false,
  electors: [],
};
const cancelled: JournalAct = { type: "ballot.cancelled", clauseId: "c", ...vote };
const circulated: JournalAct = {
  type: "silence.circulated",
  silenceId: "s",
  title: "Article 5",
  decision: "",
  note: "",
  effect: "ADOPT",
  deadline: "2026-03-04T16:00:00.000Z",
  zone: "UTC",
  circulatedAt: "2026-03-02T10:00:00.000Z",
  members: [],
  texts: [],
};
const frozen: JournalAct = { type: "clause.frozen", ...text };
const set: JournalAct = { type: "clause.mode-set", ...text, mode: "SUGGEST", bracketRule: "CONSENT" };
const titled = (label: string, heading: string): JournalAct => {
  return { type: "clause.retitled", clauseId: "c", kind: "ARTICLE", label, heading };
};

/** One act a minute, from 10:01 on. */
function recordOf(acts: readonly JournalAct[], steps: ClauseRecord["steps"] = []): ClauseRecord {
  return { acts: acts.map(dated), steps, now: { label: "Article 9", heading: "Now" } };
}
function dated(act: JournalAct, index: number): DatedAct {
  return { at: minute(index + 1), act };
}
const minute = (n: number) => `2026-03-02T10:${String(n).padStart(2, "0")}:00.000Z`;
const agreed = (n: number) => [{ from: "DRAFT", to: "AGREED", at: minute(n) }] as const;

describe("a clause stood", () => {
  test.each<[string, ClauseRecord, number, Partial<StandingThen>]>([
    [
      "open, before anything was done",
      recordOf([frozen]),
      0,
      { status: "OPEN", mode: "OPEN", stage: "DRAFT" },
    ],
    ["frozen", recordOf([frozen]), 1, { status: "FROZEN" }],
    ["in a vote", recordOf([frozen, opened, closed("CARRIED")]), 2, { status: "VOTING" }],
    ["in a vote, not in silence", recordOf([opened]), 1, { status: "VOTING", isCirculated: false }],
    [
      "in silence, not in a vote",
      recordOf([opened, cancelled, circulated]),
      3,
      { status: "VOTING", isCirculated: true },
    ],
    ["adopted", recordOf([frozen, opened, closed("CARRIED")]), 3, { status: "ADOPTED" }],
    ["as before a vote that failed", recordOf([frozen, opened, closed("FAILED")]), 3, { status: "FROZEN" }],
    ["as before a vote that was called off", recordOf([opened, cancelled]), 2, { status: "OPEN" }],
    ["in a mode that was set", recordOf([set]), 1, { mode: "SUGGEST", bracketRule: "CONSENT" }],
    ["agreed, for drafters only", recordOf([set], agreed(2)), 2, { stage: "AGREED", mode: "DRAFTERS" }],
    ["as was set after it was agreed", recordOf([frozen, set], agreed(1)), 2, { mode: "SUGGEST" }],
    [
      "under the name of that time",
      recordOf([titled("Article 5", "Then")]),
      1,
      { label: "Article 5", heading: "Then" },
    ],
    [
      "under its first known name",
      recordOf([titled("Article 5", "Then")]),
      0,
      { label: "Article 5", heading: "Then" },
    ],
    ["under its present name, if no act names it", recordOf([]), 0, { label: "Article 9", heading: "Now" }],
  ])("%s", (_, record, at, expected) => {
    expect(standingThen(record, minute(at))).toMatchObject(expected);
  });

  test("as it stood, whatever was done later, but for a name that nobody had put on record", () => {
    const acts = fc.array(fc.constantFrom(frozen, opened, cancelled, closed("CARRIED"), set), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(acts, acts, (done, later) => {
        const at = minute(done.length);
        const then = standingThen(recordOf(done), at);
        const now = standingThen(recordOf([...done, ...later]), at);
        expect({ ...now, label: then.label }).toEqual(then);
      }),
      { numRuns: 40 },
    );
  });
});
