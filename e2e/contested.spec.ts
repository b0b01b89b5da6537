import type { Locator, Page } from "@playwright/test";
import { addressOf, expect, expectAccessible, test } from "./fixtures.ts";

/** Opens the page of an article of the demo, with its open points beside the text. */
async function openArticle(page: Page, demo: string, line: RegExp): Promise<Locator> {
  await page.goto(`${await addressOf(page, demo, line)}?panel=open`);
  await expect(textOf(page)).toBeVisible();
  return panelOf(page);
}

function textOf(page: Page): Locator {
  return page.getByRole("textbox", { name: /^Text of / });
}

function panelOf(page: Page): Locator {
  return page.getByRole("region", { name: "Open points" });
}

function pointOf(page: Page, words: string): Locator {
  return panelOf(page).getByRole("listitem").filter({ hasText: words }).first();
}

/** Selects words of the text with the mouse's means, as somebody who drags over them. */
async function selectWords(page: Page, words: string): Promise<void> {
  await textOf(page).focus();
  await textOf(page).evaluate((editor, searched) => {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(searched) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + searched.length);
      return;
    }
    throw new Error(`the text has no “${searched}”`);
  }, words);
}

async function putInBrackets(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("ControlOrMeta+Alt+b");
}

/** Begins an act on a point, gives a reason, and confirms it. */
async function act(
  page: Page,
  point: Locator,
  {
    button,
    reason = "",
    confirm,
  }: { readonly button: string; readonly reason?: string; readonly confirm: string },
): Promise<void> {
  await point.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
  await dialog.getByRole("button", { name: confirm }).click();
}

/** The words and signs of a text as it stands on a screen, without the carets of others. */
function onScreen(page: Page): Promise<string> {
  return textOf(page).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll(".caret")) caret.remove();
    return [...copy.children].map(({ textContent }) => textContent).join("\n");
  });
}

