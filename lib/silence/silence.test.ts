import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { presetDeadline } from "./deadline-preset.ts";
import { isKept, mayStillBreak, mayStillChange } from "./judge-silence.ts";
import { sayResult } from "./say-result.ts";
import { SILENCE_STATUSES } from "./silence.ts";
import { silenceTitle } from "./silence-title.ts";

describe("what comes in time", () => {
  const deadline = 1_000_000;
  test.each([
    ["RUNNING", -1_000, true, true, false],
    ["RUNNING", -1, true, true, false],
    ["RUNNING", 0, false, false, true],
    ["RUNNING", 1_000, false, false, true],
    ["BROKEN", -1_000, true, false, false],
    ["BROKEN", 1_000, false, false, false],
    ["ADOPTED", -1_000, false, false, false],
    ["WITHDRAWN", -1_000, false, false, false],
  ] as const)("%s, %i ms after the deadline", (status, after, breaks, changes, kept) => {
    const moment = { status, deadline, now: deadline + after };
    expect([mayStillBreak(moment), mayStillChange(moment), isKept(moment)]).toEqual([breaks, changes, kept]);
  });

  test("never can both be done: break what is kept, or change it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SILENCE_STATUSES), fc.integer(), fc.integer(), (status, due, now) => {
        const moment = { status, deadline: due, now };
        expect(isKept(moment) && (mayStillBreak(moment) || mayStillChange(moment))).toBe(false);
        if (status === "RUNNING") expect(isKept(moment)).toBe(!mayStillBreak(moment));
      }),
      { numRuns: 50 },
    );
  });
});

describe("usual deadlines", () => {
  const at = (iso: string) => Date.parse(iso);
  test.each([
    ["IN_24_HOURS", "2026-11-25T09:00:30Z", "2026-11-26", "10:01"],
    ["IN_48_HOURS", "2026-11-25T09:00:00Z", "2026-11-27", "10:00"],
    // the night on which summer time ends has an hour more
    ["IN_24_HOURS", "2026-10-24T12:00:00Z", "2026-10-25", "13:00"],
    ["FRIDAY_17", "2026-11-25T09:00:00Z", "2026-11-27", "17:00"],
    ["FRIDAY_17", "2026-11-27T15:59:00Z", "2026-11-27", "17:00"],
    ["FRIDAY_17", "2026-11-27T16:00:00Z", "2026-12-04", "17:00"],
    ["FRIDAY_17", "2026-11-27T23:30:00Z", "2026-12-04", "17:00"],
  ] as const)("%s from %s", (preset, now, date, time) => {
    expect(presetDeadline(preset, at(now), "Europe/Vienna")).toEqual({ date, time });
  });
});

const text = (n: number) => ({ label: `Article ${n}`, heading: n === 5 ? "Limits" : "" });

test.each([
  [[text(5)], "", "Article 5 – Limits"],
  [[text(6)], "", "Article 6"],
  [[text(5), text(6)], "", "Article 5 and Article 6"],
  [[1, 2, 3, 4, 5, 6].map(text), "", "Article 1, Article 2, Article 3 and 3 others"],
  [[], "  To meet in Vienna.\nAnd to thank the host.", "To meet in Vienna."],
  [[], "word ".repeat(40), `${"word ".repeat(18).trim()}…`],
])("a procedure is called after what is in it: %#", (texts, decision, title) => {
  expect(silenceTitle(texts, decision)).toBe(title);
});

test.each([
  [
    "RUNNING",
    null,
    "Unless one of 2 delegations breaks the silence before then, the text is adopted; it is final.",
  ],
  [
    "ADOPTED",
    "2026-11-27T16:00:00.000Z",
    "Adopted by silence as of Fri 27 Nov 2026, 17:00 (Europe/Vienna): none of 2 delegations broke it; the text is adopted; it is final.",
  ],
  [
    "BROKEN",
    "2026-11-26T09:00:00.000Z",
    "BRE and COR broke the silence; it ended on Thu 26 Nov 2026, 10:00 (Europe/Vienna). Nothing was adopted, and the texts are open to work again.",
  ],
  [
    "WITHDRAWN",
    "2026-11-26T09:00:00.000Z",
    "Withdrawn on Thu 26 Nov 2026, 10:00 (Europe/Vienna), before the deadline. Nothing was adopted.",
  ],
] as const)("%s in a sentence", (status, concludedAt, sentence) => {
  const silence = {
    status,
    concludedAt,
    zone: "Europe/Vienna",
    eligible: 2,
    brokenBy: status === "BROKEN" ? ["BRE", "COR"] : [],
    effect: "ADOPT" as const,
    labels: ["Article 5"],
  };
  expect(sayResult(silence)).toBe(sentence);
});
