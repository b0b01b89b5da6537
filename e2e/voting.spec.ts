import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectAlive, test } from "./fixtures.ts";

/** Puts an article to the vote from its own page; ends on the page of the vote. */
async function openVote(chair: Page, vote: { article: string; rule: string; demo: string }): Promise<void> {
  await goToArticle(chair, vote);
  await chair.getByRole("button", { name: "Put to the vote…" }).click();
  const dialog = chair.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Rule" }).fill(vote.rule);
  await chair.getByRole("option", { name: new RegExp(`^${vote.rule}`) }).click();
  await expect(dialog).toContainText("Carried if");
  await expectAccessible(chair);
  await dialog.getByRole("button", { name: "Open the vote" }).click();
  await chair.waitForURL(/\/ballots\/[0-9a-f-]{36}$/);
}

async function goToArticle(page: Page, { article, demo }: { article: string; demo: string }): Promise<void> {
  await page.goto(`${demo}/positions`);
  await page
    .getByRole("link", { name: new RegExp(`${article}\\b`) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(article);
}

async function vote(head: Page, choice: "Yes" | "No" | "Abstain"): Promise<void> {
  await head.getByRole("button", { name: choice, exact: true }).click();
  await head
    .getByRole("dialog")
    .getByRole("button", { name: choice === "Abstain" ? choice : `Vote ${choice.toLowerCase()}` })
    .click();
  await expect(head.getByText(/has voted$/)).toBeVisible();
}

test("an article is put to the vote, voted on and adopted, on every screen by itself", async ({
  as,
  demo,
}) => {
  test.slow(true, "six people in six browsers");
  const [chair, aldmark, brevia, gorania, delegate, observer] = await Promise.all([
    as("chair"),
    as("aldmark", `${demo}/ballots`),
    as("brevia", `${demo}/ballots`),
    as("gorania", `${demo}/ballots`),
    as("aldmark.delegate", `${demo}/ballots`),
    as("observer", `${demo}/ballots`),
  ]);
  await openVote(chair, { article: "Article 12", rule: "Simple majority", demo });
  await expect(chair.getByText("0 of 11 delegations have voted")).toBeVisible();

  await test.step("everybody's list shows the open vote, and leads to it", async () => {
    for (const page of [aldmark, brevia, gorania, delegate, observer]) {
      await page.getByRole("link", { name: /^Article 12/ }).click();
      await expect(page.getByText("The text you vote on")).toBeVisible();
    }
    await expectAccessible(aldmark);
  });

  await test.step("a head votes with the keyboard, after a confirmation", async () => {
    await aldmark.getByRole("button", { name: "Yes", exact: true }).focus();
    await aldmark.keyboard.press("Enter");
    const dialog = aldmark.getByRole("dialog");
    await expect(dialog).toContainText("Aldmark votes yes on Article 12");
    const back = dialog.getByRole("button", { name: "Go back" });
    await expect(back).toBeFocused();
    // a dialog sets its focus twice, the second time a moment after it stands
    await expectAlive(back);
    await aldmark.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: "Vote yes" })).toBeFocused();
    await aldmark.keyboard.press("Enter");
    await expect(aldmark.getByText("Aldmark has voted")).toBeVisible();
    await expect(chair.getByText("1 of 11 delegations have voted")).toBeVisible();
  });

  await test.step("others see that it voted, not how; nobody but a head votes", async () => {
    for (const page of [delegate, observer]) {
      await expect(page.getByText("1 of 11 delegations have voted")).toBeVisible();
      await expect(page.getByRole("button", { name: "Yes", exact: true })).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Close the vote" })).toHaveCount(0);
      await expect(page.getByText("Your vote:")).toHaveCount(0);
    }
  });

  await vote(brevia, "Yes");
  await vote(gorania, "No");

  await test.step("the chair closes after a last look, and all see the result", async () => {
    await chair.getByRole("button", { name: "Close the vote" }).click();
    const dialog = chair.getByRole("dialog");
    await expect(dialog).toContainText("8 of 11 delegations have not voted");
    await dialog.getByRole("button", { name: "Close and count" }).click();
    for (const page of [chair, aldmark, brevia, gorania, delegate, observer]) {
      await expect(page.getByRole("heading", { name: "Carried" })).toBeVisible();
      await expect(
        page.getByText("2 yes, 1 no, 0 abstentions; base 3; needed 2; carried.", { exact: true }),
      ).toBeVisible();
    }
    await observer.getByRole("button", { name: "Verify" }).click();
    await expect(observer.getByText(/^Verified:/)).toBeVisible();
    await expectAccessible(observer);
  });

  await test.step("the adopted article is closed to editing", async () => {
    await goToArticle(aldmark, { article: "Article 12", demo });
    await expect(aldmark.getByText("Adopted", { exact: true })).toBeVisible();
    await expect(aldmark.locator("[contenteditable=true]")).toHaveCount(0);
    await goToArticle(chair, { article: "Article 12", demo });
    await expect(chair.getByText("Carried", { exact: true })).toBeVisible();
    await expect(chair.getByRole("button", { name: "Put to the vote…" })).toHaveCount(0);
  });

  await test.step("the journal shows every step", async () => {
    await observer.goto(`${demo}/journal?kind=votes`);
    await expect(observer.getByText(/closed the vote on Article 12.*: carried\./)).toBeVisible();
    await expect(observer.getByText(/cast the vote of Gorania on Article 12/)).toBeVisible();
    await expect(observer.getByText(/put Article 12.* to the vote: Simple majority/)).toBeVisible();
  });
});

test("a vote that is called off counts nothing and opens the article again", async ({ as, demo }) => {
  const chair = await as("chair");
  await openVote(chair, { article: "Article 13", rule: "Unanimity", demo });
  const jorvania = await as("jorvania", new URL(chair.url()).pathname);
  await vote(jorvania, "Abstain");
  await chair.getByRole("button", { name: "Call it off" }).click();
  await chair.getByRole("dialog").getByRole("button", { name: "Call it off" }).click();
  for (const page of [chair, jorvania]) {
    await expect(page.getByText("Called off", { exact: true })).toBeVisible();
    await expect(page.getByText(/^The chair called this vote off/)).toBeVisible();
  }
  await expectAccessible(jorvania);
  await goToArticle(chair, { article: "Article 13", demo });
  await expect(chair.getByRole("button", { name: "Put to the vote…" })).toBeVisible();
});

test("voting is comfortable on a phone", async ({ as, demo }) => {
  const chair = await as("chair");
  await openVote(chair, { article: "Article 13", rule: "Absolute majority of members", demo });
  const kestrel = await as("kestrel", new URL(chair.url()).pathname);
  await kestrel.setViewportSize({ width: 390, height: 844 });
  const yes = await kestrel.getByRole("button", { name: "Yes", exact: true }).boundingBox();
  expect(yes!.y + yes!.height).toBeLessThan(844);
  expect(Math.min(yes!.width, yes!.height)).toBeGreaterThan(80);
  const overflow = await kestrel.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await vote(kestrel, "Yes");
  await chair.getByRole("button", { name: "Call it off" }).click();
  await chair.getByRole("dialog").getByRole("button", { name: "Call it off" }).click();
  await expect(kestrel.getByText("Called off", { exact: true })).toBeVisible();
});
