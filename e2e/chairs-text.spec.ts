import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectAlive, importTreaty, takeSeat, test } from "./fixtures.ts";

const TREATY = `TREATY ON LIGHTS

ARTICLE 1
Lights

Each Party shall [promptly] keep its lights lit from dusk to dawn.

ARTICLE 2
Costs

The costs lie where they fall.
`;

const textOf = (page: Page): Locator => page.getByRole("textbox", { name: /^Text of / });

test("a chair's text is drafted unseen, issued, compared and adopted; the record keeps what it replaced", async ({
  as,
}) => {
  test.slow(true, "three people, and a negotiation of their own");
  const [secretary, chair, observer] = await Promise.all([as("secretary"), as("chair"), as("observer")]);
  const negotiation = await importTreaty(secretary, { title: "Treaty on Lights", text: TREATY });
  await secretary.goto(`${negotiation}/delegations`);
  await takeSeat(secretary, chair, { office: "Chair" });
  await takeSeat(secretary, observer, { office: "Observer" });
  const texts = `${negotiation}/chairs-texts`;

  await chair.goto(texts);
  await expectAccessible(chair);
  await chair.getByRole("button", { name: "Begin a chair's text" }).click();
  await chair.waitForURL(new RegExp(`${texts}/[0-9a-f-]{36}$`));
  const address = new URL(chair.url()).pathname;
  await expect(chair.getByText("seen only by chair and secretariat")).toBeVisible();
  await expectAccessible(chair);

  const article = await test.step("the chair edits an article and settles its brackets", async () => {
    await chair.getByRole("link", { name: "Open Article 1", exact: true }).click();
    await chair.waitForURL(/\/clauses\//);
    await expect(chair.getByText("seen only by chair and secretariat")).toBeVisible();
    await expect(textOf(chair)).toContainText("promptly");
    await chair.getByRole("button", { name: "Delete the words" }).click();
    await expect(textOf(chair)).not.toContainText("promptly");
    await textOf(chair).click();
    await chair.keyboard.press("ControlOrMeta+End");
    await chair.keyboard.type(" Failures are reported.");
    await expect(chair.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
    await expectAccessible(chair);
    return new URL(chair.url()).pathname;
  });

  await test.step("nobody else knows of it until it is issued", async () => {
    await observer.goto(texts);
    await expect(observer.getByRole("heading", { name: "There is no chair's text" })).toBeVisible();
    for (const hidden of [address, article])
      expect((await observer.goto(hidden))?.status(), hidden).toBe(404);
    expect((await observer.request.get(`${address}/text`)).status()).toBe(404);
    await observer.goto(texts);
    await chair.goto(address);
    const issue = chair.getByRole("button", { name: "Issue to everybody" });
    await expectAlive(issue);
    await issue.click();
    await expect(chair.getByText("everybody in the negotiation reads it")).toBeVisible();
    await observer.getByRole("link", { name: "Chair's text", exact: true }).click();
    await expect(
      observer.getByText("Failures are reported.").filter({ visible: true }).first(),
    ).toBeVisible();
  });

  await test.step("everybody compares it with the treaty", async () => {
    await observer.getByRole("link", { name: "Compare with the treaty" }).click();
    await observer.waitForURL(`${address}/compare`);
    await expect(observer.getByRole("heading", { level: 2 })).toHaveText("Article 1 – Lights");
    await expect(observer.getByRole("insertion").filter({ hasText: "Failures are reported." })).toBeVisible();
    await expect(observer.getByRole("deletion").filter({ hasText: "promptly" }).first()).toBeVisible();
    await expectAccessible(observer);
    expect((await observer.goto(`${address}/adopt`))?.status()).toBe(404);
  });

  await test.step("the chair takes a last look and adopts it", async () => {
    await chair.getByRole("link", { name: "Adopt as basis" }).click();
    await expect(chair.getByText("Brackets archived: “promptly”")).toBeVisible();
    await expectAccessible(chair);
    await chair.getByRole("button", { name: "Adopt as the basis" }).click();
    await chair.waitForURL(`${negotiation}/treaty`);
    await expect(chair.getByText("Failures are reported.").filter({ visible: true }).first()).toBeVisible();
  });

  await test.step("the history of the article has both texts and who wrote them", async () => {
    await chair.getByRole("link", { name: "Open Article 1", exact: true }).click();
    await chair.waitForURL(/\/clauses\//);
    const clause = new URL(chair.url()).pathname;
    await chair.goto(`${clause}/history?from=1&to=2`);
    await expect(chair.getByRole("insertion").filter({ hasText: "Failures are reported." })).toBeVisible();
    await chair.goto(`${clause}/history?at=1`);
    await expect(chair.locator(".treaty-text")).toContainText("promptly");
    await expect(chair.getByText("put Article 1 on the basis of").first()).toBeVisible();
  });
});
