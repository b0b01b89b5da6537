import { test } from "./fixtures.ts";
test("shots", async ({ as, demo }) => {
  const page = await as("secretary", `${demo}/treaty`);
  for (const n of [5, 10, 16]) {
    await page.goto(`${demo}/treaty`);
    const href = await page.getByRole("link", { name: new RegExp(`^Article ${n}\\b`) }).first().getAttribute("href");
    await page.goto(String(href).startsWith("#") ? `${demo}/clauses/${String(href).replace("#clause-", "")}` : String(href));
    await page.getByRole("textbox", { name: `Text of Article ${n}` }).waitFor();
    await page.screenshot({ path: `/tmp/grammar-shots/a${n}.png` });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: `/tmp/grammar-shots/a${n}-phone-dark.png` });
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await page.goto("/negotiations/new");
  await page.getByLabel("Title of the treaty").fill("Shots");
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await page.waitForURL(/\/negotiations\/[0-9a-f-]{36}/);
  const negotiation = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await page.goto(`${negotiation}/treaty/import`);
  await page.getByLabel("Text of the treaty").fill("Treaty\n\nArticle 1\n\n1. Each Party [shall][should] act within [X] days [of [a] failure.\n\n2. It shall [not] report] daily].\n");
  await page.getByText(/Contested:/).waitFor();
  await page.screenshot({ path: "/tmp/grammar-shots/import.png", fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: "/tmp/grammar-shots/import-phone.png", fullPage: true });
});
