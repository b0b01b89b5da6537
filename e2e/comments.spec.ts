import type { Locator, Page } from "@playwright/test";
import { addressOf, expect, expectAccessible, test } from "./fixtures.ts";

/** Opens the page of Article 3 of the demo, with its text live. */
async function openArticle(page: Page, demo: string): Promise<string> {
  const address = await addressOf(page, demo, /^Article 3/);
  await page.goto(address);
  await expect(textOf(page)).toBeVisible();
  return address;
}

function textOf(page: Page): Locator {
  return page.getByLabel(/^Text of Article 3/);
}

/** Selects words of the text, as with a mouse. */
async function select(page: Page, words: string): Promise<void> {
  await textOf(page).evaluate((text, sought) => {
    (text as HTMLElement).focus();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
    }
  }, words);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words);
}

async function openComments(page: Page): Promise<Locator> {
  await page.getByRole("tab", { name: /^Comments/ }).click();
  return page.getByRole("region", { name: "Comments" });
}

/** Every word of a page as the server sends it, and of those on which a comment might show. */
async function sentTo(page: Page, addresses: readonly string[]): Promise<string> {
  const pages = await Promise.all(addresses.map((address) => page.request.get(address)));
  return (await Promise.all(pages.map((each) => each.text()))).join("\n");
}

function anchorWith(page: Page, words: string): Locator {
  return textOf(page).locator(".comment-anchor", { hasText: words });
}

const SECRET = "Winter transit is our weak point.";

test("a delegation's comment is its own: nobody else gets a trace of it", async ({ as, demo }) => {
  test.slow();
  const vera = await as("gorania.delegate");
  const dmitri = await as("gorania");
  const katalin = await as("hestria");
  const article = await openArticle(vera, demo);
  await openArticle(dmitri, demo);
  const frames: string[] = [];
  katalin.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => frames.push(payload.toString())),
  );
  await openArticle(katalin, demo);
  const tabOfKatalin = await katalin.getByRole("tab", { name: /^Comments/ }).textContent();
  const dmitris = await openComments(dmitri);

  await select(vera, "fixed in place");
  await vera.keyboard.press("ControlOrMeta+Alt+m");
  const veras = vera.getByRole("region", { name: "Comments" });
  await expect(veras.getByText("fixed in place")).toBeVisible();
  await expect(veras.getByRole("radio", { name: "GOR only" })).toBeChecked();
  await expect(veras.getByText("Only the delegation of Gorania will read this.")).toBeVisible();
  const field = veras.getByRole("textbox", { name: "Comment" });
  await field.fill(`${SECRET} `);
  await field.press("End");
  await field.pressSequentially("@Ka");
  await expect(veras.getByRole("listbox")).toHaveCount(0);
  await field.press("Backspace");
  await field.press("Backspace");
  await field.pressSequentially("Dm");
  await expect(veras.getByRole("option", { name: /Dmitri Arsenov/ })).toBeVisible();
  await expectAccessible(vera);
  await field.focus();
  await field.press("ArrowLeft");
  await field.press("ArrowRight");
  await field.press("Enter");
  await expect(field).toHaveValue(`${SECRET} @Dmitri Arsenov `);
  await veras.getByRole("button", { name: "Comment to GOR only" }).click();

  const card = dmitris.getByRole("article").filter({ hasText: SECRET });
  await expect(card).toBeVisible();
  await expect(card.getByText("fixed in place")).toBeVisible();
  await expect(anchorWith(dmitri, "fixed in place")).toBeVisible();
  await expect(dmitri.getByRole("button", { name: "Mentions of you, 2 not seen yet" })).toBeVisible();
  await card.getByRole("button", { name: "Answer" }).click();
  await card.getByRole("textbox", { name: "Answer" }).fill("Agreed. Not a word outside.");
  await card.getByRole("button", { name: "Answer" }).click();
  await expect(veras.getByText("Agreed. Not a word outside.")).toBeVisible();

  const threadId = await anchorWith(vera, "fixed in place").getAttribute("data-thread");
  expect(threadId).toMatch(/^[0-9a-f-]{36}$/);
  for (const [page, own] of [
    [katalin, "hestria"],
    [await as("chair"), "chair"],
    [await as("observer"), "observer"],
  ] as const) {
    const sent = await sentTo(page, [article, `${article}/history`, `${demo}/journal`, `${demo}/treaty`]);
    for (const trace of [SECRET, "Agreed. Not a word", String(threadId)])
      expect(sent.includes(trace), `${own} got “${trace}”`).toBe(false);
  }
  expect(await sentTo(dmitri, [article])).toContain(SECRET);
  await expect(katalin.getByRole("tab", { name: /^Comments/ })).toHaveText(String(tabOfKatalin));
  await expect(anchorWith(katalin, "fixed in place")).toHaveCount(0);
  expect(frames.some((frame) => frame.includes('"type":"comments"'))).toBe(false);
  const katalins = await openComments(katalin);
  await expect(katalins.getByText(SECRET)).toHaveCount(0);
  await expect(katalin.getByRole("button", { name: /^Mentions/ })).toHaveCount(0);

  await dmitri.getByRole("button", { name: /^Mentions of you/ }).click();
  await dmitri.getByRole("menuitem", { name: "Mark all as seen" }).click();
  await expect(dmitri.getByRole("button", { name: "Mentions of you", exact: true })).toBeVisible();
});

