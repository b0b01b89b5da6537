import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectAlive, importTreaty, takeSeat, test } from "./fixtures.ts";

const TREATY = `Treaty on Lighthouses

Article 1 – Lights

1. Each Party shall keep its lights lit from dusk to dawn.

2. Each Party shall report every lost ship without delay.

3. The keepers of the lights meet once a year.

Article 2 – Costs

The costs lie where they fall.
`;

test("two people edit and move a paragraph; the changes say who, inline, side by side and for the treaty", async ({
  as,
}) => {
  const [secretary, chair] = await Promise.all([as("secretary"), as("chair")]);
  const negotiation = await importTreaty(secretary, { title: "Lighthouses", text: TREATY });
  await secretary.goto(`${negotiation}/delegations`);
  await takeSeat(secretary, chair, { office: "Chair" });
  const clause = await firstClause(secretary, negotiation);
  const text = await openText(secretary, clause);
  await text.locator("p").first().click();
  await secretary.keyboard.press("End");
  await secretary.keyboard.type(" No Party puts them out.");
  await saved(secretary);
  await moveLastToTop(await openText(chair, clause));

  await test.step("inline, with the moved paragraph at both places", async () => {
    await chair.goto(`${clause}/history?from=1`);
    await expect(chair.getByRole("insertion").filter({ hasText: "No Party puts them out." })).toContainText(
      "by Secretariat",
    );
    await expect(chair.getByText(/^⤴ Moved here from/)).toBeVisible();
    await expect(chair.getByRole("deletion").filter({ hasText: "The keepers" })).toHaveCount(0);
    await chair
      .getByText(/^⤷ Moved from here to/)
      .getByRole("link")
      .click();
    await expect(chair).toHaveURL(/#change-\d+$/);
    await expectAlive(chair.getByRole("button", { name: "Next change" }));
    await chair.keyboard.press("n");
    await expect(chair.getByText(/^(Moved here|Inserted) .+, revision \d+$/)).toBeVisible();
  });

  await test.step("side by side", async () => {
    await chair.getByRole("link", { name: "Side by side" }).click();
    await expect(chair).toHaveURL(/view=side/);
    const row = chair.getByRole("row").filter({ hasText: "No Party puts them out." });
    await expect(row.getByRole("cell").first()).not.toContainText("No Party");
    await expectAccessible(chair);
  });

  await test.step("the whole treaty", async () => {
    await chair.goto(`${negotiation}/changes?from=beginning`);
    await expect(chair.getByRole("region", { name: "Summary" })).toContainText("texts changed2");
    await expect(chair.getByRole("list", { name: "Who changed the texts" })).toContainText("Secretariat");
    await chair
      .getByRole("navigation", { name: "Changed texts" })
      .getByRole("link", { name: /^Article 2/ })
      .click();
    await expect(chair.getByRole("region", { name: /^Article 2/ })).toBeInViewport();
    await expectAccessible(chair);
    await chair.goto(`${negotiation}/changes?from=visit`);
    await expect(chair.getByText("This is your first visit")).toBeVisible();
  });
});

async function firstClause(page: Page, negotiation: string): Promise<string> {
  await page.goto(`${negotiation}/treaty`);
  const id = await page.locator("[id^=clause-]").filter({ hasText: "Lights" }).first().getAttribute("id");
  return `${negotiation}/clauses/${String(id).replace("clause-", "")}`;
}

async function openText(page: Page, clause: string): Promise<Locator> {
  await page.goto(clause);
  const text = page.getByRole("textbox", { name: /^Text of/ });
  await expect(text).toBeEditable();
  return text;
}

/** Cuts the words of the last paragraph out and pastes them as a paragraph above the first. */
async function moveLastToTop(text: Locator): Promise<void> {
  const { keyboard } = text.page();
  await text.locator("p").last().click();
  await keyboard.press("Home");
  await keyboard.press("Shift+End");
  await keyboard.press("Control+x");
  await keyboard.press("Backspace");
  await keyboard.press("Backspace");
  await keyboard.press("Control+Home");
  await keyboard.press("Enter");
  await keyboard.press("ArrowUp");
  await keyboard.press("Control+v");
  await expect(text.locator("p").first()).toContainText("The keepers of the lights meet once a year.");
  await saved(text.page());
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
}
