import fc from "fast-check";
import { expect, test } from "vitest";
import { buildWeave } from "./build-weave.ts";
import { arbitraryActs, perform } from "./test/authored-session.ts";
import { standsAt, tokensAt, type Weave } from "./weave.ts";
import { weaveBetween } from "./weave-between.ts";

/** Every character that stands at a revision with its root and who first wrote it. */
function characters({ tokens }: Weave, revision: number): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.kind !== "text" || !standsAt(token, revision)) return [];
    const { text, root, first } = token;
    return Array.from(
      text,
      (character, at) => `${character} ${root.client}/${root.clock + at} ${first.userId}`,
    );
  });
}

/** Everything that is not text. */
const shape = (weave: Weave, revision: number) =>
  tokensAt(weave, revision).flatMap(({ kind }) => (kind === "text" ? [] : [kind]));

test("at both moments it is the same text of the same people", () => {
  fc.assert(
    fc.property(arbitraryActs, fc.nat(1000), fc.nat(1000), (acts, one, other) => {
      const weave = buildWeave(perform(acts).rows);
      const [from = 0, to = 0] = [one, other]
        .map((each) => each % (weave.revision + 1))
        .toSorted((a, b) => a - b);
      const between = weaveBetween(weave, from, to);
      expect(between.tokens.length).toBeLessThanOrEqual(weave.tokens.length);
      for (const revision of [from, to]) {
        expect(characters(between, revision)).toEqual(characters(weave, revision));
        expect(shape(between, revision)).toEqual(shape(weave, revision));
      }
    }),
    { numRuns: 8 },
  );
});
