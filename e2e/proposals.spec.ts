import type { Locator, Page } from "@playwright/test";
import { addressOf, expect, expectAccessible, test } from "./fixtures.ts";

/** The page of a proposal, by its symbol or its title in the list. */
async function openProposal(page: Page, demo: string, name: RegExp): Promise<void> {
  await page.goto(`${demo}/proposals`);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Writes at the end of Article 5, which takes suggestions only, until the list of suggestions has it. */
async function suggestAtEnd(page: Page, demo: string, words: string): Promise<void> {
  await page.goto(await addressOf(page, demo, /^Article 5/));
  await page.getByRole("textbox", { name: /^Text of / }).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(words);
  await page.getByRole("tab", { name: /^Suggestions/ }).click();
  const panel = page.getByRole("region", { name: "Suggestions" });
  await expect(panel.getByRole("insertion").filter({ hasText: words.trim() })).toBeVisible();
}

function stateOf(page: Page, state: string): Locator {
  return page.getByRole("main").getByText(state, { exact: true }).first();
}

test("a proposal is made, tabled, sponsored, opposed and accepted", async ({ as, demo }) => {
  test.slow();
  const katalin = await as("hestria");
  await suggestAtEnd(katalin, demo, " It is notified once a year.");
  await katalin.getByRole("link", { name: "Make a proposal of these" }).click();
  await katalin.getByRole("textbox", { name: "Title" }).fill("Sixty days for a redistribution");
  const article = katalin.getByRole("group", { name: "Article 5" });
  await expect(article.getByRole("checkbox", { name: /60/ })).toBeChecked();
  await expect(article.getByRole("checkbox", { name: "It is notified once a year." })).toBeChecked();
  await expectAccessible(katalin);
  await katalin.getByRole("button", { name: "Make the draft" }).click();
  await expect(katalin.getByRole("button", { name: "Table it" })).toBeVisible();
  const address = katalin.url();

  for (const stranger of ["gorania", "chair", "observer"] as const) {
    const page = await as(stranger, `${demo}/proposals`);
    await expect(page.getByRole("link", { name: /^L\.1 / })).toBeVisible();
    await expect(page.getByText("Sixty days for a redistribution")).toHaveCount(0);
    expect((await page.goto(address))?.status()).toBe(404);
  }

  await katalin.getByRole("button", { name: "Table it" }).click();
  await expect(katalin.getByRole("heading", { level: 1, name: /^L\.\d+ Sixty days/ })).toBeVisible();

  const rauno = await as("ilmar", address);
  await rauno.getByRole("button", { name: "Join the sponsors" }).click();
  await expect(rauno.getByText("Your delegation is among the sponsors.")).toBeVisible();
  const samuel = await as("kestrel", address);
  await samuel.getByRole("radio", { name: "Opposes it" }).check();
  await samuel.getByLabel("Reason").fill("Sixty days are too short.");
  await samuel.getByRole("button", { name: "Put on record" }).click();

  await expect(katalin.getByRole("heading", { name: "Opposed by (1)" })).toBeVisible();
  await expect(katalin.getByRole("list", { name: "Sponsors" }).getByText("Ilmar")).toBeVisible();
  await expect(katalin.getByRole("button", { name: "Accept…" })).toHaveCount(0);

  const chair = await as("chair", address);
  await expect(chair.getByRole("link", { name: /^L\.2 / })).toBeVisible();
  await chair.getByText("As it would read").click();
  await expect(chair.getByText(/takes effect 60 days after.*It is notified once a year\./)).toBeVisible();
  await expectAccessible(chair);
  await chair.getByRole("button", { name: "Accept…" }).click();
  const asking = chair.getByRole("dialog");
  await expect(asking.getByText("Kestrel Republic")).toBeVisible();
  await asking.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(stateOf(chair, "Accepted")).toBeVisible();
  await expect(stateOf(katalin, "Accepted")).toBeVisible();

  const ingrid = await as("aldmark");
  await openProposal(ingrid, demo, /^L\.2 /);
  const changed = ingrid.getByRole("status").filter({ hasText: "The text under this proposal has changed" });
  await expect(changed.getByRole("deletion").filter({ hasText: "90" })).toBeVisible();
  await expectAccessible(ingrid);
  await changed.getByRole("button", { name: "Attach it again" }).click();
  await expect(changed).toHaveCount(0);
  await expect(ingrid.getByText(/^As it stood until it was attached again/)).toBeVisible();
});

test("a proposal with open sub-amendments cannot be accepted, and says which", async ({ as, demo }) => {
  const chair = await as("chair");
  await openProposal(chair, demo, /^L\.1 /);
  await expect(chair.getByRole("link", { name: /^L\.1\/Amend\.1 / })).toBeVisible();
  await chair.getByRole("button", { name: "Accept…" }).click();
  const asking = chair.getByRole("dialog");
  await asking.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(asking.getByRole("alert")).toContainText("L.1/Amend.1");
});

test("a draft is its delegation's; who does not draft makes none", async ({ as, demo }) => {
  const victor = await as("corland", `${demo}/proposals`);
  await expect(victor.getByRole("link", { name: /^Redistribution without/ })).toBeVisible();
  for (const login of ["delmara.adviser", "observer"] as const) {
    const page = await as(login, `${demo}/proposals`);
    await expect(page.getByRole("link", { name: /^L\.1 / })).toBeVisible();
    await expect(page.getByText(/^Redistribution without/)).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Make a proposal" })).toHaveCount(0);
    expect((await page.goto(`${demo}/proposals/new`))?.status()).toBe(404);
    await openProposal(page, demo, /^L\.2 /);
    await expect(page.getByRole("button", { name: /sponsors|Put on record|Accept|Withdraw/ })).toHaveCount(0);
  }
});

test("the list filters and keeps its filter; list, page and compilation are accessible on a phone too", async ({
  as,
  demo,
}) => {
  const page = await as("farrow", `${demo}/proposals`);
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Withdrawn" }).click();
  await expect(page.getByRole("link", { name: /^L\.3 / })).toBeVisible();
  await expect(page.getByRole("link", { name: /^L\.1 / })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("link", { name: /^L\.1 / })).toHaveCount(0);
  await openProposal(page, demo, /^L\.1 /);
  await page.getByRole("link", { name: "Compilation" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Compilation of Article 5/ })).toBeVisible();
  await expect(page.getByRole("article", { name: /^L\.1 / })).toContainText("reported to all Parties");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await page.goto(`${demo}/proposals`);
  await expectAccessible(page);
});
