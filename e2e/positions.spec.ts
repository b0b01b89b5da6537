import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectAlive, test } from "./fixtures.ts";

/** The matrix; on a narrow screen it is not there. */
function matrix(page: Page): Locator {
  return page.getByRole("grid", { name: "Positions: articles by delegations" });
}

function cell(page: Page, delegation: string, article: number): Locator {
  return matrix(page).getByRole("gridcell", { name: new RegExp(`^${delegation}, Article ${article}:`) });
}

/** Opens a cell by the keyboard and gives its details. */
async function openCell(page: Page, delegation: string, article: number): Promise<Locator> {
  await expectAlive(matrix(page));
  await cell(page, delegation, article).focus();
  await page.keyboard.press("Enter");
  const details = page.getByRole("dialog");
  await expect(details.getByRole("heading", { name: "On the record" })).toBeVisible();
  return details;
}

test("a position shows on other screens by itself and lags behind when the text goes on", async ({
  as,
  demo,
}) => {
  test.slow();
  const amara = await as("jorvania", `${demo}/positions`);
  const chair = await as("chair", `${demo}/positions`);
  await expect(cell(chair, "Jorvania", 16)).toHaveAccessibleName(/no position on the record$/);

  const details = await openCell(amara, "Jorvania", 16);
  await details.getByRole("radio", { name: "Reject" }).check();
  await expect(details.getByRole("checkbox", { name: "Ad referendum" })).toBeDisabled();
  await details.getByRole("radio", { name: "Can live with" }).check();
  await details.getByRole("checkbox", { name: "Ad referendum" }).check();
  await details.getByLabel("Public statement").fill("Our capital asks for one more language.");
  await expectAccessible(amara);
  await details.getByRole("button", { name: "Put on record" }).click();
  await expect(details.getByText("Amara Diallo")).toBeVisible();
  const taken = "Jorvania, Article 16: Can live with, ad referendum, with a statement";
  await expect(cell(chair, "Jorvania", 16)).toHaveAccessibleName(taken);

  const seen = await openCell(chair, "Jorvania", 16);
  await expect(seen.getByText("Our capital asks for one more language.")).toBeVisible();
  await expect(seen.getByRole("button", { name: "Put on record" })).toHaveCount(0);
  await chair.keyboard.press("Escape");
  await expect(cell(chair, "Jorvania", 16)).toBeFocused();

  const vera = await as("gorania.delegate", `${demo}/positions`);
  await matrix(vera)
    .getByRole("link", { name: /^Article 16 / })
    .click();
  await vera.getByRole("textbox", { name: /^Text of / }).click();
  await vera.keyboard.press("ControlOrMeta+End");
  await vera.keyboard.type(" And in one more.");
  const lagging = "Jorvania, Article 16: Can live with, ad referendum, on earlier text, with a statement";
  await expect(cell(chair, "Jorvania", 16)).toHaveAccessibleName(lagging);

  await expect(details.getByRole("link", { name: "see what changed" })).toHaveCount(0);
  await amara.keyboard.press("Escape");
  const again = await openCell(amara, "Jorvania", 16);
  await expect(again.getByRole("link", { name: "see what changed" })).toHaveAttribute(
    "href",
    /\/history\?from=\d+$/,
  );
  await again.getByRole("button", { name: "Confirm on this text" }).click();
  await expect(cell(chair, "Jorvania", 16)).toHaveAccessibleName(taken);
});

test("the article's own page shows where everybody stands", async ({ as, demo }) => {
  const page = await as("kestrel", `${demo}/positions`);
  await matrix(page)
    .getByRole("link", { name: /^Article 12 / })
    .click();
  const panel = page.getByRole("region", { name: "Positions" });
  await expect(panel.getByRole("heading", { name: /^Accept \(\d+\)$/ })).toBeVisible();
  await panel.getByRole("radio", { name: "Needs change" }).check();
  await panel.getByLabel("Public statement").fill("Kestrel asks for a seat.");
  await panel.getByRole("button", { name: "Put on record" }).click();
  await expect(panel.getByRole("heading", { name: "Needs change (1)" })).toBeVisible();
  await expect(panel.getByRole("paragraph").filter({ hasText: "Kestrel asks for a seat." })).toBeVisible();
});

test("advisers and observers read positions and take none", async ({ as, demo }) => {
  for (const login of ["delmara.adviser", "observer"] as const) {
    const page = await as(login, `${demo}/positions`);
    const details = await openCell(page, "Delmara", 4);
    await expect(details.getByRole("radio")).toHaveCount(0);
  }
});

test("the matrix filters by bloc, part and position, and keeps the filter in its address", async ({
  as,
  demo,
}) => {
  const page = await as("chair", `${demo}/positions`);
  const columns = matrix(page).getByRole("columnheader");
  await expect(columns).toHaveCount(12);
  await page.getByRole("combobox", { name: "Bloc" }).click();
  await page.getByRole("option", { name: "Northern Defence Compact" }).click();
  await expect(columns).toHaveCount(4);
  await page.reload();
  await expect(columns).toHaveCount(4);
  await page.getByRole("combobox", { name: "Position", exact: true }).click();
  await page.getByRole("option", { name: "Reject" }).click();
  await expect(cell(page, "Aldmark", 5)).toBeVisible();
  await expect(cell(page, "Aldmark", 1)).toHaveCount(0);
  await page.getByRole("combobox", { name: "Part" }).click();
  await page.getByRole("option", { name: /^Part I –/ }).click();
  await expect(page.getByRole("heading", { name: "Nothing here meets the filter" })).toBeVisible();
});

test("the keyboard moves through the matrix from one stop of the Tab key", async ({ as, demo }) => {
  const page = await as("aldmark", `${demo}/positions`);
  await expectAlive(matrix(page));
  await cell(page, "Aldmark", 1).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "Brevia", 1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, "Brevia", 2)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(matrix(page).getByRole("link", { name: /^Article 2 / })).toBeFocused();
  await page.keyboard.press("End");
  await expect(cell(page, "Kestrel Republic", 2)).toBeFocused();
  await expect(matrix(page).locator("[data-column][tabindex='0']")).toHaveCount(1);
});

test("the matrix is accessible, and on a phone one article or delegation at a time", async ({ as, demo }) => {
  const page = await as("brevia", `${demo}/positions`);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(matrix(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByText("One article", { exact: true }).click();
  await page.getByRole("combobox", { name: "Article" }).click();
  await page.getByRole("option", { name: /^Article 4 / }).click();
  await page.getByRole("button", { name: /^Gorania/ }).click();
  await expect(
    page.getByRole("dialog").getByText(/The mobile sublimit falls on one side only/),
  ).toBeVisible();
});
