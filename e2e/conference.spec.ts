import { expect, expectAccessible, test } from "./fixtures.ts";

const PASSWORD = "a long password of one's own";

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

test("a secretary opens a conference, invites a delegate by link, and imports the text", async ({
  as,
  browser,
}) => {
  const page = await as("secretary", "/negotiations/new");
  const title = `Strait Lights ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Title of the treaty").fill(title);
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await page.waitForURL(/\/negotiations\/[0-9a-f-]{36}/);
  const negotiation = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");

  await test.step("delegations, by a pasted list", async () => {
    await page.goto(`${negotiation}/delegations`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Add delegations" }).click();
    await page
      .getByLabel("One delegation per line")
      .fill("Norway; NOR; NO; 2\nUnited Kingdom; GBR; GB\nLights Commission; LC;;1");
    await page.getByRole("button", { name: "Add 3 delegations" }).click();
    await expect(page.getByRole("table", { name: "Delegations" }).getByText("United Kingdom")).toBeVisible();
  });

  await test.step("a bloc of two of them", async () => {
    await page
      .getByRole("button", { name: /add.* bloc/i })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name", { exact: true }).fill("Friends of the Strait");
    await dialog.getByLabel("Short name").fill("FS");
    await dialog.getByRole("textbox", { name: "Members" }).click();
    await page.getByRole("option", { name: "Norway" }).click();
    await page.getByRole("option", { name: "United Kingdom" }).click();
    await page.keyboard.press("Escape");
    await dialog.getByRole("button", { name: "Add the bloc" }).click();
    await expect(
      page.getByRole("region", { name: "Blocs" }).getByText("Friends of the Strait"),
    ).toBeVisible();
  });

  const link = await test.step("an invitation, shown once", async () => {
    await page.getByRole("button", { name: "Invite people" }).click();
    await page.getByRole("button", { name: "Make the link" }).click();
    const value = await page.getByLabel("Link of the invitation").inputValue();
    await page.getByRole("button", { name: "Done" }).click();
    await expectAccessible(page);
    return value;
  });

  await test.step("the invited person makes an account and has the seat", async () => {
    const newcomer = await (await browser.newContext()).newPage();
    await newcomer.goto(link);
    await expectAccessible(newcomer);
    await newcomer.getByLabel("Name").fill("Kari Nordmann");
    await newcomer.getByLabel("E-mail").fill(`kari-${crypto.randomUUID()}@example.org`);
    await newcomer.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await newcomer.getByRole("button", { name: "Create the account and take the seat" }).click();
    await newcomer.waitForURL((url) => url.pathname.startsWith(negotiation));
    await expect(newcomer.getByTitle("Your seat in this negotiation").first()).toHaveText("LC");
    await newcomer.context().close();

    const late = await (await browser.newContext()).newPage();
    await late.goto(link);
    await expect(late.getByRole("heading", { level: 1 })).toHaveText("This invitation cannot be used");
    await late.context().close();
    await page.reload();
    await expect(page.getByRole("table", { name: "People" }).getByText("Kari Nordmann")).toBeVisible();
  });

  await test.step("the text is recognised, corrected and imported", async () => {
    await page.goto(`${negotiation}/treaty/import`);
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
    await expect(page.getByText("The costs lie where they fall.")).toBeVisible();
    await expect(page.getByText("of each failure; and")).toBeVisible();
  });

  await test.step("a second import is not offered", async () => {
    await page.goto(`${negotiation}/treaty/import`);
    await expect(page.getByText("The treaty has text already")).toBeVisible();
    await expectAccessible(page);
  });
});

test("a file that is not text is refused in words, and nothing is stored", async ({ as }) => {
  const page = await as("secretary", "/negotiations/new");
  await page.getByLabel("Title of the treaty").fill("A treaty from a wrong file");
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await page.waitForURL(/\/negotiations\/[0-9a-f-]{36}/);
  await page.goto(`${new URL(page.url()).pathname.split("/").slice(0, 3).join("/")}/treaty/import`);
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

test("only the secretariat manages seats", async ({ as, demo }) => {
  const delegate = await as("aldmark.delegate", `${demo}/delegations`);
  await expect(delegate.getByRole("table", { name: "Delegations" })).toBeVisible();
  await expect(delegate.getByRole("button", { name: "Add delegations" })).toHaveCount(0);
  await expect(delegate.getByRole("button", { name: "Invite people" })).toHaveCount(0);
  const response = await delegate.goto(`${demo}/treaty/import`);
  expect(response?.status()).toBe(404);
});
