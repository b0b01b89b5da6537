import type { Locator, Page } from "@playwright/test";
import { addressOf, beginReading, expect, expectAccessible, test } from "./fixtures.ts";

/** Opens the page of a clause of the demo by the words of its line in the outline. */
async function openClause(page: Page, demo: string, line: RegExp): Promise<Locator> {
  await page.goto(await addressOf(page, demo, line));
  return textOf(page);
}

function textOf(page: Page): Locator {
  return page.getByRole("textbox", { name: /^Text of / });
}

/** Puts the caret at the end of the last block and types a new block. */
async function addBlock(page: Page, text: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
}

function saved(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: /^Saved$/ });
}

/** How many unsaved changes the browser itself has kept by now: what a crash leaves behind. */
function countKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("travaux-unsaved");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("update").objectStore("update").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

test("two delegates write in one article and see each other's words and names", async ({ as, demo }) => {
  const ingrid = await as("aldmark");
  const dmitri = await as("gorania");
  await openClause(ingrid, demo, /^Article 6/);
  await openClause(dmitri, demo, /^Article 6/);
  await addBlock(ingrid, "Aldmark proposes a sentence.");
  await expect(textOf(dmitri)).toContainText("Aldmark proposes a sentence.");
  await expect(dmitri.getByText("Ingrid Halvorsen, ALD")).toBeVisible();
  await addBlock(dmitri, "Gorania answers it.");
  await expect(textOf(ingrid)).toContainText("Gorania answers it.");
  await expect(ingrid.getByText("Dmitri Arsenov, GOR")).toBeVisible();
  await expect(ingrid.getByText("Here now: Dmitri Arsenov (GOR)")).toBeAttached();
  await expect(saved(ingrid)).toBeVisible();
  await expectAccessible(ingrid);

  await ingrid.reload();
  await expect(textOf(ingrid)).toContainText("Gorania answers it.");
  await dmitri.keyboard.type(" And goes on.");
  await expect(textOf(ingrid)).toContainText("Gorania answers it. And goes on.");
});

test("without a network typing goes on, is counted, and arrives by itself", async ({ as, demo }) => {
  const ingrid = await as("aldmark");
  const dmitri = await as("gorania");
  await openClause(ingrid, demo, /^Article 11/);
  await openClause(dmitri, demo, /^Article 11/);
  await addBlock(ingrid, "Before.");
  await expect(textOf(dmitri)).toContainText("Before.");
  await ingrid.context().setOffline(true);
  // news that came just before cannot be read any more, and takes nothing away
  await beginReading(ingrid);
  await ingrid.keyboard.type("Offline");
  await expect(ingrid.getByRole("status")).toHaveText("Offline: 7 changes not saved yet");
  // what opens has not been fetched yet
  await ingrid.getByRole("button", { name: "More for the text" }).click();
  await addBlock(dmitri, "Meanwhile.");
  await expect(ingrid.getByRole("status")).toHaveText("Offline: 7 changes not saved yet");
  await ingrid.context().setOffline(false);
  await expect(textOf(dmitri)).toContainText("Before.Offline");
  await expect(textOf(ingrid)).toContainText("Meanwhile.");
  await expect(ingrid.getByRole("menu")).toBeVisible();
  await expect(saved(ingrid)).toBeVisible();
});

test("words of a tab that crashed before they were saved come back", async ({ as, demo }) => {
  const ingrid = await as("aldmark");
  const dmitri = await as("gorania");
  const context = ingrid.context();
  await openClause(ingrid, demo, /^Article 15/);
  await openClause(dmitri, demo, /^Article 15/);
  await addBlock(ingrid, "Kept.");
  await expect(textOf(dmitri)).toContainText("Kept.");
  await context.setOffline(true);
  await ingrid.keyboard.type(" Lost?");
  await expect(ingrid.getByRole("status")).toHaveText("Offline: 6 changes not saved yet");
  await expect.poll(() => countKept(ingrid)).toBeGreaterThanOrEqual(6);
  const address = ingrid.url();
  await ingrid.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(textOf(again)).toContainText("Kept. Lost?");
  await expect(textOf(dmitri)).toContainText("Kept. Lost?");
});

