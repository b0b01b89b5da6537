import { expect, test } from "vitest";
import { contentOf, paragraph, run } from "#lib/clause/blocks.ts";
import type { ClauseContent, Mark } from "#lib/clause/content.ts";
import { buildWeave } from "./build-weave.ts";
import { edgesOfSides, signsOfRuns } from "./diff-signs.ts";
import { differenceOf } from "./difference-of.ts";
import { rowsOf } from "./test/written-log.ts";

const bracket: Mark = { type: "bracket", attrs: { id: "00000000-0000-4000-8000-000000000001" } };
const text = (...runs: Parameters<typeof run>[]): ClauseContent =>
  contentOf([paragraph({ text: runs.map((each) => run(...each)) })]);

test.each([
  ["brackets that were opened", text(["a b c"]), text(["a "], ["b", bracket], [" c"]), "a {+[+}b{+]+} c"],
  ["brackets that were lifted", text(["a "], ["b", bracket], [" c"]), text(["a b c"]), "a [-[-]b[-]-] c"],
  [
    "brackets that stay around other words",
    text(["a "], ["b", bracket], [" c"]),
    text(["a "], ["b d", bracket], [" c"]),
    "a [b {+d+}]{+ +}c",
  ],
  ["words that came in brackets", text(["a c"]), text(["a "], ["b ", bracket], ["c"]), "a {+[+}{+b +}{+]+}c"],
])("%s", (_name, before, after, shown) => {
  const steps = differenceOf(buildWeave(rowsOf([before, after])), 1, 2);
  const [step] = steps;
  if (step?.kind !== "block") throw new Error("there is one block");
  const signs = signsOfRuns(step, step.runs, edgesOfSides(steps));
  const words = step.runs.map(({ fate, inline }, index) => {
    const marked = (how: string, its: string) =>
      its === "kept" ? how : its === "inserted" ? `{+${how}+}` : `[-${how}-]`;
    const drawn = (list: (typeof signs)[number]["opening"] = []) =>
      list
        .filter(({ fate: its, side }) => its !== "kept" || side !== "before")
        .map(({ edge, fate: its }) => marked(edge.sign, its))
        .join("");
    const own = marked(inline.type === "text" ? inline.text : "", fate);
    return drawn(signs[index]?.opening) + own + drawn(signs[index]?.closing);
  });
  expect(words.join("")).toBe(shown);
});
