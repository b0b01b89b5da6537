import { test } from "./fixtures.ts";
const OUT = "/tmp/proposals-shots";
test.describe.configure({ mode: "serial" });
test("shots", async ({ as, demo }) => {
  test.slow();
  test.setTimeout(70_000);
  const page = await as("aldmark", `${demo}/proposals`);
  const shot = async (name: string) => {
    for (const [w, h] of [[1440, 900], [390, 844]] as const) {
      await page.setViewportSize({ width: w, height: h });
      for (const colorScheme of ["light", "dark"] as const) {
        if (colorScheme === "dark" && w === 390 && name !== "one") continue;
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${OUT}/${name}-${w}-${colorScheme}.png`, fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  await page.getByRole("link", { name: /^L\.1 / }).waitFor();
  await shot("list");
  await page.getByRole("link", { name: /^L\.2/ }).click();
  await page.getByRole("heading", { name: "Support" }).waitFor();
  await page.waitForLoadState("networkidle");
  await shot("two");
  await page.goto(`${demo}/proposals`);
  await page.getByRole("link", { name: /^L\.1 / }).click();
  await page.getByRole("heading", { name: "Support" }).waitFor();
  const address = page.url();
  for (const login of ["brevia", "corland", "estavia", "delmara", "hestria"] as const) {
    const other = await as(login, address);
    await other.getByRole("button", { name: "Join the sponsors" }).click();
    await other.getByText("among the sponsors").waitFor();
    await other.close();
  }
  await page.reload();
  await page.getByRole("heading", { name: "Support" }).waitFor();
  await shot("one");
  await page.getByRole("link", { name: /Amend\.1/ }).click();
  await page.getByRole("heading", { level: 1, name: /Amend\.1/ }).waitFor();
  await shot("sub");
  await page.goto(address);
  await page.getByRole("link", { name: "Compilation" }).first().click();
  await page.getByRole("heading", { level: 1, name: /^Compilation/ }).waitFor();
  await shot("compilation");
  const cor = await as("hestria", `${demo}/proposals/new`);
  await cor.getByLabel("Title").fill("A very long title of a proposal about the redistribution of national ceilings among the members of an alliance, the notification of such a redistribution to all Parties, and what the Joint Commission may decide about it in the meantime");
  await cor.screenshot({ path: `${OUT}/new-1440.png`, fullPage: true });
  await cor.getByRole("checkbox").first().check();
  await cor.getByRole("button", { name: "Make the draft" }).click();
  await cor.getByRole("button", { name: "Table it" }).waitFor();
  await cor.screenshot({ path: `${OUT}/draft-1440.png`, fullPage: true });
  await cor.setViewportSize({ width: 390, height: 844 });
  await cor.screenshot({ path: `${OUT}/draft-390.png`, fullPage: true });
  await cor.goto(`${demo}/proposals`);
  await cor.getByRole("link", { name: /^L\.1 / }).waitFor();
  await cor.screenshot({ path: `${OUT}/longlist-390.png`, fullPage: true });
});
