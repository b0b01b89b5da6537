import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph, run } from "#lib/clause/blocks.ts";
import type { ClauseContent, Mark } from "#lib/clause/content.ts";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { judgeChange } from "./judge-change.ts";

const id = (end: string) => `00000000-0000-4000-8000-0000000000${end}`;
const insertion = (by: string, end = "01"): Mark => ({ type: "insertion", attrs: { id: id(end), by } });
const deletion = (by: string, end = "01"): Mark => ({ type: "deletion", attrs: { id: id(end), by } });
const bracket = (end: string): Mark => ({ type: "bracket", attrs: { id: id(end) } });

const PLAIN = [run("Each Party shall notify.")];

function judge(before: ClauseContent["content"], after: ClauseContent["content"], by = "a") {
  return judgeChange(
    { before, after, isWhole: true, standsElsewhere: () => false, suggestedElsewhere: () => undefined },
    by,
  );
}

const text = (runs: Parameters<typeof paragraph>[0]["text"]) =>
  contentOf([paragraph({ text: runs })]).content;

describe("of a delegation", () => {
  test.each([
    ["an insertion", [run("Each Party "), run("now ", insertion("a")), run("shall notify.")], false],
    ["a deletion", [run("Each Party "), run("shall", deletion("a")), run(" notify.")], false],
    ["a new bracket", [run("Each Party "), run("shall", bracket("09")), run(" notify.")], false],
    ["plain words", [run("Each Party now shall notify.")], true],
    ["words taken away", [run("Each Party notify.")], true],
    ["old words called new", [run("Each Party "), run("shall", insertion("a")), run(" notify.")], true],
    ["another's deletion", [run("Each Party "), run("shall", deletion("b")), run(" notify.")], true],
    ["another's insertion", [run("Each Party "), run("now ", insertion("b")), run("shall notify.")], true],
  ])("%s", (_name, runs, isDirect) => {
    expect(judge(text(PLAIN), text(runs)).isDirect).toBe(isDirect);
  });
});

test("a strange suggestion and a vanished bracket are named", () => {
  const before = text([run("Each Party "), run("shall", bracket("09")), run(" notify.")]);
  const after = text([run("Each Party "), run("must", insertion("b", "07")), run(" notify.")]);
  const { strange, vanished } = judge(before, after, "a");
  expect(strange).toEqual([insertion("b", "07")]);
  expect(vanished).toEqual([{ id: id("09"), optionId: "" }]);
});

test("nothing, and taking back all of one's own, is never a direct edit, plain words always are", () => {
  fc.assert(
    fc.property(arbitraryContent, ({ content }) => {
      const by = "";
      const own = withoutSuggestions({ type: "doc", content }, (mark) => mark.attrs.by === by).content;
      expect(judge(content, content, by)).toMatchObject({ isDirect: false, vanished: [] });
      expect(judge(content, own, by).isDirect).toBe(false);
      const added = [...content, ...contentOf([paragraph({ text: "new" })]).content];
      expect(judge(content, added, by).isDirect).toBe(true);
    }),
    { numRuns: 30 },
  );
});
