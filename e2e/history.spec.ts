import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectAlive, test } from "./fixtures.ts";

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

test("the arrow keys go through the entries; Enter opens, with Shift it compares", async ({ as, demo }) => {
  const page = await as("observer");
  const clause = await addressOf(page, demo);
  await page.goto(`${clause}/history`);
  const entries = page.locator("[data-entry]");
  await expectAlive(entries.first());
  await entries.first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?at=\d+/);
  await page.keyboard.press("ArrowDown");
  await expect(entries.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(entries.last()).toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/\?from=\d+&to=\d+/);
  await expect(page.getByRole("heading", { level: 2, name: /^From / })).toBeVisible();
});

test("the history is filtered, and a moment of it is cited", async ({ as, demo }) => {
  const page = await as("observer");
  const clause = await addressOf(page, demo);
  await page.goto(`${clause}/history`);
  const timeline = page.getByRole("navigation", { name: "Timeline" });
  await expectAlive(timeline.getByLabel("What"));
  await timeline.locator("summary").click();
  await timeline.getByLabel("What").selectOption("positions");
  await expect(page).toHaveURL(/kind=positions/);
  await timeline.getByLabel("By", { exact: true }).selectOption("GOR");
  await expect(timeline.getByRole("status")).toHaveText(/^1 of \d+ entries$/);
  await expect(timeline.getByRole("listitem")).toHaveText(/^Dmitri Arsenov GOR put on record for/);
  await page.goto(`${clause}/history?by=GOR&kind=votes&at=1`);
  await expect(timeline.getByText("No entry fits these filters.")).toBeVisible();

  await page.getByRole("link", { name: "Cite it, with brackets and positions" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Article 2: Definitions" })).toBeVisible();
  const cite = page.getByRole("region", { name: "Cite" });
  await expect(cite).toContainText(
    /Article 2 \(Definitions\), revision 1, .+ UTC; text SHA-256 [0-9a-f]{64}/,
  );
  await expect(page.getByText("No delegation had put a position on record.")).toBeVisible();
  await page.getByRole("link", { name: /^As of/ }).click();
  await expect(page.getByRole("complementary")).toContainText("Gorania Reject");
  await expectAccessible(page);
  await page.goto(`${clause}/revisions/99999`);
  await expect(page.getByText("There is no such revision of this text")).toBeVisible();
});

test("the drafting is played back, edit by edit", async ({ as, demo }) => {
  const page = await as("observer");
  const clause = await addressOf(page, demo);
  await page.goto(`${clause}/history/play?at=0`);
  await expect(page.getByText("Before the first word")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  const stage = page.getByRole("region", { name: "Text", exact: true });
  await expect(stage).toContainText("For the purposes of this Treaty");
  await expect(page.getByText(/^Revision 1 of \d+$/)).toBeVisible();
  await expect(page).toHaveURL(/\?at=1$/);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const head = await page.getByRole("slider", { name: "Revision" }).inputValue();
  await expect(page.getByText(`Revision ${head} of ${head}`, { exact: true })).toBeVisible();
  await expectAccessible(page);

  const piece = `${clause}/history/play/pieces/0`;
  expect((await page.request.get(piece)).status()).toBe(200);
  const elsewhere = piece.replace(demo, "/negotiations/00000000-0000-7000-8000-000000000000");
  expect((await page.request.get(elsewhere)).status()).toBe(404);
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
