import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { run } from "#lib/clause/blocks.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { newId, textOf, writeText } from "#lib/contested/server/test/bracketed-article.ts";
import { authorAt } from "#lib/history/authors.ts";
import { addArticle, type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { issueChairsText } from "./issue-chairs-text.ts";
import { type Comparison, readComparison } from "./read-comparison.ts";
import { readLastLook } from "./read-plan.ts";
import { adopt, type Begun, begin, replace } from "./test/branched.ts";

useDatabase();

let c: Conference;
let begun: Begun;
let same: string;

beforeAll(async () => {
  c = await callConference([1]);
  const [one] = c.heads as [Actor];
  const bracket = { type: "bracket", attrs: { id: newId() } } as const;
  await writeText(
    one,
    c.clauseId,
    textOf([run("Each Party shall "), run("promptly ", bracket), run("keep the limits.")]),
  );
  same = (await addArticle(c.secretary, "Review")).clauseId;
  begun = await begin(c);
  const branchId = await begun.branchOf(c.clauseId);
  await replace(c.secretary, branchId, "keep the limits", "keep the ceilings");
  await replace(c.chair, branchId, "promptly ", "");
  await replace(one, c.clauseId, "Each Party", "Every Party");
  const added = await addClause(c.chair, {
    treatyId: begun.chairsTextId,
    kind: "ARTICLE",
    heading: "Depositary",
    parentId: null,
    afterId: null,
  });
  await writeText(c.chair, added.id, textOf([run("The depositary is named.")]));
});

const compare = (actor: Actor) => readComparison(actor, { chairsTextId: begun.chairsTextId, skip: 0 });

/** Every change of words, as "+words by name" or "-words by name". */
function changesOf({ articles, authors }: Comparison): readonly string[] {
  return articles.flatMap(({ steps }) =>
    steps.flatMap((step) =>
      step.kind === "departure"
        ? []
        : step.runs.flatMap(({ fate, inline, by }) => {
            if (fate === "kept" || inline.type !== "text" || !by) return [];
            return `${fate === "inserted" ? "+" : "-"}${inline.text.trim()} by ${authorAt(authors, by).seat}`;
          }),
    ),
  );
}

describe("a chair's text beside the treaty", () => {
  it("is compared article by article, each word with who wrote it in the chair's text", async () => {
    const comparison = await compare(c.chair);
    expect(comparison.articles.map(({ is, was }) => [was?.label, is?.label, is?.heading])).toEqual([
      [undefined, "Article 1", "Depositary"],
      ["Article 2", "Article 3", "Limits"],
    ]);
    const changes = changesOf(comparison);
    expect(changes).toContain("+The depositary is named. by Chair");
    expect(changes).toContain("-promptly by Chair");
    expect(changes.some((change) => change.startsWith("+ceil") && change.endsWith("by Secretariat"))).toBe(
      true,
    );
    expect(comparison.articles.map(({ clauseId }) => clauseId)).not.toContain(same);
  });

  it("shows the first words of an article that had none", async () => {
    const other = await callConference([1]);
    const empty = await addClause(other.secretary, {
      kind: "ARTICLE",
      heading: "Review",
      parentId: null,
      afterId: null,
    });
    const { chairsTextId, branchOf } = await begin(other);
    await writeText(other.chair, await branchOf(empty.id), textOf([run("Reviewed each year.")]));
    const comparison = await readComparison(other.chair, { chairsTextId, skip: 0 });
    expect(comparison.articles).toMatchObject([{ text: true, isEditedSince: false }]);
    expect(changesOf(comparison)).toEqual(["+Reviewed each year. by Chair"]);
  });

  it("has a last look for the chair: what is archived, what was edited since, what is closed", async () => {
    await expect(readLastLook(c.delegate, begun.chairsTextId)).rejects.toMatchObject({ code: "not-found" });
    await expect(readLastLook(c.secretary, begun.chairsTextId)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const { articles } = await readLastLook(c.chair, begun.chairsTextId);
    expect(articles[1]).toMatchObject({
      text: true,
      isEditedSince: true,
      isClosed: false,
      archived: { contested: [{ kind: "BRACKET", words: "promptly" }], suggestionIds: [] },
    });
    await freezeClause(c.chair, { clauseId: same });
    expect((await readLastLook(c.chair, begun.chairsTextId)).articles.some(({ isClosed }) => isClosed)).toBe(
      false,
    );
  });

  it("is compared by everybody once it is issued, and after its adoption with what it replaced", async () => {
    await expect(compare(c.delegate)).rejects.toMatchObject({ code: "not-found" });
    await issueChairsText(c.chair, begun);
    const before = changesOf(await compare(c.observer));
    await adopt(c, begun.chairsTextId);
    const after = await compare(c.observer);
    expect(after.articles.map(({ was, is }) => [was?.label, is?.heading])).toEqual([
      [undefined, "Depositary"],
      ["Article 3", "Limits"],
    ]);
    const words = (changes: readonly string[]) =>
      changes.map((change) => change.replace(/ by .*/, "")).toSorted();
    expect(words(changesOf(after))).toEqual(words(before));
  });
});
