import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures.ts";

test("an observer reads the drafting history of an article and files it as a PDF", async ({ as, demo }) => {
  const observer = await as("observer", `${demo}/report`);
  await expect(
    observer.getByRole("heading", { level: 1, name: "Report of the drafting history" }),
  ).toBeVisible();
  await expectAccessible(observer);
  await observer.getByRole("link", { name: /^Article 1 – / }).click();

  await expect(
    observer.getByRole("heading", { level: 1, name: /^Drafting history of Article 1 – / }),
  ).toBeVisible();
  await expect(observer.getByRole("heading", { name: "1. First text" })).toBeVisible();
  await expect(observer.getByRole("heading", { name: "Provenance" })).toBeVisible();
  // the number of a paragraph hangs in the margin that its level gives it
  const numbered = observer.getByRole("article").locator('p[data-mark="1."]').first();
  await expect(numbered).not.toHaveCSS("padding-left", "0px");
  await expectAccessible(observer);

  await observer.getByRole("button", { name: "Make the PDF" }).click();
  await expect(observer).toHaveURL(/\/report\/[0-9a-f-]{36}$/);
  await observer.reload();
  await expect(observer.getByRole("status").filter({ hasText: /^Ready: \d+ pages$/ })).toBeVisible();
  await expectAccessible(observer);
  const [download] = await Promise.all([
    observer.waitForEvent("download"),
    observer.getByRole("link", { name: "Download the PDF" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-Article-1-drafting-history\.pdf$/);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.includes("drafting history of Article 1")).toBe(true);
});
