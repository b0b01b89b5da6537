import type { APIRequestContext } from "@playwright/test";
import { demoEmail } from "#prisma/seed/demo-cast.ts";
import { expect, expectAccessible, signIn, test } from "./fixtures.ts";
import { answerOfProvider, isSignedIn } from "./identity-provider.ts";
import { DEMO_PASSWORD } from "./installation.ts";

test.describe("sign-in at an identity provider", () => {
  test("opens an account on the first time and finds it again, and never that of an e-mail", async ({
    browser,
  }) => {
    const subject = crypto.randomUUID();
    const sessionsOf = async () => {
      const page = await (await browser.newContext()).newPage();
      await page.goto("/sign-in?next=/account");
      await page.getByRole("button", { name: "Continue with the ministry" }).click();
      await page.getByPlaceholder("Enter any login").fill(subject);
      await page.getByPlaceholder("and password").fill("any");
      await page.getByRole("button", { name: "Sign-in" }).click();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText("chair@demo.travaux.example");
      await expect(page.getByLabel("Your name")).toHaveValue(`Person ${subject}`);
      return page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem").count();
    };
    expect(await sessionsOf()).toBe(1);
    expect(await sessionsOf()).toBe(2);
  });

  test("is refused with another state, nonce or challenge, and in another browser", async ({
    playwright,
  }) => {
    const browsers: APIRequestContext[] = [];
    const open = async () => {
      const browser = await playwright.request.newContext({ baseURL: test.info().project.use.baseURL ?? "" });
      browsers.push(browser);
      return browser;
    };
    const honest = await open();
    await honest.get((await answerOfProvider(honest, "honest")).href);
    expect(await isSignedIn(honest)).toBe(true);

    const tampered = await open();
    const answer = await answerOfProvider(tampered, "tampered");
    answer.searchParams.set("state", "another");
    await expectRefused(tampered, answer);

    for (const part of ["nonce", "code_challenge", "state"]) {
      const other = await open();
      const forged = await answerOfProvider(other, "tampered", (question) =>
        question.searchParams.set(part, "A".repeat(43)),
      );
      await expectRefused(other, forged);
    }

    const stolen = await answerOfProvider(await open(), "victim");
    await expectRefused(await open(), stolen);
    for (const browser of browsers) await browser.dispose();
  });

  test("is linked to an account from its own page, and leads there afterwards", async ({ browser, page }) => {
    const subject = crypto.randomUUID();
    await page.goto("/register?next=/account");
    await page.getByLabel("Name").fill("Lena Ortiz");
    await page.getByLabel("E-mail").fill(`${subject}@example.org`);
    await page.getByRole("textbox", { name: "Password" }).fill("correct horse battery");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("button", { name: "Link the ministry" }).click();
    await page.getByPlaceholder("Enter any login").fill(subject);
    await page.getByPlaceholder("and password").fill("any");
    await page.getByRole("button", { name: "Sign-in" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("From now on you can sign in that way too.")).toBeVisible();
    await expectAccessible(page);

    const elsewhere = await browser.newContext();
    await elsewhere.request.get((await answerOfProvider(elsewhere.request, subject)).href);
    const account = await elsewhere.newPage();
    await account.goto("/account");
    await expect(account.getByLabel("Your name")).toHaveValue("Lena Ortiz");
  });
});

test("a session that is ended elsewhere asks to sign in on its next page", async ({ browser, as }) => {
  const here = await as("observer", "/account");
  const there = await (await browser.newContext({ userAgent: "Firefox/145.0 (Windows NT 10.0)" })).newPage();
  await there.goto("/sign-in?next=/account");
  await signIn(there, demoEmail({ login: "observer" }), DEMO_PASSWORD);
  await here.reload();
  const stranger = here.getByRole("listitem").filter({ hasText: "Firefox on Windows" });
  await stranger.getByRole("button").click();
  await expect(stranger).toHaveCount(0);
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in\?next=/);
  await here.reload();
  await expect(here.getByRole("heading", { name: "Your account" })).toBeVisible();
});

test("signing out ends the session on the server too", async ({ page }) => {
  await page.goto("/sign-in?next=/account");
  await signIn(page, demoEmail({ login: "observer" }), DEMO_PASSWORD);
  const cookies = await page.context().cookies();
  await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).last().click();
  await page.waitForURL("/");
  await page.context().addCookies(cookies);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

async function expectRefused(browser: APIRequestContext, answer: URL): Promise<void> {
  const response = await browser.get(answer.href, { maxRedirects: 0 });
  expect(response.headers().location ?? "").toMatch(/\/sign-in\?error=|\/api\/auth\/error/);
  expect(await isSignedIn(browser)).toBe(false);
}
