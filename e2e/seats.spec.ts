import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

const DELEGATIONS = ["Norland; NOR; NO; 3", "Sudmark; SUD", "Ostia\tOST\tEE\t2"].join("\n");

test("a secretary opens a conference, with delegations from a pasted list and a bloc", async ({ page }) => {
  await register(page, "Miriam Secretary", "/negotiations");
  await expect(page.getByRole("heading", { name: "No negotiations yet" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Create a negotiation" }).click();
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await expect(page.getByLabel("Title of the treaty")).toBeFocused();
  await expectAccessible(page);
  await openConference(page);
  await addBloc(page);
  await expectAccessible(page);

  const negotiation = page.getByRole("region", { name: "The negotiation" });
  await negotiation.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("Description").fill("Lights from dusk to dawn.");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(negotiation.getByText("Lights from dusk to dawn.")).toBeVisible();
});

test("a newcomer takes the seat that the link offers, once, and may be moved to another", async ({
  browser,
  page,
}) => {
  await register(page, "Miriam Secretary", "/negotiations/new");
  await openConference(page);
  const link = await inviteHead(page, "Ostia");

  const guest = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await guest.goto(link);
  await expect(guest.getByText("You are invited as Head of delegation, Ostia.")).toBeVisible();
  await expectAccessible(guest);
  await fillRegistration(guest, "Otto Head");
  await guest.getByRole("button", { name: "Create account and take the seat" }).click();
  await guest.waitForURL(/\/negotiations\/[^/]+\/treaty/);
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "You have a seat already" })).toBeVisible();

  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "This invitation cannot be used" })).toBeVisible();
  await expectAccessible(late);

  await page.reload();
  const people = page.getByRole("region", { name: "People" });
  await expect(people.getByRole("row", { name: "Otto Head" })).toContainText("Head of delegation");
  await changeOffice(page, "Otto Head", "Observer");
  await guest.goto(page.url());
  await expect(guest.getByRole("region", { name: "People" })).toContainText("Observer");
  await expect(guest.getByRole("button", { name: "Add delegations" })).toHaveCount(0);
  await expect(guest.getByRole("region", { name: "Invitations" })).toHaveCount(0);
});

test("somebody signed in takes the seat by a button, and a withdrawn link seats nobody", async ({
  browser,
  page,
}) => {
  await register(page, "Miriam Secretary", "/negotiations/new");
  await openConference(page);
  const [first, second] = [await inviteHead(page, "Norland"), await inviteHead(page, "Norland")];

  const guest = await (await browser.newContext()).newPage();
  await register(guest, "Nora Head", new URL(first).pathname);
  await guest.getByRole("button", { name: "Take the seat" }).click();
  await guest.waitForURL(/\/negotiations\/[^/]+\/treaty/);

  const invitations = page.getByRole("region", { name: "Invitations" });
  await page.reload();
  await invitations.getByRole("listitem").filter({ hasText: "seated 0 of 1" }).getByRole("button").click();
  await expect(invitations.getByRole("listitem")).toHaveCount(1);
  const late = await (await browser.newContext()).newPage();
  await late.goto(second);
  await expect(late.getByText("The secretariat has withdrawn it.")).toBeVisible();
});

async function register(page: Page, name: string, next: string): Promise<void> {
  await page.goto(`/register?next=${next}`);
  await fillRegistration(page, name);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL((url) => url.pathname === next);
}

async function fillRegistration(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(`${crypto.randomUUID()}@example.org`);
  await page.getByRole("textbox", { name: "Password" }).fill("correct horse battery");
}

async function openConference(page: Page): Promise<void> {
  await page.getByLabel("Title of the treaty").fill("Treaty on Forces in the Northern Sea");
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await expect(page.getByRole("heading", { name: "No delegations yet" })).toBeVisible();
  await addDelegations(page);
}

async function addDelegations(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add delegations" }).click();
  const list = page.getByLabel("One delegation per line");
  await list.fill(`${DELEGATIONS}\nNorland again; NOR`);
  await expect(page.getByText("The short name NOR is taken: give another one.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add 4 delegations" })).toBeDisabled();
  await list.fill(DELEGATIONS);
  await page.getByRole("button", { name: "Add 3 delegations" }).click();
  await expect(page.getByRole("table", { name: "Delegations" }).getByRole("row")).toHaveCount(4);
}

async function addBloc(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add a bloc" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a bloc" });
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Northern Alliance");
  await dialog.getByRole("textbox", { name: "Short name" }).fill("NA");
  await dialog.getByRole("combobox", { name: "Members" }).fill("Nor");
  await page.getByRole("option", { name: "Norland" }).click();
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Add the bloc" }).click();
  const bloc = page.getByRole("region", { name: "Blocs" }).getByRole("listitem");
  await expect(bloc).toContainText("Defensive alliance");
  await expect(bloc).toContainText("Norland");
}

async function inviteHead(page: Page, delegation: string): Promise<string> {
  await page.getByRole("button", { name: "Invite people" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite people" });
  await dialog.getByRole("combobox", { name: "Delegation" }).click();
  await page.getByRole("option", { name: delegation }).click();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Link of the invitation").inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toHaveCount(0);
  return link;
}

async function changeOffice(page: Page, name: string, office: string): Promise<void> {
  await page.getByRole("button", { name: `Change ${name}` }).click();
  await page.getByRole("menuitem", { name: "Change the office…" }).click();
  const dialog = page.getByRole("dialog", { name: `The seat of ${name}` });
  await dialog.getByRole("combobox", { name: "Office" }).click();
  await page.getByRole("option", { name: office }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
}