test("brackets are opposed with a reason, hold the chair up by name, and are lifted when all give way", async ({
  as,
  demo,
}) => {
  test.slow();
  const words = "no more than nine persons";
  const [ingrid, dmitri, chair] = [await as("aldmark"), await as("gorania"), await as("chair")];
  await openArticle(ingrid, demo, /^Article 9/);
  await openArticle(dmitri, demo, /^Article 9/);
  await openArticle(chair, demo, /^Article 9/);
  await putInBrackets(ingrid, words);
  await expect(pointOf(ingrid, words)).toContainText("ALD");
  await expect(pointOf(ingrid, words)).toHaveAttribute("data-here", "true");
  await expect(pointOf(dmitri, words)).toContainText("Proposed by");

  await expect(pointOf(dmitri, words).getByRole("button", { name: "Lift…", exact: true })).toHaveCount(0);
  const reason = "Nine cannot cover two sites.";
  await act(dmitri, pointOf(dmitri, words), { button: "Oppose…", reason, confirm: "Put on record" });
  await expect(pointOf(chair, words)).toContainText(reason);
  await expect(pointOf(chair, words)).toContainText("Lifting is held up by GOR, ALD.");
  await act(ingrid, pointOf(ingrid, words), { button: "Give way…", confirm: "Give way" });
  await expect(pointOf(chair, words)).toContainText("Lifting is held up by GOR.");

  await pointOf(chair, words).getByRole("button", { name: "Lift…" }).click();
  const dialog = chair.getByRole("dialog");
  await expectAccessible(chair);
  await dialog.getByRole("button", { name: "Lift the brackets" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(
    "GOR objects to this on the present text. Nothing was changed.",
  );
  await act(dmitri, pointOf(dmitri, words), { button: "Give way…", confirm: "Give way" });
  await expect(dmitri.getByRole("dialog")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Lift the brackets" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(pointOf(dmitri, words)).toHaveCount(0);
  await panelOf(dmitri).getByText("Settled (").click();
  await expect(panelOf(dmitri)).toContainText("Brackets: lifted by Henrik Vasander");
  await expect(textOf(dmitri)).toContainText(words);
  await expectAccessible(dmitri);
});

test("from the list of the whole treaty the chair goes to an article and chooses an option", async ({
  as,
  demo,
}) => {
  const chair = await as("chair", `${demo}/open-points`);
  await expectAccessible(chair);
  await chair.getByText("By delegation", { exact: true }).click();
  await expect(chair).toHaveURL(/\?by=delegation$/);
  await expect(chair.getByRole("heading", { name: "NDC" })).toBeVisible();
  await chair.getByText("By article", { exact: true }).click();
  const article = chair.getByRole("region", { name: /^Article 10/ });
  await expect(article).toContainText("1 group of options");
  await article.getByRole("link", { name: /A Party may refuse/ }).click();

  const point = pointOf(chair, "A Party may refuse");
  const none = point.getByRole("listitem").filter({ hasText: "Option 3" });
  await expect(none).toContainText("NDC");
  await act(chair, none, { button: "Choose this…", confirm: "Choose this option" });
  await expect(textOf(chair)).not.toContainText("A Party may refuse");
  await expect(textOf(chair)).not.toContainText("No text");
  await panelOf(chair).getByText("Settled (").click();
  await expect(panelOf(chair)).toContainText("chosen “No text”");
});

test("a delegate asks the chair, an adviser and an observer only read; on a phone the list is whole", async ({
  as,
  demo,
}) => {
  const andrei = await as("estavia");
  await openArticle(andrei, demo, /^Article 9/);
  const six = pointOf(andrei, "twelve").getByRole("listitem").filter({ hasText: "Option 1" });
  await act(andrei, six, {
    button: "Ask to choose this…",
    reason: "Six is usual.",
    confirm: "Ask the chair",
  });
  await expect(pointOf(andrei, "twelve")).toContainText("Andrei Kovač asks that an option be chosen: “six”");

  const adviser = await as("delmara.adviser", andrei.url());
  await expect(pointOf(adviser, "twelve")).toBeVisible();
  await expect(pointOf(adviser, "twelve").getByRole("button", { name: /…$/ })).toHaveCount(0);

  const observer = await as("observer", `${demo}/open-points`);
  await observer.setViewportSize({ width: 390, height: 844 });
  await expect(observer.getByRole("link", { name: /six \/ twelve/ })).toBeVisible();
  await expectAccessible(observer);
});

test("two bracket, lift and type in one sentence at once, and both screens end alike", async ({
  as,
  demo,
}) => {
  test.slow();
  const [chair, dmitri] = [await as("chair"), await as("gorania")];
  await openArticle(chair, demo, /^Article 9/);
  await openArticle(dmitri, demo, /^Article 9/);
  await putInBrackets(chair, "the obligation to receive");
  await pointOf(chair, "the obligation to receive").getByRole("button", { name: "Lift…" }).click();
  await selectWords(dmitri, "to inspect");
  const lift = chair.getByRole("dialog").getByRole("button", { name: "Lift the brackets" });
  await Promise.all([
    lift.click(),
    dmitri.keyboard.press("ControlOrMeta+Alt+b").then(() => typeAfter(dmitri, "receive", " all")),
  ]);
  await expect(chair.getByRole("dialog")).toHaveCount(0);
  await Promise.all([typeAfter(chair, "Each Party", " alike"), typeAfter(dmitri, "other Party", " at once")]);
  await expect.poll(() => onScreen(chair)).toContain("other Party at once");
  await expect.poll(() => onScreen(dmitri)).toContain("Each Party alike");
  await expect(pointOf(chair, "to inspect")).toBeVisible();
  await expect(pointOf(dmitri, "the obligation to receive")).toHaveCount(0);
  await expect.poll(() => onScreen(dmitri)).toContain("receive all");
  await expect.poll(async () => (await onScreen(chair)) === (await onScreen(dmitri))).toBe(true);
});

/** Writes after words of the text, in one go as dictation does. */
async function typeAfter(page: Page, words: string, typed: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.insertText(typed);
}
