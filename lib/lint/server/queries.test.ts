import { expect, test } from "vitest";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { writeWords } from "#lib/stage/server/test/texts.ts";
import { readTreatyTerms } from "./queries.ts";

useDatabase();

test("tells which terms the treaty defines, and which of a clause's own nothing uses", async () => {
  const c = await callConference([1]);
  const [other, third] = [await addArticle(c.secretary, "Use"), await addArticle(c.secretary, "Quote")];
  const words = "“Item” means a launcher; “zone” means the land; “quota” means a number.";
  await writeWords(c.secretary, c.clauseId, words);
  await writeWords(c.secretary, other.clauseId, "No items are kept.");
  await writeWords(c.secretary, third.clauseId, "The word “zone” is used.");
  const terms = await readTreatyTerms(c.observer, c.clauseId);
  expect([...terms.defined].toSorted()).toEqual(["item", "quota", "zone"]);
  expect(terms.unused).toEqual(["quota"]);
  expect((await readTreatyTerms(c.observer, other.clauseId)).unused).toEqual([]);
  const elsewhere = await callConference([1]);
  await expect(readTreatyTerms(elsewhere.chair, c.clauseId)).rejects.toMatchObject({ code: "not-found" });
});
