import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** Opens an annex of the demo from the overview, by its link. */
async function openAnnex(page: Page, demo: string, label: "Annex I" | "Annex II"): Promise<void> {
  await page.goto(`${demo}/overview`);
  await page.getByRole("link", { name: label, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(label);
}

function state(page: Page) {
  return page.getByRole("region", { name: "State" });
}

/** The text, once it is live. */
function textOf(page: Page) {
  return page.getByRole("textbox", { name: /^Text of Annex/ });
}

test("a text is agreed ad referendum, confirmed, edited and agreed again", async ({ as, demo }) => {
  test.slow(true, "three people in three browsers");
  const [chair, amara, secretary] = await Promise.all([as("chair"), as("jorvania"), as("secretary")]);
  for (const page of [chair, amara, secretary]) await openAnnex(page, demo, "Annex II");

  await test.step("a delegation agrees as far as it can", async () => {
    const positions = amara.getByRole("region", { name: "Positions" });
    await positions.getByRole("radio", { name: "Accept" }).check();
    await positions.getByRole("checkbox", { name: "Ad referendum" }).check();
    await positions.getByRole("button", { name: "Put on record" }).click();
    await expect(chair.getByRole("region", { name: "Positions" })).toContainText("ad referendum");
  });

  await test.step("the chair has a last look at who has not spoken, and gavels", async () => {
    await expect(state(chair)).toContainText("This annex is clean.");
    await expect(state(amara).getByRole("button", { name: "Gavel…" })).toHaveCount(0);
    await state(chair).getByRole("button", { name: "Gavel…" }).click();
    const dialog = chair.getByRole("dialog");
    await expect(dialog).toContainText("Have not spoken on this very text (10)");
    await expect(dialog).toContainText("Agree ad referendum (1)");
    await expectAccessible(chair);
    await dialog.getByLabel("Capitals answer until (UTC)").fill("2099-12-01T12:00");
    await dialog.getByRole("button", { name: "Agreed ad referendum" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("the capital confirms: the text is agreed, and delegations edit it no longer", async () => {
    await expect(state(amara)).toContainText("1 Dec 2099, 12:00 UTC");
    await state(amara).getByRole("button", { name: "Confirm for my capital" }).click();
    for (const page of [chair, amara, secretary])
      await expect(state(page)).toContainText("nothing is agreed until the whole treaty is agreed");
    await expect(textOf(amara)).toHaveCount(0);
    await expect(textOf(secretary)).toBeVisible();
  });

  await test.step("the secretariat corrects a word without touching the agreement", async () => {
    await state(secretary).getByRole("button", { name: "Editorial correction…" }).click();
    const dialog = secretary.getByRole("dialog");
    await dialog.getByLabel("Words to correct").fill("referred to");
    await dialog.getByLabel("What stands there instead").fill("named");
    await expectAccessible(secretary);
    await dialog.getByRole("button", { name: "Correct", exact: true }).click();
    await expect(textOf(chair)).toContainText("The alliances named in Article 5");
    await expect(state(chair)).toContainText("nothing is agreed until");
  });

  await test.step("the plenary reopens it, with the arithmetic on record", async () => {
    await state(chair).getByRole("button", { name: "Reopen…" }).click();
    const dialog = chair.getByRole("dialog");
    await dialog.getByLabel("In favour").fill("6");
    await dialog.getByLabel("Against").fill("4");
    await expect(dialog).toContainText("6 yes, 4 no, 0 abstentions; base 10; needed 7; not carried");
    await dialog.getByRole("button", { name: "Put on record" }).click();
    await expect(dialog.getByRole("alert")).toContainText("The text stays agreed.");
    await dialog.getByLabel("In favour").fill("8");
    await dialog.getByLabel("Against").fill("3");
    await expectAccessible(chair);
    await dialog.getByRole("button", { name: "Put on record" }).click();
    await expect(state(amara)).toContainText("a motion has opened it again");
  });

  await test.step("the first edit makes it a draft again, by itself, on every screen", async () => {
    await textOf(secretary).click();
    await secretary.keyboard.press("ControlOrMeta+End");
    await secretary.keyboard.type(" No other.");
    for (const page of [chair, amara]) await expect(state(page)).toContainText("The chair can gavel it.");
    await state(chair)
      .getByText(/steps so far$/)
      .click();
    await expect(state(chair)).toContainText("Draft again");
    await expect(state(chair)).toContainText("8 yes, 3 no, 0 abstentions; base 11; needed 8; carried");
  });
});

test("what is open keeps a text from being agreed, and the page says what", async ({ as, demo }) => {
  const chair = await as("chair");
  await openAnnex(chair, demo, "Annex I");
  await expect(state(chair)).toContainText(/This annex has [^.]*one hole\./);
  await textOf(chair).click();
  await chair.keyboard.press("ControlOrMeta+Home");
  await chair.keyboard.press("Shift+End");
  await chair.keyboard.press("ControlOrMeta+Alt+b");
  await expect(state(chair)).toContainText(/This annex has one bracket[^.]* and one hole\./);
  await state(chair).getByRole("button", { name: "Gavel…" }).click();
  const dialog = chair.getByRole("dialog");
  await expect(dialog).toContainText(/This annex has one bracket[^.]* and one hole\./);
  await expect(dialog.getByRole("button", { name: "Agreed", exact: true })).toBeDisabled();
  await dialog.getByRole("button", { name: "Go back" }).click();
  await textOf(chair).click();
  await chair.keyboard.press("ControlOrMeta+z");
  await expect(state(chair)).toContainText(/This annex has [^.]*one hole\./);
});

test("drafting notes are gentle: they can be put away", async ({ as, demo }) => {
  const page = await as("brevia");
  await openAnnex(page, demo, "Annex I");
  const notes = page.getByRole("region", { name: "Drafting notes" });
  await textOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" Parties should inform promptly.");
  await expect(notes.getByRole("listitem")).toHaveCount(2);
  await notes.getByRole("button", { name: /^Put away: “should”/ }).click();
  await expect(notes.getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page);
});

test("the overview is readable on a wall, on a phone and on paper", async ({ as, demo }) => {
  const page = await as("observer", `${demo}/overview`);
  await expect(page.getByRole("region", { name: "Totals" })).toContainText(/\d+ of \d+ texts agreed/);
  const row = (name: RegExp) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row(/^Preamble/)).toContainText("Agreed ad referendum");
  await expect(row(/^Preamble/)).toContainText("ALD, FAR and GOR until");
  await expect(row(/^Article 7 /)).toContainText("Reopened");
  await expect(row(/^Article 4 /)).toContainText("group of options");
  await expectAccessible(page);
  await page.getByLabel("Movement since (UTC)").fill("2099-01-01");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/since=2099-01-01/);
  await expect(row(/^Preamble/)).not.toContainText("First text");
  const dmitri = await as("gorania");
  await openAnnex(dmitri, demo, "Annex I");
  const positions = dmitri.getByRole("region", { name: "Positions" });
  await positions.getByRole("radio", { name: "Reject" }).check();
  await positions.getByRole("button", { name: "Put on record" }).click();
  await expect(row(/^Annex I /)).toContainText("GOR rejects the text");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "Preamble" })).toBeVisible();
});
