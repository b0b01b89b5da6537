import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { addBloc } from "#lib/bloc/server/add-bloc.ts";
import { removeBloc } from "#lib/bloc/server/remove-bloc.ts";
import { run } from "#lib/clause/blocks.ts";
import type { Mark } from "#lib/clause/content.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { answerRequest } from "./answer-request.ts";
import { attributeContested } from "./attribute-contested.ts";
import { chooseOption } from "./choose-option.ts";
import { deleteBracket } from "./delete-bracket.ts";
import { fillHole } from "./fill-hole.ts";
import { liftBracket } from "./lift-bracket.ts";
import { listContested } from "./queries.ts";
import { requestOutcome } from "./request-outcome.ts";
import { takeStand } from "./take-stand.ts";
import { newId, readWords, textOf, writeText } from "./test/bracketed-article.ts";

useDatabase();

/** [where feasible] by the chair; [shall][should]; [X] days. */
async function openArticle() {
  const c = await callConference([1, 1, 1]);
  const { clauseId } = c;
  const [bracketId, group, holeId] = [newId(), newId(), newId()];
  const bracket: Mark = { type: "bracket", attrs: { id: bracketId } };
  const option = (id: string): Mark => ({ type: "option", attrs: { group, id } });
  const hole: Mark = { type: "hole", attrs: { id: holeId, kind: "number", unit: "days" } };
  const write = (words: string) =>
    writeText(
      c.chair,
      clauseId,
      textOf([
        run("Parties "),
        run("shall", option("o1")),
        run("should", option("o2")),
        run(" report "),
        run(words, bracket),
        run(" within "),
        run("X", hole),
        run(" days."),
      ]),
    );
  await write("where feasible");
  const on = (contestedId: string) => ({ clauseId, contestedId });
  const stand = (actor: Actor, stance: "SUPPORTS" | "OPPOSES" | "PROPOSES" | "NONE", more: object = {}) =>
    takeStand(actor, {
      ...on(bracketId),
      optionId: "",
      blocId: null,
      stand: stance,
      reason: "",
      seen: null,
      ...more,
    });
  const item = async (id: string) =>
    (await listContested(c.observer, clauseId)).find((each) => each.id === id);
  return {
    c,
    write,
    on,
    stand,
    item,
    group,
    bracket: on(bracketId),
    options: on(group),
    hole: on(holeId),
    heads: c.heads as readonly [Actor, Actor, Actor],
  };
}

describe("brackets", () => {
  test("are lifted by the chair: the words stay, and the record says so", async () => {
    const { c, bracket, item } = await openArticle();
    await liftBracket(c.chair, { ...bracket, reason: "Agreed in the contact group." });
    expect(await readWords(c.clauseId)).toContain("report where feasible within");
    expect(await item(bracket.contestedId)).toMatchObject({
      closed: { outcome: "LIFTED", by: c.chair.name },
    });
    expect((await listActs(c.observer, "contested.settled")).at(-1)).toMatchObject({
      outcome: "LIFTED",
      words: "where feasible",
      reason: "Agreed in the contact group.",
    });
  });

  test("are not lifted while somebody opposes the words, who is named; the chair is bound as well", async () => {
    const { c, bracket, stand, heads } = await openArticle();
    await stand(heads[1], "OPPOSES", { reason: "It empties the duty." });
    await expect(liftBracket(c.chair, bracket)).rejects.toMatchObject({
      code: "objection-stands",
      message: "S2 objects to this on the present text. Nothing was changed.",
    });
    expect(await readWords(c.clauseId)).toContain("where feasible");
    await stand(heads[1], "NONE");
    await liftBracket(c.chair, bracket);
  });

  test("an objection to earlier words is shown and stops nothing", async () => {
    const { c, bracket, stand, heads, write, item } = await openArticle();
    await stand(heads[1], "OPPOSES");
    await write("where possible");
    expect((await item(bracket.contestedId))?.stands).toMatchObject([
      { stand: "OPPOSES", isOnEarlierText: true },
    ]);
    await liftBracket(c.chair, bracket);
  });

  test("words that changed since they were read take no stand", async () => {
    const { stand, heads, write } = await openArticle();
    await write("where possible");
    await expect(stand(heads[0], "SUPPORTS", { seen: "0".repeat(64) })).rejects.toMatchObject({
      code: "text-changed",
    });
  });

  test("are not deleted while somebody supports or proposed the words", async () => {
    const { c, bracket, stand, heads } = await openArticle();
    await stand(heads[0], "SUPPORTS");
    await stand(heads[1], "PROPOSES");
    await expect(deleteBracket(c.secretary, bracket)).rejects.toMatchObject({
      message: expect.stringMatching(/^S1 and S2 object /),
    });
    await stand(heads[0], "NONE");
    await stand(heads[1], "NONE");
    await deleteBracket(c.secretary, bracket);
    expect(await readWords(c.clauseId)).toContain("report within");
  });

  test("only one of two acts at once succeeds", async () => {
    const { c, bracket } = await openArticle();
    const done = await Promise.allSettled([
      liftBracket(c.chair, bracket),
      deleteBracket(c.secretary, bracket),
    ]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(done.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "contested-closed" },
    });
  });

  test("of a frozen clause stay as they are; a stand on them may be taken", async () => {
    const { c, bracket, stand, heads, hole, options } = await openArticle();
    await freezeClause(c.chair, { clauseId: c.clauseId });
    for (const act of [
      () => liftBracket(c.chair, bracket),
      () => deleteBracket(c.chair, bracket),
      () => chooseOption(c.chair, { ...options, optionId: "o1" }),
      () => fillHole(c.chair, { ...hole, words: "30", reason: "" }),
    ])
      await expect(act()).rejects.toMatchObject({ code: "clause-closed" });
    await stand(heads[0], "OPPOSES");
  });
});

