import { expect, expectAccessible, expectAlive, test } from "./fixtures.ts";

const DECISION = "That the next session be held on the Farrow Islands.";
const SECRET = "Our minister is not free before May.";

test("a silence procedure: circulated, opened, and broken for a reason that others do not see", async ({
  as,
  demo,
}) => {
  const [chair, farrow, brevia] = await Promise.all([
    as("chair", `${demo}/silence/new`),
    as("farrow", `${demo}/silence`),
    as("brevia", `${demo}/silence`),
  ]);
  await expectAlive(chair.getByLabel("Note to delegations"));
  await chair.getByRole("radio", { name: "A decision is taken" }).check();
  await chair.getByLabel("The decision", { exact: false }).fill(DECISION);
  await chair.getByRole("button", { name: "24 hours" }).click();
  await chair.getByRole("button", { name: "Circulate", exact: true }).click();
  await chair.waitForURL(/\/silence\/[0-9a-f-]{36}$/);
  await expect(chair.getByText("Opened by 0 of 11 delegations")).toBeVisible();

  await farrow.getByRole("link", { name: DECISION }).click();
  await expect(chair.getByText("Opened by 1 of 11 delegations")).toBeVisible();
  await farrow.getByLabel("Reason", { exact: true }).fill(SECRET);
  await farrow.getByRole("radio", { name: "Chair, secretariat and my delegation" }).check();
  await expectAccessible(farrow);
  await farrow.getByRole("button", { name: "Break the silence…" }).click();
  await farrow.getByRole("dialog").getByRole("button", { name: "Break the silence" }).click();
  await expect(farrow.getByText(/^FAR broke the silence; it ended on/).first()).toBeVisible();

  await expect(chair.getByText(SECRET)).toBeVisible();
  await brevia.goto(chair.url());
  await expect(brevia.getByText("The reason is private")).toBeVisible();
  expect(await brevia.content()).not.toContain(SECRET);
  await expectAccessible(brevia);
});
