import { expect, expectAccessible, test } from "./fixtures.ts";

test("a result stands on the screen in the hall, and on paper", async ({ as, demo }) => {
  const chair = await as("chair", `${demo}/ballots`);
  await chair.getByRole("link", { name: /^Article 13/ }).click();
  await expect(chair.getByRole("heading", { level: 2, name: "Not carried" })).toBeVisible();

  await test.step("the paper is a PDF", async () => {
    const link = chair.getByRole("link", { name: "Certificate (PDF)" });
    const answer = await chair.request.get(String(await link.getAttribute("href")));
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("the screen shows nothing but the vote, and is moved by keys", async () => {
    await chair.getByRole("link", { name: "Show in the hall" }).click();
    const board = chair.getByRole("list", { name: "Delegations" });
    await expect(board.getByRole("listitem")).toHaveCount(11);
    await expect(board.getByRole("img", { name: "no", exact: true }).first()).toHaveText("N");
    await expect(chair.getByRole("navigation")).toHaveCount(0);
    await expectAccessible(chair);
    await chair.keyboard.press("ArrowRight");
    await expect(chair.getByRole("region", { name: "The text" })).toBeVisible();
    await chair.keyboard.press("ArrowLeft");
    await expect(board).toBeVisible();
  });
});
