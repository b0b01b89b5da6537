import { expect, expectAccessible, expectAlive, test } from "./fixtures.ts";

test("parts are marked with the keyboard, and a request for a division is objected to and withdrawn", async ({
  as,
  demo,
}) => {
  const dmitri = await as("gorania", `${demo}/positions`);
  await dmitri
    .getByRole("link", { name: /^Article 7\b/ })
    .first()
    .click();
  await dmitri.getByRole("link", { name: "Ask for a division…" }).click();

  await test.step("words by the arrow keys, a paragraph by its button", async () => {
    const text = dmitri.getByRole("group", { name: "The text" });
    await expectAlive(text);
    await text.focus();
    for (const key of ["ArrowRight", "ArrowRight", "Shift+ArrowRight", "Enter"])
      await dmitri.keyboard.press(key);
    const parts = dmitri.getByRole("region", { name: "Parts" }).getByRole("listitem");
    await expect(parts).toContainText([/Part A: 1\. launcher shall$/]);
    await dmitri.getByText("New part").click();
    await dmitri
      .getByRole("button", { name: /^Whole paragraph/ })
      .last()
      .click();
    await expect(parts).toHaveCount(2);
    await expectAccessible(dmitri);
    await dmitri.getByRole("button", { name: "Ask for the division" }).click();
    await expect(dmitri.getByRole("heading", { level: 1 })).toHaveText("Division of Article 7");
  });

  await test.step("another delegation objects, so that the motion has to be voted on", async () => {
    const page = new URL(dmitri.url()).pathname;
    const victor = await as("corland", page);
    await victor.getByRole("button", { name: "Object…" }).click();
    await victor.getByLabel("Why your delegation objects").fill("It is one idea.");
    await victor.getByRole("button", { name: "Object", exact: true }).click();
    await expect(dmitri.getByText("“It is one idea.”")).toBeVisible();
    const chair = await as("chair", page);
    await expect(chair.getByRole("button", { name: "Put the motion to divide to the vote…" })).toBeVisible();
    await expectAccessible(chair);
  });

  await dmitri.getByRole("button", { name: "Withdraw the request" }).click();
  await dmitri.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(dmitri.getByText("It was withdrawn: the text is voted on as a whole.")).toBeVisible();
});
