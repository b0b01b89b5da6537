import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

const ARTICLE = "Definitions";

test("two delegates edit; the history says who did what, then, and in between", async ({ as, demo }) => {
  const [ingrid, dmitri, chair] = await Promise.all([as("aldmark"), as("gorania"), as("chair")]);
  const clause = await addressOf(ingrid, demo);
  const before = await startOf(await openText(ingrid, clause));
  await write(await openText(ingrid, clause), "Without delay: ");
  await write(await openText(dmitri, clause), "In good faith: ");
  await chair.goto(clause);
  await chair.getByRole("button", { name: "Freeze", exact: true }).click();
  await chair.getByRole("button", { name: "Unfreeze" }).click();
  await expect(chair.getByRole("button", { name: "Freeze", exact: true })).toBeVisible();

  await ingrid.goto(clause);
  await ingrid.getByRole("link", { name: "History" }).click();
  const timeline = ingrid.getByRole("navigation", { name: "Timeline" });
  const entry = (words: string): Locator => timeline.getByRole("listitem").filter({ hasText: words }).first();
  await expect(entry("Ingrid Halvorsen ALD edited the text")).toBeVisible();
  await expect(entry("Dmitri Arsenov GOR edited the text")).toBeVisible();
  await expect(entry("opened Article 2 for editing again")).toContainText("Chair");
  await expect(entry("froze Article 2")).toContainText("Henrik Vasander");
  await expect(entry("put on record for")).toBeVisible();
  await expectAccessible(ingrid);

  await entry("Dmitri Arsenov GOR edited the text").getByRole("link").first().click();
  await expect(ingrid).toHaveURL(/\?at=\d+/);
  await expect(ingrid.getByRole("heading", { level: 2, name: /by Dmitri Arsenov \(GOR\)/ })).toBeVisible();
  await entry("Dmitri Arsenov GOR edited the text").getByRole("link", { name: "What changed here" }).click();
  await expect(ingrid.getByRole("insertion").filter({ hasText: "In good faith:" })).toContainText("by GOR");

  await ingrid.goBack();
  await expect(ingrid).toHaveURL(/\?at=\d+$/);
  await entry("wrote the first text")
    .getByRole("link")
    .first()
    .click({ modifiers: ["Shift"] });
  await expect(ingrid).toHaveURL(/\?from=1&to=\d+/);
  const authors = ingrid.getByRole("list", { name: "Authors of the changes" });
  await expect(authors).toContainText("Ingrid Halvorsen (ALD): 2 words inserted");
  await expect(authors).toContainText("Dmitri Arsenov (GOR): 3 words inserted");
  await ingrid.getByRole("button", { name: "Next change" }).click();
  await expect(ingrid.getByText(/^Inserted by .+, revision \d+$/)).toBeVisible();
  await expectAccessible(ingrid);

  await ingrid.getByLabel("To", { exact: true }).selectOption({ index: 0 });
  await ingrid.getByLabel("From", { exact: true }).selectOption({ label: "The beginning" });
  await ingrid.getByRole("button", { name: "Compare" }).click();
  await expect(
    ingrid.getByRole("heading", { level: 2, name: /^From the beginning to revision/ }),
  ).toBeVisible();

  await ingrid.goto(`${clause}/history?at=1`);
  await expect(ingrid.getByRole("heading", { level: 2, name: /^Text at revision 1,/ })).toBeVisible();
  await expect(ingrid.locator(".treaty-text")).toContainText(before);
  await expect(ingrid.locator(".treaty-text")).not.toContainText("Without delay:");
});

test("the arrow keys move through the entries, with Shift they compare", async ({ as, demo }) => {
  const page = await as("observer");
  const clause = await addressOf(page, demo);
  await page.goto(`${clause}/history`);
  const first = page.locator("[data-entry]").first();
  await first.click();
  await expect(page).toHaveURL(/\?at=\d+/);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-entry]").nth(1)).toBeFocused();
  for (let step = 0; step < 20; step++) await page.keyboard.press("Shift+ArrowDown");
  await expect(page).toHaveURL(/\?from=\d+&to=\d+/);
  await expect(page.getByRole("heading", { level: 2, name: /^From / })).toBeVisible();
});

test("a vote stands in the history with its result, and the page fits a phone", async ({ as, demo }) => {
  const page = await as("delmara.adviser");
  await page.setViewportSize({ width: 390, height: 844 });
  const clause = await addressOf(page, demo, "Object");
  await page.goto(`${clause}/history`);
  const timeline = page.getByRole("navigation", { name: "Timeline" });
  await expect(
    timeline.getByRole("listitem").filter({ hasText: "closed the vote on Article 1" }),
  ).toContainText("carried. 9 yes, 0 no, 2 abstentions");
  await expect(timeline.getByRole("listitem").filter({ hasText: "to the vote" })).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

/** The address of an article's page, from the link in the treaty's outline. */
async function addressOf(page: Page, demo: string, heading = ARTICLE): Promise<string> {
  await page.goto(`${demo}/treaty`);
  const id = await page.locator("[id^=clause-]").filter({ hasText: heading }).last().getAttribute("id");
  return `${demo}/clauses/${String(id).replace("clause-", "")}`;
}

async function openText(page: Page, clause: string): Promise<Locator> {
  await page.goto(clause);
  const text = page.getByRole("textbox", { name: /^Text of/ });
  await expect(text).toBeEditable();
  return text;
}

async function startOf(text: Locator): Promise<string> {
  return ((await text.locator("p").first().textContent()) ?? "").trim().slice(0, 20);
}

/** Types at the beginning of a text and waits until it is saved. */
async function write(text: Locator, words: string): Promise<void> {
  await text.click();
  await text.press("Control+Home");
  await text.pressSequentially(words);
  await expect(text.page().getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
}
