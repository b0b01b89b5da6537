import { expect, test } from "vitest";
import { run } from "#lib/clause/blocks.ts";
import type { Mark } from "#lib/clause/content.ts";
import { addArticle, type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { deleteBracket } from "./delete-bracket.ts";
import { liftBracket } from "./lift-bracket.ts";
import { listContested, listOpenPoints } from "./queries.ts";
import { takeStand } from "./take-stand.ts";
import {
  newId,
  readWords,
  settle,
  textOf,
  typeMeanwhile,
  typeText,
  writeText,
} from "./test/bracketed-article.ts";

useDatabase();

const bracket = (id: string): Mark => ({ type: "bracket", attrs: { id } });

/** Each Party shall [where [technically] feasible] report: the outer by a head, the inner by the chair. */
async function nestedBrackets() {
  const c = await callConference([1, 1]);
  const [outer, inner] = [newId(), newId()];
  const [first] = c.heads;
  await writeText(
    first!,
    c.clauseId,
    textOf([run("Each Party shall "), run("where technically feasible", bracket(outer)), run(" report.")]),
  );
  await writeText(
    c.chair,
    c.clauseId,
    textOf([
      run("Each Party shall "),
      run("where ", bracket(outer)),
      run("technically", bracket(outer), bracket(inner)),
      run(" feasible", bracket(outer)),
      run(" report."),
    ]),
  );
  return { c, outer, inner, which: { clauseId: c.clauseId, contestedId: outer } };
}

const read = (c: Conference) => listContested(c.observer, c.clauseId);

test("a mark in the text is on record: who wrote it, for which delegation, and in what it stands", async () => {
  const { c, outer, inner } = await nestedBrackets();
  const items = await read(c);
  expect(items).toMatchObject([
    {
      id: outer,
      kind: "BRACKET",
      parentId: null,
      openedBy: { name: c.heads[0]!.name, delegation: { shortName: "S1" } },
      excerpt: "where technically feasible",
      survived: 1,
      stands: [{ stand: "PROPOSES", holder: { shortName: "S1" }, isOnEarlierText: false }],
      closed: null,
    },
    {
      id: inner,
      parentId: outer,
      openedBy: { name: c.chair.name, delegation: null },
      survived: 0,
      stands: [],
    },
  ]);
  expect(await listOpenPoints(c.observer)).toMatchObject([
    { clauseId: c.clauseId, points: [{ item: { id: outer } }, { part: { id: inner } }] },
  ]);
});

test("following again changes nothing", async () => {
  const { c } = await nestedBrackets();
  const before = await read(c);
  await settle(c.clauseId);
  expect(await read(c)).toEqual(before);
});

test("what goes by editing is closed as removed; its children too", async () => {
  const { c } = await nestedBrackets();
  await writeText(c.heads[1]!, c.clauseId, textOf([run("Each Party shall report.")]));
  expect((await read(c)).map(({ closed }) => closed)).toMatchObject([
    { outcome: "REMOVED", by: "" },
    { outcome: "REMOVED", by: "" },
  ]);
});

test("a paragraph typed into a bracket while it was lifted opens it again", async () => {
  const { c, outer, which } = await nestedBrackets();
  const insert = await typeMeanwhile(c.heads[1]!, c.clauseId, (content) => ({
    type: "doc",
    content: [
      ...content.content,
      {
        type: "paragraph",
        attrs: { id: "new", level: 0, numbered: false, numberAs: "" },
        content: [run("and always", bracket(outer))],
      },
    ],
  }));
  const { stands } = (await read(c))[0]!;
  expect(stands).toHaveLength(1);
  await takeStand(c.heads[0]!, {
    ...which,
    optionId: "",
    blocId: null,
    stand: "NONE",
    reason: "",
    seen: null,
  });
  await liftBracket(c.chair, which);
  expect((await read(c)).find(({ id }) => id === outer)?.closed?.outcome).toBe("LIFTED");
  await insert();
  await settle(c.clauseId);
  expect(await readWords(c.clauseId)).toContain("always");
  expect((await read(c)).find(({ id }) => id === outer)).toMatchObject({
    closed: null,
    excerpt: "and always",
  });
});

test("a deletion that was typed before it was stored does not undo a newer act", async () => {
  const { c, which, inner } = await nestedBrackets();
  await takeStand(c.heads[0]!, {
    ...which,
    optionId: "",
    blocId: null,
    stand: "NONE",
    reason: "",
    seen: null,
  });
  await deleteBracket(c.chair, which);
  await typeText(c.heads[0]!, c.clauseId, () => textOf([run("Each Party shall report at once.")]));
  await settle(c.clauseId);
  expect((await read(c)).map(({ id, closed }) => [id === inner, closed?.outcome]).toSorted()).toEqual([
    [false, "DELETED"],
    [true, "FELL_WITH_PARENT"],
  ]);
});

test("an id that was copied into another clause stays the first one's", async () => {
  const { c, outer } = await nestedBrackets();

  const other = await addArticle(c.secretary, "Copies");
  await writeText(c.heads[1]!, other.clauseId, textOf([run("Copied", bracket(outer))]));
  expect(await listContested(c.observer, other.clauseId)).toEqual([]);
  expect((await read(c))[0]).toMatchObject({ id: outer, stands: [{ holder: { shortName: "S1" } }] });
});

test("nobody reads what is contested in another negotiation", async () => {
  const { c } = await nestedBrackets();
  const elsewhere = await callConference([1]);
  expect(await listContested(elsewhere.secretary, c.clauseId)).toEqual([]);
  expect(await listOpenPoints(elsewhere.secretary)).toEqual([]);
});
