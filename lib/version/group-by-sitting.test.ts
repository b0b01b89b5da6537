import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sitting } from "#lib/sitting/sitting.ts";
import { groupBySitting } from "./group-by-sitting.ts";

const BY = { userId: "u", name: "Chair", seat: "Chair", colour: null };
const hour = (n: number) => `2026-11-22T${String(n).padStart(2, "0")}:00:00.000Z`;
const sitting = (number: number, from: number, until: number | null): Sitting => ({
  id: `s${number}`,
  number,
  title: "",
  opened: { at: hour(from), by: BY, versionId: null },
  closed: until === null ? null : { at: hour(until), by: BY, versionId: null },
});
const version = (id: string, at: number, sittingId: string | null) => ({ id, madeAt: hour(at), sittingId });

const SITTINGS = [sitting(3, 15, null), sitting(2, 10, 12), sitting(1, 5, 7)];

const shape = (versions: readonly ReturnType<typeof version>[], sittings = SITTINGS) =>
  groupBySitting(versions, sittings).map((group) => [
    group.sitting?.number ?? "–",
    group.versions.map(({ id }) => id).join(" "),
  ]);

test.each<[string, readonly ReturnType<typeof version>[], readonly Sitting[], unknown]>([
  ["nothing", [], [], []],
  ["no sittings", [version("b", 2, null), version("a", 1, null)], [], [["–", "b a"]]],
  [
    "sittings without versions",
    [],
    SITTINGS,
    [
      [3, ""],
      [2, ""],
      [1, ""],
    ],
  ],
  [
    "before, in, between",
    [version("d", 15, "s3"), version("c", 13, null), version("b", 11, "s2"), version("a", 1, null)],
    SITTINGS,
    [
      [3, "d"],
      ["–", "c"],
      [2, "b"],
      [1, ""],
      ["–", "a"],
    ],
  ],
  [
    "after the last sitting",
    [version("b", 9, null), version("a", 6, "s1")],
    [sitting(1, 5, 7)],
    [
      ["–", "b"],
      [1, "a"],
    ],
  ],
])("%s", (_, versions, sittings, groups) => {
  expect(shape(versions, [...sittings])).toEqual(groups);
});

test("every version stands in one group, and all of them newest first", () => {
  const place = fc.constantFrom(
    ...[1, 3, 8, 13].map((at) => [at, null] as const),
    ...([
      [6, "s1"],
      [11, "s2"],
      [16, "s3"],
    ] as const),
  );
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: ([at]) => at }), (places) => {
      const versions = places.map(([at, id]) => version(`v${at}`, at, id));
      const sorted = versions.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt));
      expect(groupBySitting(sorted, SITTINGS).flatMap((group) => group.versions)).toEqual(sorted);
    }),
    { numRuns: 30 },
  );
});
