import type { Locator, Page } from "@playwright/test";
import { addressOf, expect, expectAccessible, importTreaty, test } from "./fixtures.ts";

const TREATY = `Treaty on Ferries

Article 1 – Crossings

1. The ferries cross by night.

2. The captains keep a log.
`;

/** A negotiation of this journey alone: its address, and that of its article. */
async function openFerries(page: Page): Promise<{ readonly negotiation: string; readonly clause: string }> {
  const negotiation = await importTreaty(page, { title: "Ferries", text: TREATY });
  return { negotiation, clause: await addressOf(page, negotiation, /^Article 1/) };
}

async function openText(page: Page, clause: string): Promise<Locator> {
  await page.goto(clause);
  const text = page.getByRole("textbox", { name: /^Text of/ });
  await expect(text).toBeEditable();
  return text;
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
}

test("who wrote words is told beside them and in colours, and deleted words are found", async ({ as }) => {
  const page = await as("secretary");
  const { negotiation, clause } = await openFerries(page);
  const text = await openText(page, clause);
  await text.getByText("The ferries cross by night.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" In fog they wait.");
  await text.getByText("The captains keep a log.").click();
  await page.keyboard.press("Home");
  for (let word = 0; word < 2; word++) await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Delete");
  await saved(page);

  await text.getByText("In fog they wait").click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("Control+Alt+p");
  const told = page.getByRole("dialog", { name: "Who wrote this?" });
  await expect(told.getByRole("listitem").first()).toContainText("The ferries cross by night.");
  await expect(told.getByRole("listitem").first()).toContainText("Written by");
  await expect(told.getByRole("link", { name: "revision 1", exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${clause}/history?colour=age`);
  await expect(page.getByRole("list", { name: "When the words were written" })).toContainText("%");
  await page.getByRole("link", { name: "by delegation" }).click();
  await expect(page.getByRole("list", { name: "Who wrote the words" })).toContainText("Secretariat, 100 %");
  await page.getByRole("button", { name: "Words of the next author" }).click();
  await expect(page.getByText(/\(Secretariat\), .+, revision 1$/).first()).toBeVisible();
  await page.locator(".treaty-text p").first().selectText();
  await page.getByRole("button", { name: "Who wrote this?" }).click();
  await expect(told.getByRole("listitem").last()).toContainText("In fog they wait.");
  await page.keyboard.press("Escape");
  await expectAccessible(page);

  await page.goto(`${negotiation}/search`);
  await page.getByLabel("Words", { exact: true }).fill("THE captains");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("heading", { name: "1 place" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "keep a log" })).toContainText("took it away");
  await expectAccessible(page);
  await page.getByRole("link", { name: "The text when it last stood" }).click();
  await expect(page.getByText("The captains keep a log.").first()).toBeVisible();
});

test("a paragraph is restored after a look at it, and undo takes only one's own words back", async ({
  as,
}) => {
  const page = await as("secretary");
  const { clause } = await openFerries(page);
  const other = await as("secretary", clause);
  const text = await openText(page, clause);

  await test.step("after the network was away, undo leaves the words of others", async () => {
    const others = other.getByRole("textbox", { name: /^Text of/ });
    await text.getByText("The ferries cross by night.").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Mine before.");
    await page.context().setOffline(true);
    await page.keyboard.type(" Mine meanwhile.");
    await others.getByText("The ferries cross by night.").click();
    await other.keyboard.press("Home");
    await other.keyboard.type("Theirs. ");
    await page.context().setOffline(false);
    // the caret of the other window stands between its words and the rest
    await expect(text).toContainText("Theirs. ");
    await expect(others).toContainText("The ferries cross by night. Mine before. Mine meanwhile.");
    // what was typed after a pause is taken back by itself
    while ((await text.textContent())?.includes("Mine")) await page.keyboard.press("Control+z");
    await expect(text).toContainText("Theirs. ");
    await expect(text).not.toContainText("Mine");
    await expect(others).not.toContainText("Mine");
  });

  await text.getByText("The captains keep a log.").click({ clickCount: 3 });
  await page.keyboard.press("Delete");
  await expect(text).not.toContainText("The captains keep a log.");
  await saved(page);
  await page.goto(`${clause}/history?at=1`);
  const paragraph = page.locator(".treaty-text p").filter({ hasText: "The captains keep a log." });
  await paragraph.hover();
  await paragraph.getByRole("link", { name: "Restore this paragraph…" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "The captains keep a log." })).toBeVisible();
  await expectAccessible(page);
  const preview = page.url();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.waitForURL(clause);
  await expect(text).toContainText("Theirs. ");
  await expect(text).toContainText("The captains keep a log.");

  await page.getByRole("button", { name: "Freeze", exact: true }).click();
  await expect(page.getByRole("button", { name: "Unfreeze" })).toBeVisible();
  await page.goto(preview.replace(/&block=.*/, ""));
  await expect(page.getByRole("alert").filter({ hasText: "This text is closed" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Restore", exact: true })).toBeHidden();
});
