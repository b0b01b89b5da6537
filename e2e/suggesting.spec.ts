import type { Locator, Page } from "@playwright/test";
import {
  addressOf,
  beginReading,
  type DemoLogin,
  expect,
  expectAccessible,
  expectAlive,
  test,
} from "./fixtures.ts";

type As = (login: DemoLogin) => Promise<Page>;

function textOf(page: Page): Locator {
  return page.getByRole("textbox", { name: /^Text of / });
}

async function openArticle(page: Page, demo: string): Promise<Page> {
  await page.goto(await addressOf(page, demo, /^Article 4/));
  await expect(textOf(page)).toBeVisible();
  return page;
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /^Suggestions/ }).click();
}

/** One suggestion in the list, by words it inserts or deletes. */
function item(page: Page, words: string): Locator {
  return page.getByRole("region", { name: "Suggestions" }).getByRole("listitem").filter({ hasText: words });
}

/** Types at the end of the text. */
async function typeAtEnd(page: Page, words: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(words);
}

async function delegates(as: As, demo: string): Promise<readonly [Page, Page, Page]> {
  return [
    await openArticle(await as("aldmark"), demo),
    await openArticle(await as("hestria"), demo),
    await openArticle(await as("chair"), demo),
  ];
}

test("two delegations suggest in one sentence; the chair accepts, rejects, a delegation withdraws", async ({
  as,
  demo,
}) => {
  const [ingrid, katalin, chair] = await delegates(as, demo);
  await expect(ingrid.getByText("Suggesting: your changes become suggestions")).toBeVisible();
  await typeAtEnd(ingrid, " Aldmark adds.");
  await expect(textOf(katalin).locator("ins", { hasText: "Aldmark adds." })).toBeVisible();
  await typeAtEnd(katalin, " Hestria adds.");
  await expect(textOf(chair).locator("ins", { hasText: "Aldmark adds." })).toBeVisible();
  await expect(textOf(chair).locator("ins", { hasText: "Hestria adds." })).toBeVisible();
  await expect(ingrid.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();

  await openPanel(chair);
  await expect(item(chair, "Aldmark adds.")).toContainText("Ingrid Halvorsen");
  await item(chair, "Aldmark adds.").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(item(chair, "Aldmark adds.")).toHaveCount(0);
  await expect(textOf(katalin).locator("ins", { hasText: "Aldmark adds." })).toHaveCount(0);
  await expect(textOf(katalin)).toContainText("Aldmark adds.");
  await item(chair, "Hestria adds.").getByRole("button", { name: "Reject", exact: true }).click();
  await expect(textOf(katalin)).not.toContainText("Hestria adds.");

  await typeAtEnd(katalin, " Hestria again.");
  await openPanel(katalin);
  await expect(item(katalin, "Hestria again.")).toBeVisible();
  await expect(
    item(katalin, "Hestria again.").getByRole("button", { name: "Accept", exact: true }),
  ).toHaveCount(0);
  await item(katalin, "Hestria again.").getByRole("button", { name: "Withdraw" }).click();
  await expect(textOf(ingrid)).not.toContainText("Hestria again.");
  await expectAccessible(chair);
});

test("deleting suggests, a new paragraph is a break, and undo takes both back", async ({ as, demo }) => {
  const ingrid = await openArticle(await as("brevia"), demo);
  const breaks = textOf(ingrid).locator(".paragraph-break");
  const before = await breaks.count();
  await typeAtEnd(ingrid, " x");
  await ingrid.keyboard.press("Enter");
  await expect(breaks).toHaveCount(before + 1);
  for (let i = 0; i < 3; i++) await ingrid.keyboard.press("Backspace");
  await expect(breaks).toHaveCount(before);
  await ingrid.keyboard.press("Backspace");
  await expect(textOf(ingrid).locator("del").last()).toBeVisible();
  await ingrid.keyboard.press("ControlOrMeta+b");
  await expect(ingrid.getByRole("button", { name: "Strong", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await ingrid.keyboard.press("ControlOrMeta+z");
  await ingrid.keyboard.press("ControlOrMeta+z");
  await expect(ingrid.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
});

test("one text is read in several ways", async ({ as, demo }) => {
  const page = await openArticle(await as("gorania"), demo);
  const views = page.getByRole("combobox", { name: "Which text" });
  const text = page.getByRole("article");
  await views.selectOption({ label: "As if all were accepted" });
  await expect(text).toContainText("no more than 60 launchers");
  await expect(text.locator("ins, del")).toHaveCount(0);
  await expect(text).toContainText("Nobody has accepted them");
  await expectAccessible(page);
  await views.selectOption({ label: "As if all were rejected" });
  await expect(text).toContainText("no more than 40 launchers");
  // news of others is read while the view is chosen, and takes nothing back
  await beginReading(page);
  await views.selectOption({ label: "As GOR prefers it" });
  await expect(text).toContainText("no more than 60 launchers shall be mobile.");
  await expect(page).toHaveURL(/view=preferred/);
  await page.reload();
  await expect(text).toContainText("You read the text as GOR prefers it");
  await expectAlive(views);
  await views.selectOption({ label: "Negotiating text" });
  await expect(textOf(page)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await openPanel(page);
  await expect(item(page, "60")).toBeVisible();
  await expectAccessible(page);
});

test("the chair changes the mode, and everybody's window follows", async ({ as, demo }) => {
  const chair = await openArticle(await as("chair"), demo);
  const katalin = await openArticle(await as("hestria"), demo);
  await chair.getByRole("button", { name: "Suggestions only" }).click();
  await chair.getByRole("menuitem", { name: /^Drafters only/ }).click();
  await expect(katalin.getByText("Only chair and secretariat change this text")).toBeVisible();
  await expect(textOf(katalin)).toHaveCount(0);
  await expect(textOf(chair)).toBeVisible();
  await chair.getByRole("button", { name: "Drafters only" }).click();
  await chair.getByRole("menuitem", { name: /^Suggestions only/ }).click();
  await expect(textOf(katalin)).toBeVisible();
});
