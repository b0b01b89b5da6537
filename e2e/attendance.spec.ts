import { expect, expectAccessible, expectAlive, openNegotiation, takeSeat, test } from "./fixtures.ts";

test("the roll is taken by keyboard, a head leaves, and a delegation loses its vote", async ({ as }) => {
  const secretary = await as("secretary");
  const negotiation = await openNegotiation(secretary, "Treaty on Quiet Harbours");
  await secretary.getByRole("button", { name: "Add delegations" }).click();
  await secretary
    .getByLabel("One delegation per line")
    .fill("Norland; NOR;; 29; 83 000 000\nOstia; OST\nSudmark");
  await secretary.getByRole("button", { name: "Add 3 delegations" }).click();
  const head = await as("jorvania");
  await takeSeat(secretary, head, { headOf: "Norland" });

  await secretary.getByRole("link", { name: "Attendance" }).click();
  await secretary.getByRole("button", { name: "Open a sitting…" }).click();
  await secretary.getByRole("button", { name: "Open the sitting" }).click();
  await expect(secretary.getByText("3 of 3 present.")).toBeVisible();

  await test.step("letters and the space bar unmark who is absent", async () => {
    await secretary.getByRole("button", { name: "Take the roll…" }).click();
    const first = secretary.getByRole("checkbox", { name: "Norland" });
    await expect(first).toBeFocused();
    await expectAlive(first);
    await secretary.keyboard.press("s");
    await secretary.keyboard.press("Space");
    await expectAccessible(secretary);
    await secretary.keyboard.press("Enter");
    await expect(secretary.getByText("2 of 3 present.")).toBeVisible();
  });

  await test.step("a head says for the own delegation alone that it leaves", async () => {
    await head.goto(`${negotiation}/delegations/attendance`);
    await head.getByRole("button", { name: "We leave" }).click();
    await expect(head.getByRole("row", { name: /Norland/ })).toContainText("Absent");
    await expect(secretary.getByText("1 of 3 present.")).toBeVisible();
    await expect(head.getByRole("button", { name: /Take the roll|Change Norland/ })).toHaveCount(0);
    await expectAccessible(head);
  });

  await secretary.getByRole("button", { name: "Change Ostia" }).click();
  await secretary.getByRole("menuitem", { name: "Examine the credentials…" }).click();
  await secretary.getByRole("combobox", { name: "Standing" }).click();
  await secretary.getByRole("option", { name: "Vote lost" }).click();
  await secretary.getByLabel("Reason").fill("Arrears of two years.");
  await secretary.getByRole("button", { name: "Record the finding" }).click();
  await expect(secretary.getByText("0 of 2 present.")).toBeVisible();
  await expect(secretary.getByRole("row", { name: /Ostia/ })).toContainText("Vote lost. Arrears");

  await secretary.getByRole("button", { name: "Close sitting 1" }).click();
  await expect(secretary.getByText("2 of 3 delegations came. Absent: Sudmark.")).toBeVisible();
  await secretary.getByRole("link", { name: "Sitting 1" }).click();
  await expect(secretary.getByRole("row", { name: /^Norland/ })).toContainText(/from \d\d:\d\d UTC to/);
});
