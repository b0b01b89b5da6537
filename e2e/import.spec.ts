import { expect, expectAccessible, openNegotiation, test } from "./fixtures.ts";

/** A text in another dress than the demo's: Roman articles, a heading on its own line, a lost line that is no structure. */
const TREATY = `TREATY ON THE LIGHTING OF THE NORTHERN STRAIT

PREAMBLE

The States Parties to this Treaty,

Concerned by the number of strandings,

Have agreed as follows:

PART ONE
GENERAL

ARTICLE I
Object

1. Each Party shall keep its lights lit from dusk to dawn.

2. Each Party shall:

(a) declare its lights; and

(b) give notice:

(i) of each failure; and

(ii) of each repair.

ARTICLE II
Costs

The costs lie where they fall.

ANNEX
List of lights

To be completed.
`;

test("a secretary imports a whole treaty, after correcting what was recognised", async ({ as }) => {
  const page = await as("secretary");
  const negotiation = await openNegotiation(page, "Strait Lights");

  await test.step("the text is recognised, corrected and imported", async () => {
    await page.goto(`${negotiation}/treaty`);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Import a text" }).click();
    await page.getByLabel("Text of the treaty").fill(TREATY);
    await expect(page.getByRole("heading", { name: /^Recognised/ })).toHaveText(
      "Recognised: preamble, 1 part, 2 articles, 1 annex",
    );
    await expect(page.getByText(/^All \d+ words of the source are kept/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Article II Costs: show/ }).click();
    await page.getByLabel("Kind of Article II").selectOption("SECTION");
    await expect(page.getByRole("heading", { name: /^Recognised/ })).toContainText("1 section");
    await page.getByRole("button", { name: "Undo last correction" }).click();
    await expect(page.getByRole("heading", { name: /^Recognised/ })).toContainText("2 articles");
    await page.getByRole("button", { name: "Import this treaty" }).click();
    await page.waitForURL(`${negotiation}/treaty`);
    // for an instant the text that was read stands beside the editor that takes its place
    await expect(
      page.getByText("The costs lie where they fall.").filter({ visible: true }).first(),
    ).toBeVisible();
    await expect(page.getByText("of each failure; and").filter({ visible: true }).first()).toBeVisible();
  });

  await test.step("a second import is not offered", async () => {
    await page.goto(`${negotiation}/treaty/import`);
    await expect(page.getByText("The treaty has text already")).toBeVisible();
    await expectAccessible(page);
  });
});

test("a file that is not text is refused in words, and nothing is stored", async ({ as }) => {
  const page = await as("secretary");
  await page.goto(`${await openNegotiation(page, "A treaty from a wrong file")}/treaty/import`);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: /Choose a file/ }).click(),
  ]);
  await chooser.setFiles({
    name: "treaty.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([0xff, 0xfe, 0, 0x41]),
  });
  await expect(page.getByText(/treaty\.txt is not a text file in UTF-8/)).toBeVisible();
});

test("only the secretariat imports", async ({ as, demo }) => {
  const delegate = await as("aldmark.delegate");
  const response = await delegate.goto(`${demo}/treaty/import`);
  expect(response?.status()).toBe(404);
});
