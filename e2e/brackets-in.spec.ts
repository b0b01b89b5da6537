import type { Locator } from "@playwright/test";
import { addressOf, expect, expectAccessible, openNegotiation, test } from "./fixtures.ts";

const TREATY = `Treaty on Buoys

Article 1 – Lights

1. Each Party [shall][should] keep its buoys lit within [X] days [of a failure [, where feasible,]].

2. It shall [report without delay.

Article 2 – Costs

Option 1: The costs lie where they fall.

Option 2: [No text]
`;

/** How many different brackets, groups of options and holes stand in a text. */
async function countedIn(text: Locator): Promise<{ brackets: number; groups: number; holes: number }> {
  const ids = (selector: string, name: string) =>
    text
      .locator(selector)
      .evaluateAll((all, data) => new Set(all.map((each) => each.getAttribute(data))).size, name);
  return {
    brackets: await ids("span.bracket", "data-id"),
    groups: await ids("span.option", "data-group"),
    holes: await ids("span.hole", "data-id"),
  };
}

async function pasteInto(text: Locator, words: string, html = ""): Promise<void> {
  await text.evaluate(
    async (element, pasted) => {
      // a key before it may have moved the caret: the editor hears of that a moment later
      for (let frames = 0; frames < 2; frames++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted.words);
      if (pasted.html !== "") clipboardData.setData("text/html", pasted.html);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { words, html },
  );
}

function copyFrom(text: Locator): Promise<{ words: string; html: string }> {
  return text.evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return { words: clipboardData.getData("text/plain"), html: clipboardData.getData("text/html") };
  });
}

test("brackets come into a text by import, by paste and by typing", async ({ as }) => {
  const page = await as("secretary");
  const negotiation = await openNegotiation(page, "Buoys");
  const saved = page.getByText("Saved", { exact: true });

  await test.step("an import says what it found contested, and imports it so", async () => {
    await page.goto(`${negotiation}/treaty/import`);
    await page.getByLabel("Text of the treaty").fill(TREATY);
    await expect(page.getByText("Contested: 2 brackets, 2 groups of options and 1 hole.")).toBeVisible();
    await expect(
      page.getByText("Article 1, paragraph 2: “[” before “report without delay.” is never closed."),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Import this treaty" }).click();
    await page.waitForURL(`${negotiation}/treaty`);
  });

  await page.goto(await addressOf(page, negotiation, /^Article 1/));
  const text = page.getByRole("textbox", { name: "Text of Article 1" });
  await expect(text).toBeVisible();
  await expect.poll(() => countedIn(text)).toEqual({ brackets: 2, groups: 1, holes: 1 });
  await expect(text.locator("span.hole")).toHaveText("X");
  await expect(text).toContainText("It shall [report");

  await test.step("pasted brackets are objects, what has no partner is told", async () => {
    await text.getByText("report without delay").click();
    await page.keyboard.press("End");
    await pasteInto(text, " Reports are [public][confidential] and [kept for [Y] years");
    await expect.poll(() => countedIn(text)).toEqual({ brackets: 2, groups: 2, holes: 2 });
    await expect(page.getByText("“[” before “kept for [Y] years” is never closed.")).toBeVisible();
    await expect(text).toContainText("and [kept for");
  });

  await test.step("typed brackets are objects, and Backspace takes them back", async () => {
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Buoys are [red] or [green]");
    await expect.poll(() => countedIn(text)).toEqual({ brackets: 4, groups: 2, holes: 2 });
    await page.keyboard.press("Backspace");
    await expect.poll(() => countedIn(text)).toEqual({ brackets: 3, groups: 2, holes: 2 });
    await expect(text).toContainText("or [green]");
    await expect(saved.first()).toBeVisible();
  });

  await test.step("what is copied has its brackets, and is contested in its own right where it is pasted", async () => {
    await page.keyboard.press("ControlOrMeta+a");
    const { words, html } = await copyFrom(text);
    expect(words).toContain(
      "[shall][should] keep its buoys lit within [X] days [of a failure [, where feasible,]].",
    );
    expect(html.replace(/<[^>]*>/g, "")).toContain("[shall][should] keep its buoys lit");
    await page.keyboard.press("ControlOrMeta+End");
    await pasteInto(text, words, html);
    await expect.poll(() => countedIn(text)).toEqual({ brackets: 6, groups: 4, holes: 4 });
    await expect(saved.first()).toBeVisible();
  });

  await test.step("all of it is there after coming back", async () => {
    await page.reload();
    await expect.poll(() => countedIn(text)).toEqual({ brackets: 6, groups: 4, holes: 4 });
    await expectAccessible(page);
  });
});

test("pasted names are attributed as far as one may speak for them; the others stay words", async ({
  as,
  demo,
}) => {
  const page = await as("aldmark");
  await page.goto(await addressOf(page, demo, /^Annex I\b/));
  const text = page.getByRole("textbox", { name: "Text of Annex I" });
  await text.getByText("less than twelve nautical miles").click();
  await page.keyboard.press("End");
  await pasteInto(text, " [Northern Defence Compact: This holds for rocks.] [GOR: It does not.]");
  await expect(text.locator("span.option")).toHaveText(["This holds for rocks.", "GOR: It does not."]);
  await expect(text.locator(".sign .holder").filter({ hasText: "NDC" })).toBeVisible();
});
