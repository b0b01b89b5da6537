import { expect, expectAccessible, test } from "./fixtures.ts";

test("everybody sees how far the treaty is from its adoption; the chair puts several texts to one vote", async ({
  as,
  demo,
}) => {
  const observer = await as("observer", `${demo}/adoption`);
  await expect(observer.getByRole("heading", { level: 1, name: "Adoption" })).toBeVisible();
  await expect(observer.getByText(/\d+ adopted, \d+ ready, \d+ still open\./)).toBeVisible();
  await expect(observer.getByRole("button", { name: /to the vote…/ })).toHaveCount(0);

  const chair = await as("chair", `${demo}/adoption`);
  await expect(
    chair.getByText(/^It can be put to the vote when every text is ready\. Waiting for/),
  ).toBeVisible();
  await chair.getByRole("checkbox", { name: /^Article 6/ }).check();
  await chair.getByRole("checkbox", { name: /^Article 7/ }).check();
  await expectAccessible(chair);
  await chair.getByRole("button", { name: "Put 2 texts to the vote…" }).click();
  const dialog = chair.getByRole("dialog", { name: "Put these texts to one vote" });
  await expect(dialog).toContainText("If it carries, all of them are adopted; the texts are final.");
  await dialog.getByRole("button", { name: "Go back" }).click();
});
