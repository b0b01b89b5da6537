import { expect, expectAccessible, test } from "./fixtures.ts";

test("the chair keeps the treaty under a name in a sitting, and everybody reads it as it stood", async ({
  as,
  demo,
}) => {
  const [chair, observer] = await Promise.all([
    as("chair", `${demo}/versions`),
    as("observer", `${demo}/versions`),
  ]);
  await expect(observer.getByRole("heading", { name: "Sitting 1, first reading" })).toBeVisible();
  for (const act of ["Keep a version…", "Open a sitting…"])
    await expect(observer.getByRole("button", { name: act })).toHaveCount(0);

  await chair.getByRole("button", { name: "Open a sitting…" }).click();
  await chair.getByLabel("Title").fill("plenary, morning");
  await chair.getByRole("button", { name: "Open the sitting" }).click();
  await expect(observer.getByText(/^Sitting 2, plenary, morning is open since/)).toBeVisible();

  const name = await test.step("the next name is suggested", async () => {
    await chair.getByRole("button", { name: "Keep a version…" }).click();
    const field = chair.getByRole("dialog").getByLabel("Name");
    await expect(field).toHaveValue(/^Rev\.\d+$/);
    await chair.getByLabel("Note").fill("Before the second reading.");
    const suggested = await field.inputValue();
    await expectAccessible(chair);
    await chair.getByRole("button", { name: "Keep this version" }).click();
    return suggested;
  });

  await test.step("it stands on every screen by itself, as made in the sitting", async () => {
    await expect(observer.getByText("Before the second reading.")).toBeVisible();
    await expectAccessible(observer);
    await observer.getByRole("listitem").getByRole("link", { name, exact: true }).click();
    await expect(observer.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(observer.getByText("in sitting 2, plenary, morning")).toBeVisible();
    await expect(observer.getByRole("link", { name: /^Article 1, revision \d+$/ })).toBeVisible();
    await expectAccessible(observer);
  });

  await chair.getByRole("button", { name: "Close sitting 2" }).click();
  await expect(chair.getByText("No sitting is open.")).toBeVisible();
  await chair.getByRole("link", { name: "Only those with a name" }).click();
  await expect(chair.getByRole("listitem").getByRole("link", { name, exact: true })).toBeVisible();
  await expect(chair.getByRole("listitem").filter({ hasText: "Opening of sitting 1" })).toHaveCount(0);
});