describe("options and holes", () => {
  test("an option is chosen unless somebody opposes it", async () => {
    const { c, options, stand, heads, item } = await openArticle();
    const oppose = { ...options, optionId: "o2" };
    await stand(heads[2], "OPPOSES", oppose);
    await expect(chooseOption(c.chair, oppose)).rejects.toMatchObject({
      message: expect.stringMatching(/^S3 /),
    });
    await chooseOption(c.chair, { ...options, optionId: "o1" });
    expect(await readWords(c.clauseId)).toMatch(/^Parties shall report/);
    expect(await item(options.contestedId)).toMatchObject({ closed: { outcome: "CHOSEN", chosen: "shall" } });
  });

  test("none of them is chosen unless somebody stands for one", async () => {
    const { c, options, stand, heads } = await openArticle();
    await stand(heads[0], "SUPPORTS", { ...options, optionId: "o1" });
    await expect(chooseOption(c.chair, { ...options, optionId: null })).rejects.toMatchObject({
      code: "objection-stands",
    });
    await stand(heads[0], "NONE", { ...options, optionId: "o1" });
    await chooseOption(c.chair, { ...options, optionId: null });
    expect(await readWords(c.clauseId)).toMatch(/^Parties report/);
  });

  test("a hole is filled with what fits it", async () => {
    const { c, hole, item } = await openArticle();
    await expect(fillHole(c.chair, { ...hole, words: "some", reason: "" })).rejects.toMatchObject({
      code: "bad-input",
    });
    await fillHole(c.chair, { ...hole, words: " 30 ", reason: "Compromise of the chair." });
    expect(await readWords(c.clauseId)).toMatch(/within 30 days\.$/);
    expect(await item(hole.contestedId)).toMatchObject({ closed: { outcome: "FILLED", chosen: "30" } });
  });

  test("an act fits its kind", async () => {
    const { c, hole, bracket, options } = await openArticle();
    await expect(liftBracket(c.chair, hole)).rejects.toMatchObject({ code: "bad-input" });
    await expect(chooseOption(c.chair, { ...options, optionId: "o9" })).rejects.toMatchObject({
      code: "contested-closed",
    });
    await expect(liftBracket(c.chair, { ...bracket, contestedId: newId() })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("who may", () => {
  test("by the chair's rule delegations ask, and the chair grants or declines", async () => {
    const { c, bracket, heads, item } = await openArticle();
    for (const actor of [heads[0], c.delegate, c.adviser, c.observer])
      await expect(liftBracket(actor, bracket)).rejects.toMatchObject({ code: "not-allowed" });
    await requestOutcome(heads[0], {
      ...bracket,
      outcome: "LIFTED",
      chosen: "",
      reason: "We can live with it.",
    });
    expect(await item(bracket.contestedId)).toMatchObject({
      request: { outcome: "LIFTED", by: heads[0].name },
    });
    for (const actor of [heads[1], c.adviser, c.observer])
      await expect(answerRequest(actor, { ...bracket, reason: "" })).rejects.toMatchObject({
        code: "not-allowed",
      });
    await answerRequest(c.chair, { ...bracket, reason: "" });
    expect(await item(bracket.contestedId)).toMatchObject({ request: null, closed: null });
    await expect(answerRequest(c.chair, { ...bracket, reason: "" })).rejects.toMatchObject({
      code: "contested-closed",
    });
    await requestOutcome(heads[0], { ...bracket, outcome: "DELETED", chosen: "", reason: "" });
    await answerRequest(heads[0], { ...bracket, reason: "" });
  });

  test("chair, secretariat, advisers and observers ask for nothing", async () => {
    const { c, bracket } = await openArticle();
    for (const actor of [c.chair, c.secretary, c.adviser, c.observer])
      await expect(
        requestOutcome(actor, { ...bracket, outcome: "LIFTED", chosen: "", reason: "" }),
      ).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("by consent any delegation's speaker acts, while nobody objects", async () => {
    const { c, bracket, options, stand, heads } = await openArticle();
    await db().clause.update({
      where: { id: c.clauseId },
      data: { bracketRule: "CONSENT" },
      select: { id: true },
    });
    await stand(heads[0], "PROPOSES");
    for (const actor of [c.adviser, c.observer])
      await expect(deleteBracket(actor, bracket)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(deleteBracket(heads[1], bracket)).rejects.toMatchObject({ code: "objection-stands" });
    await deleteBracket(heads[0], bracket);
    await chooseOption(c.delegate, { ...options, optionId: "o2" });
  });

  test("only speakers take a stand, for their own delegation or a bloc they belong to", async () => {
    const { c, bracket, stand, heads, item } = await openArticle();
    const { id: blocId } = await addBloc(c.secretary, {
      name: "Northern Compact",
      shortName: "NC",
      type: "COALITION",
      delegationIds: [heads[0].delegation!.id],
    });
    for (const actor of [c.chair, c.secretary, c.adviser, c.observer])
      await expect(stand(actor, "OPPOSES")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(stand(heads[1], "OPPOSES", { blocId })).rejects.toMatchObject({ code: "not-allowed" });
    await stand(c.delegate, "OPPOSES", { blocId, reason: "Together." });
    expect((await item(bracket.contestedId))?.stands).toMatchObject([
      { stand: "OPPOSES", reason: "Together.", holder: { type: "bloc", shortName: "NC" } },
    ]);
    await expect(liftBracket(c.chair, bracket)).rejects.toMatchObject({
      message: expect.stringMatching(/^NC /),
    });
    expect(await listActs(c.observer, "contested.stand-taken")).toMatchObject([
      { holder: "NC", stand: "OPPOSES", reason: "Together.", words: "where feasible" },
    ]);
    await expect(removeBloc(c.secretary, { blocId })).rejects.toMatchObject({ code: "in-use" });
  });

  test("chair and secretariat attribute to anybody, delegations to themselves", async () => {
    const { c, bracket, heads, item } = await openArticle();
    const to = (...those: readonly Actor[]) => ({
      ...bracket,
      optionId: "",
      stand: "PROPOSES" as const,
      reason: "",
      holders: those.map(({ delegation }) => ({ type: "delegation" as const, id: delegation!.id })),
    });
    await attributeContested(c.chair, to(heads[0], heads[2]));
    for (const actor of [heads[0], c.adviser, c.observer])
      await expect(attributeContested(actor, to(heads[1]))).rejects.toMatchObject({ code: "not-allowed" });
    await attributeContested(heads[1], to(heads[1]));
    expect((await item(bracket.contestedId))?.stands.map(({ holder }) => holder.shortName)).toEqual([
      "S1",
      "S3",
      "S2",
    ]);
    const stranger = await callConference([1]);
    await expect(attributeContested(c.chair, to(stranger.heads[0]!))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(liftBracket(stranger.chair, bracket)).rejects.toMatchObject({ code: "not-found" });
  });
});
