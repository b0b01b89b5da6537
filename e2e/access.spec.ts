import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, expectAccessible, signIn, test } from "./fixtures.ts";

const APP = path.resolve(import.meta.dirname, "../app");

/** The addresses of all pages and routes, as they stand in the folders; a group of pages is in no address. */
function addresses(file: string): string[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((entry) => path.basename(entry) === file)
    .map((entry) => `/${path.dirname(entry)}`.replace("/.", "/").replaceAll(/\/\(\w+\)/g, ""));
}

const OF_A_NEGOTIATION = addresses("page.tsx").filter((address) => address.includes("[negotiationId]"));
/** Of something that need not be there: an article, a vote, a version. */
const OF_SOMETHING = /\[(?!negotiationId\])\w+\]/;
const PUBLIC = new Set(["/", "/sign-in", "/register", "/join/[token]"]);

test.describe("pages of a negotiation", () => {
  test("are nothing to a stranger, and ask somebody who is signed out to sign in", async ({
    page,
    demo,
    request,
  }) => {
    await page.goto("/register");
    await page.getByLabel("Name").fill("A Stranger");
    await page.getByLabel("E-mail").fill(`stranger-${crypto.randomUUID()}@example.org`);
    await page.getByRole("textbox", { name: "Password" }).fill("a stranger's long password");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/register"));
    expect(OF_A_NEGOTIATION.length).toBeGreaterThan(8);
    for (const address of OF_A_NEGOTIATION) {
      const url = fill(address, demo);
      const response = await page.request.get(url);
      expect(response.status(), `a stranger on ${address}`).toBe(404);
      const signedOut = await request.get(url, { maxRedirects: 0 });
      expect(signedOut.status(), `signed out on ${address}`).toBe(307);
      expect(signedOut.headers().location, `signed out on ${address}`).toContain("/sign-in?next=");
    }
    await page.goto(fill(OF_A_NEGOTIATION[0] ?? "", demo));
    await expectAccessible(page);
  });

  test("open for a member", async ({ as, demo }) => {
    const page = await as("observer");
    const own = OF_A_NEGOTIATION.filter(
      (address) => !OF_SOMETHING.test(address) && !/import|new$/.test(address),
    );
    for (const address of own) {
      const response = await page.request.get(fill(address, demo));
      expect(response.status(), address).toBe(200);
    }
  });
});

test("every page of a negotiation in which nothing has happened yet opens", async ({ as }) => {
  const page = await as("secretary", "/negotiations/new");
  await page.getByLabel("Title of the treaty").fill("Nothing yet");
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await page.waitForURL(/\/negotiations\/[0-9a-f-]{36}/);
  const negotiation = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  for (const address of OF_A_NEGOTIATION.filter((each) => !OF_SOMETHING.test(each))) {
    const response = await page.goto(fill(address, negotiation));
    expect(response?.status(), address).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("pages of a person ask to sign in first", async ({ request }) => {
  const personal = addresses("page.tsx").filter((a) => !PUBLIC.has(a) && !a.includes("[negotiationId]"));
  for (const address of personal) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.status(), address).toBe(307);
  }
});

test("a wrong password is told so, and the form keeps the address", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("aldmark@demo.travaux.example");
  await page.getByRole("textbox", { name: "Password" }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "E-mail or password is wrong." })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("aldmark@demo.travaux.example");
  await expectAccessible(page);
});

test("signing in leads back to where one wanted to go", async ({ page, demo }) => {
  await page.goto(`${demo}/journal`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signIn(page, "observer@demo.travaux.example", "the-demo-of-the-journeys");
  await expect(page).toHaveURL(`${demo}/journal`);
});

/** An address with the demo's negotiation, and ids of nothing for the rest. */
function fill(address: string, demo: string): string {
  return address
    .replace("/negotiations/[negotiationId]", demo)
    .replace(/\[\w+\]/g, "00000000-0000-7000-8000-000000000000");
}
