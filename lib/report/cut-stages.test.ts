import fc from "fast-check";
import { expect, test } from "vitest";
import { LogIndex } from "#lib/history/log-index.ts";
import type { JournalAct, JournalEvent } from "#lib/journal/event.ts";
import { cutStages, MOST_STAGES } from "./cut-stages.ts";

const instant = (minute: number) =>
  `2026-03-0${1 + Math.floor(minute / 1440)}T${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00.000Z`;

/** A log with a revision at each of these minutes. */
function logOf(minutes: readonly number[]): LogIndex {
  return new LogIndex(minutes.map((minute, index) => ({ seq: index + 1, userId: "a", at: instant(minute) })));
}

function eventAt(minute: number, act: JournalAct): JournalEvent {
  return {
    negotiationId: "n",
    number: minute,
    at: instant(minute),
    actor: { id: "a", name: "A", delegation: "Chair" },
    act,
    log: null,
    previousHash: "",
    hash: "",
  };
}

const sitting = { sittingId: "s", number: 2, title: "Informals", versionId: null };
const frozen = { clauseId: "1", label: "Article 5", revision: 1, textHash: "" };
const shown = (log: LogIndex, events: readonly JournalEvent[]) =>
  cutStages(log, events).map(({ title, from, to }) => `${title} ${from}-${to}`);

test("nothing written, no stage", () => {
  expect(shown(logOf([]), [])).toEqual([]);
});

test("the first stretch of work is the first text; the rest is work until an act that counts", () => {
  const log = logOf([0, 1, 100, 200, 300]);
  expect(shown(log, [])).toEqual(["First text 0-2", "Work of 1 March 2026 2-5"]);
  expect(shown(log, [eventAt(250, { type: "clause.frozen", ...frozen })])).toEqual([
    "First text 0-2",
    "Work of 1 March 2026, until it was frozen 2-4",
    "Work of 1 March 2026 4-5",
  ]);
});

test("a sitting is one stage, whatever is done in it", () => {
  const log = logOf([0, 100, 200, 300, 400]);
  const events = [
    eventAt(150, { type: "sitting.opened", ...sitting }),
    eventAt(250, { type: "clause.frozen", ...frozen }),
    eventAt(350, { type: "sitting.closed", ...sitting }),
  ];
  expect(shown(log, events)).toEqual([
    "First text 0-1",
    "Work of 1 March 2026 1-2",
    "Sitting 2, Informals 2-4",
    "Work of 1 March 2026 4-5",
  ]);
});

test("work that left the text as it was belongs to the stage before it", () => {
  const log = logOf([0, 100, 200, 300]);
  const events = [150, 250].map((minute) => eventAt(minute, { type: "clause.frozen", ...frozen }));
  const stages = cutStages(log, events, (_, to) => to === 3);
  expect(stages.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 3],
    [3, 4],
  ]);
});

test("the stages cover every revision once, and never become too many to read", () => {
  const acts = fc.array(fc.nat(4000), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(fc.nat(4000), { minLength: 1, maxLength: 80 }), acts, (written, done) => {
      const log = logOf(written.toSorted((a, b) => a - b));
      const events = done
        .toSorted((a, b) => a - b)
        .map((minute) => eventAt(minute, { type: "clause.frozen", ...frozen }));
      const stages = cutStages(log, events);
      expect(stages.length).toBeLessThanOrEqual(MOST_STAGES);
      expect(stages.map(({ from }) => from)).toEqual([0, ...stages.slice(0, -1).map(({ to }) => to)]);
      expect(stages.at(-1)?.to).toBe(log.revision);
    }),
    { numRuns: 15 },
  );
});
