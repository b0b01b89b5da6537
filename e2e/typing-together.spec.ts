import type { Locator, Page } from "@playwright/test";
import { addressOf, expect, importTreaty, test } from "./fixtures.ts";

const TREATY = `Treaty on Lighthouses

Article 1 – Lights

The keepers tend the lamps.

Article 2 – Signals

The keepers [shall][should] sound [the horn] in fog within [X] hours.
`;

/** Made of distinct words, so that one letter out of place is seen. */
const FIRST = " alpha bravo charlie delta echo foxtrot golf hotel india juliet";
const SECOND = "one two three four five six seven eight nine ten eleven twelve ";

const EACH_KEY = { delay: 15 };

/** A negotiation of this journey alone: the addresses of the pages of its articles. */
async function openLighthouses(page: Page): Promise<readonly string[]> {
  const negotiation = await importTreaty(page, { title: "Lighthouses", text: TREATY });
  return Promise.all([/^Article 1/, /^Article 2/].map((line) => addressOf(page, negotiation, line)));
}

/** Opens the article and puts the caret so many steps from the start or the end of its paragraph. */
async function openAt(
  page: Page,
  address: string,
  { key, steps }: { readonly key: "Home" | "End"; readonly steps: number },
): Promise<Locator> {
  await page.goto(address);
  const text = page.getByRole("textbox", { name: /^Text of / });
  await text.locator("p").click();
  await page.keyboard.press(key);
  for (let step = 0; step < steps; step++)
    await page.keyboard.press(key === "Home" ? "ArrowRight" : "ArrowLeft");
  return text.locator("p");
}

/** Two windows type at two places of the article's paragraph at the same time; both show the words of both in order. */
async function typeTogether(pages: readonly [Page, Page], address: string): Promise<void> {
  const [one, other] = pages;
  const texts = [
    await openAt(one, address, { key: "End", steps: 1 }),
    await openAt(other, address, { key: "Home", steps: 4 }),
  ];
  await Promise.all([one.keyboard.type(FIRST, EACH_KEY), other.keyboard.type(SECOND, EACH_KEY)]);
  for (const text of texts) {
    await expect(text).toContainText(FIRST);
    await expect(text).toContainText(SECOND);
  }
  await one.keyboard.type(" kilo");
  await expect(texts[1] as Locator).toContainText(`${FIRST} kilo`);
}

test("two windows type in one paragraph, and the words of each stay whole", async ({ as }) => {
  const pages = [await as("secretary"), await as("secretary")] as const;
  const [plain, bracketed] = await openLighthouses(pages[0]);
  await test.step("in a plain paragraph", () => typeTogether(pages, String(plain)));
  await test.step("in one with brackets", () => typeTogether(pages, String(bracketed)));
});
