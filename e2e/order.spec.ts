import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** The order of voting on the article that L.4 and L.5 of the demo would change. */
async function openOrder(page: Page, demo: string): Promise<void> {
  await page.goto(`${demo}/proposals`);
  await page.getByRole("link", { name: /^L\.5 / }).click();
  await page.getByRole("link", { name: "Order of voting on Article 14" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Order of voting on Article 14" })).toBeVisible();
}

test("amendments are put in the order that the chair rules, and what one leaves nothing of is not put", async ({
  as,
  demo,
}) => {
  test.slow();
  const [chair, gorania] = [await as("chair"), await as("gorania")];
  await openOrder(chair, demo);
  await openOrder(gorania, demo);
  const order = chair.getByRole("list", { name: /^Proposals in the order/ });
  await expect(order.getByRole("listitem").filter({ hasText: "200 %" }).first()).toContainText("L.5");
  await expect(order).toContainText("If it carries, L.4 is not put to the vote.");
  await expect(gorania.getByRole("button", { name: /Rule on|Put to the vote|Appeal/ })).toHaveCount(0);

  await test.step("the chair rules by keyboard, and says why", async () => {
    await chair.getByRole("button", { name: "Rule on the order…" }).click();
    const dialog = chair.getByRole("dialog");
    await dialog.getByRole("button", { name: "Move L.4 up" }).focus();
    await chair.keyboard.press("Enter");
    await expect(dialog.getByRole("button", { name: "Move L.4 down" })).toBeFocused();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("As they were submitted.");
    await expectAccessible(chair);
    await dialog.getByRole("button", { name: "Rule in this order" }).click();
    await expect(chair.getByText("This is the order as the chair has ruled.")).toBeVisible();
    await expect(order.getByRole("button", { name: "Put to the vote…" })).toHaveCount(1);
  });

  await test.step("a delegation appeals, and nothing is put meanwhile", async () => {
    await gorania.getByRole("button", { name: "Appeal against the ruling…" }).click();
    await gorania.getByRole("textbox", { name: "Reason" }).fill("L.5 is further removed.");
    await gorania.getByRole("button", { name: "Appeal", exact: true }).click();
    await expect(chair.getByText("L.5 is further removed.")).toBeVisible();
    await expect(chair.getByRole("button", { name: "Put the appeal to the vote…" })).toBeVisible();
    await expect(order.getByRole("button", { name: "Put to the vote…" })).toHaveCount(0);
    await gorania.getByRole("button", { name: "Withdraw the appeal…" }).click();
    await gorania.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  });

  await order.getByRole("button", { name: "Put to the vote…" }).click();
  await chair.getByRole("radio", { name: "Show of hands" }).check();
  await chair.getByRole("button", { name: "Open the vote" }).click();
  await chair.waitForURL(/\/ballots\//);
  await expect(chair.getByRole("heading", { level: 1, name: /^L\.4 – Two members/ })).toBeVisible();
  await expect(chair.getByRole("insertion")).toContainText("two members");
  await expect(chair.getByRole("insertion")).toHaveAttribute("title", /by BRE$/);
  await countHands(chair);

  await openOrder(chair, demo);
  await expect(order).toContainText("Not put to the vote. L.4 was adopted, which leaves nothing of it");
  await expectAccessible(chair);
  await chair.getByRole("button", { name: "Confirm that L.5 is not put…" }).click();
  await chair.getByRole("button", { name: "Do not put it" }).click();
  const decided = chair.getByRole("region", { name: "Decided" });
  await expect(decided.getByRole("listitem").filter({ hasText: "L.5" })).toContainText("Not put");
  await expect(decided.getByRole("listitem").filter({ hasText: "L.4" })).toContainText("8 yes, 2 no");
  await chair.getByRole("link", { name: /^Article 14 – / }).click();
  await expect(chair.getByRole("textbox", { name: /^Text of/ })).toContainText(
    "at least two members of each alliance",
  );
});

/** Eight hands for it and two against. */
async function countHands(chair: Page): Promise<void> {
  await chair.getByRole("button", { name: "Enter the count" }).click();
  for (const [field, hands] of [
    ["Yes", "8"],
    ["No", "2"],
    ["Abstentions", "0"],
  ] as const)
    await chair.getByRole("textbox", { name: field, exact: true }).fill(hands);
  await chair.getByRole("button", { name: "Announce" }).click();
  await expect(chair.getByText(/8 yes, 2 no/).first()).toBeVisible();
}
