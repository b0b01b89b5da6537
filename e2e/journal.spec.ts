import { createReadStream } from "node:fs";
import { verifyFile } from "#lib/record/verify-file.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

test("the journal lists every act, by pages and filters, and can be verified", async ({ as, demo }) => {
  test.slow(true, "reads a long record page by page");
  const observer = await as("observer", `${demo}/journal`);
  const acts = observer.getByRole("listitem").filter({ hasText: /No\. \d+ ·/ });
  await expect(acts).toHaveCount(60);
  await expectAccessible(observer);

  await test.step("verification says what was checked, with the hash to write down", async () => {
    await observer.getByRole("button", { name: "Verify the record" }).click();
    const verdict = observer.getByRole("status").filter({ hasText: /^Whole and unaltered up to No\. \d+/ });
    await expect(verdict).toContainText(/\d+ revisions of \d+ clauses, \d+ texts and \d+ votes\./);
    await expect(verdict.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  });

  await test.step("the exported record is verified from the file alone", async () => {
    await observer.getByRole("button", { name: "Export the record…" }).click();
    await expect(observer.getByRole("dialog", { name: "Export the record" })).toBeVisible();
    await expectAccessible(observer);
    const [download] = await Promise.all([
      observer.waitForEvent("download"),
      observer.getByRole("link", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^meridian-treaty-record-\d{4}-\d\d-\d\d\.jsonl$/);
    const verdict = await verifyFile(createReadStream(await download.path()));
    expect(verdict).toMatchObject({ title: "Meridian Treaty", fault: null });
    const elsewhere = `/negotiations/${crypto.randomUUID()}/journal/record`;
    expect((await observer.request.get(elsewhere)).status()).toBe(404);
  });

  await test.step("older acts are a page away", async () => {
    const newest = await acts.first().textContent();
    await observer.getByRole("link", { name: "Older" }).click();
    await expect(observer).toHaveURL(/before=\d+/);
    await expect(acts.first()).not.toHaveText(newest!);
    await observer.getByRole("link", { name: "Newest" }).click();
    await expect(observer).not.toHaveURL(/before=/);
  });

  await test.step("filters by kind and by who acted are in the address", async () => {
    await observer.getByRole("combobox", { name: "Acts" }).click();
    await observer.getByRole("option", { name: "Votes" }).click();
    await expect(observer).toHaveURL(/kind=votes/);
    await observer.getByRole("combobox", { name: "By" }).click();
    await observer.getByRole("option", { name: "GOR", exact: true }).click();
    await expect(observer).toHaveURL(/delegation=GOR/);
    await expect(observer.getByText(/cast the vote of Gorania on Article 1 /)).toBeVisible();
    await expect(observer.getByText(/^Henrik Vasander/)).toHaveCount(0);
    await observer.getByRole("button", { name: "Show all" }).click();
    await expect(observer).toHaveURL(/journal$/);
  });

  await test.step("an act leads to what it was about", async () => {
    await observer.goto(`${demo}/journal?kind=votes&delegation=Chair`);
    const closing = acts.filter({ hasText: /closed the vote on Article 1 .*: carried/ });
    await closing.getByRole("link", { name: "The vote" }).click();
    await expect(observer.getByRole("heading", { name: "Carried" })).toBeVisible();
  });
});