test("a freeze stops everybody at once; words that came too late become a private draft", async ({
  as,
  demo,
}) => {
  const chair = await as("chair");
  const ingrid = await as("aldmark");
  await openClause(chair, demo, /^Article 8/);
  await openClause(ingrid, demo, /^Article 8/);
  await addBlock(ingrid, "In time.");
  await expect(textOf(chair)).toContainText("In time.");
  await ingrid.context().setOffline(true);
  await ingrid.keyboard.type(" Too late.");
  await chair.getByRole("button", { name: "Freeze", exact: true }).click();
  await expect(chair.getByText("nobody can change this text")).toBeVisible();
  await expect(textOf(chair)).toHaveCount(0);
  await ingrid.context().setOffline(false);

  const notice = ingrid.getByRole("alert").filter({ hasText: "was frozen at revision" });
  await expect(notice).toContainText("Your last words were not added to the text.");
  await expect(notice).toContainText("Too late.");
  await expect(textOf(ingrid)).toHaveCount(0);
  const frozen = ingrid.getByRole("group", { name: /^Text of / });
  await expect(frozen).toContainText("In time.");
  await expect(frozen).not.toContainText("Too late.");
  await expectAccessible(ingrid);

  await chair.getByRole("button", { name: "Unfreeze" }).click();
  await expect(textOf(ingrid)).toBeVisible();
  await ingrid.reload();
  await expect(ingrid.getByRole("heading", { name: "Your private drafts" })).toBeVisible();
  await textOf(ingrid).click();
  await ingrid.keyboard.press("ControlOrMeta+End");
  await ingrid.getByRole("button", { name: "Insert at the caret" }).click();
  await expect(textOf(chair)).toContainText("Too late.");
  await expect(chair.getByRole("heading", { name: "Your private drafts" })).toHaveCount(0);
});

test("references and numbers follow when an article moves", async ({ as, demo }) => {
  const secretary = await as("secretary", `${demo}/treaty`);
  const outline = secretary.getByRole("navigation", { name: "Outline of the treaty" });
  for (const heading of ["Alpha", "Beta"]) {
    await outline.getByRole("link", { name: /^Annex II/ }).hover();
    await outline.getByRole("button", { name: "Arrange Annex II", exact: true }).click();
    await secretary.getByRole("menuitem", { name: "Add article in it…" }).click();
    await secretary.getByRole("textbox", { name: "Heading" }).fill(heading);
    await secretary.getByRole("button", { name: "Add", exact: true }).click();
    await expect(outline.getByRole("link", { name: heading })).toBeVisible();
  }
  await expect(outline.getByRole("link", { name: "Article 2 Beta" })).toBeVisible();

  const delegate = await as("delmara");
  await openClause(delegate, demo, /Beta$/);
  await textOf(delegate).click();
  await delegate.keyboard.type("1. Subject to ");
  await delegate.keyboard.press("ControlOrMeta+Shift+R");
  await delegate.getByRole("combobox", { name: "Article or paragraph" }).fill("Alpha");
  await delegate.getByRole("option", { name: "Article 1: Alpha" }).click();
  await expect(textOf(delegate).getByRole("link", { name: "Article 1" })).toBeVisible();

  await outline.getByRole("link", { name: /Alpha$/ }).hover();
  await outline
    .getByRole("link", { name: /Alpha$/ })
    .locator("..")
    .getByRole("button")
    .click();
  await secretary.getByRole("menuitem", { name: "Move down" }).click();
  await expect(outline.getByRole("link", { name: "Article 1 Beta" })).toBeVisible();
  await expect(textOf(delegate).getByRole("link", { name: "Article 2" })).toBeVisible();
  await textOf(delegate).getByRole("link", { name: "Article 2" }).click();
  await expect(delegate.getByRole("heading", { name: /Article 2\s*Alpha/ })).toBeVisible();
});

test("an observer reads the treaty and cannot touch it", async ({ as, demo }) => {
  const observer = await as("observer", `${demo}/treaty`);
  await expect(observer.getByRole("group", { name: /^Text of / }).first()).toBeVisible();
  await expect(textOf(observer)).toHaveCount(0);
  await expect(observer.getByRole("button", { name: /^Arrange / })).toHaveCount(0);
  await expect(observer.getByRole("toolbar")).toHaveCount(0);
});

test("the treaty's page works by keyboard and is accessible, wide and narrow", async ({ as, demo }) => {
  const secretary = await as("secretary", `${demo}/treaty`);
  await expect(textOf(secretary).first()).toBeVisible();
  await expectAccessible(secretary);
  await secretary.keyboard.press("/");
  await secretary.keyboard.type("inspections");
  await secretary.keyboard.press("ArrowDown");
  await expect(secretary.getByRole("link", { name: /Inspections$/ }).first()).toBeFocused();
  await secretary.keyboard.press("j");
  await expect(secretary.getByRole("link", { name: /Challenge inspections$/ })).toBeFocused();
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByRole("heading", { name: /Challenge inspections/ })).toBeInViewport();
  await secretary.setViewportSize({ width: 390, height: 844 });
  await secretary.getByRole("button", { name: "Outline", exact: true }).click();
  await expect(secretary.getByRole("dialog", { name: "Outline" })).toBeVisible();
  await expectAccessible(secretary);
});
