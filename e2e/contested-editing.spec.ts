import type { Locator, Page } from "@playwright/test";
import { addressOf, expect, expectAccessible, test } from "./fixtures.ts";

/** Opens Article 16 of the demo and waits until it can be written in. */
async function openArticle(page: Page, demo: string): Promise<Locator> {
  await page.goto(await addressOf(page, demo, /^Article 16 /));
  const text = page.getByRole("textbox", { name: /^Text of / });
  await expect(text).toBeVisible();
  return text;
}

/** Types a new last paragraph, with the caret at its end. */
async function addParagraph(page: Page, text: Locator, words: string): Promise<Locator> {
  await text.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
  return text.locator("p").last();
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

const BRACKET = "ControlOrMeta+Alt+b";
const OPTION = "ControlOrMeta+Alt+o";
const HOLE = "ControlOrMeta+Alt+x";

function saved(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: /^Saved$/ });
}

test("brackets, options and places to be filled are made and walked by keyboard", async ({ as, demo }) => {
  const ingrid = await as("aldmark");
  const text = await openArticle(ingrid, demo);
  const paragraph = await addParagraph(ingrid, text, "Parties shall report");

  // "report" in brackets; the caret stands behind them and steps in with one key
  await press(ingrid, "Shift+ArrowLeft", 6);
  await ingrid.keyboard.press(BRACKET);
  await expect(paragraph.getByRole("img", { name: /^bracket opens/ })).toBeVisible();
  await ingrid.keyboard.type(" yearly");
  await expect(paragraph).toContainText(/\[.*report\] yearly/);
  await press(ingrid, "ArrowLeft", 8);
  await ingrid.keyboard.type("ing");
  await expect(paragraph).toContainText(/\[.*reporting\] yearly/);

  // "shall" becomes an option, its alternative is typed in place
  await ingrid.keyboard.press("Home");
  await press(ingrid, "ControlOrMeta+ArrowRight", 1);
  await press(ingrid, "ArrowRight", 1);
  await press(ingrid, "Shift+ArrowRight", 5);
  await ingrid.keyboard.press(OPTION);
  await ingrid.keyboard.type("should");
  await expect(paragraph).toContainText(/shall\]\[.*should\]/);

  // a place to be filled, of which the same key asks what it waits for
  await ingrid.keyboard.press("End");
  await ingrid.keyboard.type(" within ");
  await ingrid.keyboard.press(HOLE);
  await ingrid.keyboard.press(HOLE);
  const form = ingrid.getByRole("dialog", { name: "Place to be filled" });
  await form.getByLabel("It waits for").selectOption("A number");
  await form.getByLabel("Unit").fill("days");
  await form.getByRole("button", { name: "Done" }).click();
  await ingrid.keyboard.type(" days");
  await expect(paragraph).toContainText("within [X] days");

  // back to the first open item of the paragraph, and on from there
  await press(ingrid, "Alt+ArrowUp", 4);
  await ingrid.keyboard.type("1");
  await ingrid.keyboard.press("Alt+ArrowDown");
  await ingrid.keyboard.type("2");
  await ingrid.keyboard.press("Alt+ArrowDown");
  await ingrid.keyboard.type("3");
  await expect(paragraph).toContainText(/1shall\]\[.*2should\] \[.*3reporting\]/);
  await expect(saved(ingrid)).toBeVisible();
  await expectAccessible(ingrid);
});

test("names in the text are a setting, and others' brackets cannot be deleted with their words", async ({
  as,
  demo,
}) => {
  const ingrid = await as("aldmark");
  const text = await openArticle(ingrid, demo);
  await addParagraph(ingrid, text, "Reports are public.");
  await ingrid.keyboard.press("Shift+Home");
  await ingrid.keyboard.press(BRACKET);
  await expect(saved(ingrid)).toBeVisible();

  const dmitri = await as("gorania");
  const same = await openArticle(dmitri, demo);
  const paragraph = same.locator("p").filter({ hasText: "Reports are public." });
  await expect(paragraph.getByRole("img", { name: "bracket opens, ALD" })).toBeVisible();
  await expect(paragraph).toContainText("[ALD: Reports are public.]");
  await dmitri.getByRole("button", { name: "More for the text" }).click();
  await dmitri.getByRole("menuitemradio", { name: "No names" }).click();
  await expect(paragraph).toContainText("[Reports are public.]");
  await dmitri.reload();
  await expect(paragraph).toContainText("[Reports are public.]");

  await paragraph.click();
  await dmitri.keyboard.press("Home");
  await dmitri.keyboard.press("Shift+End");
  await dmitri.keyboard.press("Delete");
  await expect(dmitri.getByText(/contested of ALD/)).toBeVisible();
  await expect(paragraph).toContainText("[Reports are public.]");
  await dmitri.keyboard.press("End");
  await dmitri.keyboard.press("ControlOrMeta+/");
  const sheet = dmitri.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("Put brackets around the selection")).toBeVisible();
  await expectAccessible(dmitri);
});