test("comments move with their words, and stay readable when the words are gone", async ({ as, demo }) => {
  test.slow();
  const ingrid = await as("aldmark");
  const samuel = await as("kestrel");
  await openArticle(ingrid, demo);
  await openArticle(samuel, demo);
  await select(ingrid, "space launch vehicles");
  await ingrid.getByRole("button", { name: "Comment on the selected words" }).click();
  const ingrids = ingrid.getByRole("region", { name: "Comments" });
  await ingrids.getByRole("textbox", { name: "Comment" }).fill("Sounding rockets too?");
  await ingrids.getByRole("radio", { name: "Everybody" }).check();
  await expect(
    ingrids.getByText("Everybody in the negotiation will read this, observers too."),
  ).toBeVisible();
  await ingrids.getByRole("button", { name: "Comment publicly" }).click();

  const samuels = await openComments(samuel);
  const card = samuels.getByRole("article").filter({ hasText: "Sounding rockets too?" });
  await expect(card).toBeVisible();
  await anchorWith(samuel, "space launch vehicles").click();
  await expect(card).toHaveAttribute("data-selected");
  await samuel.keyboard.press("Home");
  await samuel.keyboard.type("civil ");
  // the name at Samuel's caret stands in between
  await expect(textOf(ingrid)).toContainText(/;civil .*space launch vehicles, provided/);
  await expect(anchorWith(ingrid, "space launch vehicles")).toHaveText("space launch vehicles");

  await card.getByRole("button", { name: "Resolve" }).click();
  const hers = ingrids.getByRole("article").filter({ hasText: "Sounding rockets too?" });
  await expect(hers.getByText(/^Resolved by Samuel Brandt/)).toBeVisible();
  await expect(samuels.getByRole("button", { name: /^Resolved \(2\)/ })).toBeVisible();
  await hers.getByRole("button", { name: "Open again" }).click();
  await expect(card.getByRole("button", { name: "Resolve" })).toBeVisible();

  await select(samuel, "space launch vehicles");
  await samuel.keyboard.type("rockets");
  await expect(samuels.getByRole("heading", { name: "The words are gone" })).toBeVisible();
  await expect(card.getByText("space launch vehicles")).toBeVisible();
  await expect(ingrids.getByRole("heading", { name: "The words are gone" })).toBeVisible();
});

test("who sits in no delegation writes publicly; observers only read; blocs talk among themselves", async ({
  as,
  demo,
}) => {
  const chair = await as("chair");
  await openArticle(chair, demo);
  const chairs = await openComments(chair);
  await chairs.getByRole("button", { name: "New comment" }).click();
  await expect(chairs.getByRole("radio")).toHaveCount(0);
  await expect(chairs.getByRole("button", { name: "Comment publicly" })).toBeVisible();
  await expect(chairs.getByText("Can we all hold it")).toHaveCount(0);

  const observer = await as("observer");
  await openArticle(observer, demo);
  const observers = await openComments(observer);
  await expect(observers.getByText("Does this bind the third State")).toBeVisible();
  for (const name of ["New comment", "Answer", "Resolve"])
    await expect(observers.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(observer.getByRole("button", { name: "Comment on the selected words" })).toHaveCount(0);

  const brevia = await as("brevia");
  await openArticle(brevia, demo);
  const brevias = await openComments(brevia);
  await expect(brevias.getByText("Can we all hold it")).toBeVisible();

  const adviser = await as("delmara.adviser");
  await openArticle(adviser, demo);
  await select(adviser, "coastal defence");
  await adviser.getByRole("button", { name: "Comment on the selected words" }).click();
  const advisers = adviser.getByRole("region", { name: "Comments" });
  await expect(advisers.getByText("Can we all hold it")).toHaveCount(0);
  await advisers.getByRole("textbox", { name: "Comment" }).fill("Our own batteries are of this kind.");
  await advisers.getByRole("button", { name: "Comment to DEL only" }).click();
  await expect(anchorWith(adviser, "coastal defence")).toBeVisible();
});

test("a delegation reserves its position in a footnote, and lifts it", async ({ as, demo }) => {
  test.slow();
  const amara = await as("jorvania");
  const chair = await as("chair");
  const article = await openArticle(amara, demo);
  await openArticle(chair, demo);
  const footnotes = chair.getByRole("region", { name: "Footnotes" });
  await expect(footnotes.getByRole("listitem")).toHaveCount(2);

  const panel = amara.getByRole("region", { name: "Reservations of position" });
  await panel.getByRole("button", { name: "Reserve position" }).click();
  await panel.getByRole("radio", { name: "Linguistic" }).check();
  await panel.getByRole("combobox", { name: "On" }).click();
  await amara.getByRole("option", { name: /^1\. This Treaty applies/ }).click();
  await panel.getByLabel("Public text").fill("“Control” has two meanings in our language.");
  await expectAccessible(amara);
  await panel.getByRole("button", { name: "Enter the reservation" }).click();

  const footnote = footnotes.getByRole("listitem").filter({ hasText: "Jorvania" });
  await expect(footnote).toHaveText(
    /^2\s*Reserved by Jorvania \(linguistic\): “Control” has two meanings in our language\. On paragraph 1\.$/,
  );
  await expect(textOf(chair).locator("p", { hasText: "This Treaty applies" })).toHaveAttribute(
    "data-footnotes",
    "2",
  );
  await expect(
    chair.getByRole("region", { name: "Reservations of position" }).getByRole("button"),
  ).toHaveCount(0);
  await expectAccessible(chair);

  await panel.getByRole("button", { name: "Lift" }).click();
  await expect(footnotes.getByRole("listitem")).toHaveCount(2);
  await expect(panel.getByText(/lifted by Amara Diallo/)).toBeVisible();
  await chair.goto(`${demo}/journal`);
  await expect(
    chair.getByText("lifted the linguistic reservation of position of JOR on Article 3.").first(),
  ).toBeVisible();
  await amara.setViewportSize({ width: 390, height: 844 });
  await amara.goto(article);
  await openComments(amara);
  await expectAccessible(amara);
});
