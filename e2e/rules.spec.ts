import { expect, expectAccessible, openNegotiation, test } from "./fixtures.ts";

test("a rule is copied, changed, tried, adopted and laid down", async ({ as }) => {
  const page = await as("secretary");
  const negotiation = await openNegotiation(page, "Treaty on Rules");
  await page.goto(`${negotiation}/rules`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Copy and change “Security Council: all other matters”" }).click();
  const beside = page.getByRole("complementary", { name: "What the rule says and does" });

  await test.step("the sentence follows the form, and a tried vote the numbers", async () => {
    await expect(beside).toContainText(
      "at least 9 members vote yes and none of the permanent members votes no",
    );
    await page.getByLabel("At least so many").fill("12");
    await page.getByRole("button", { name: "Add a test" }).click();
    await expect(beside).toContainText(
      "Carried if at least 12 members vote yes, none of the permanent members votes no and more than half of those present and voting vote yes.",
    );
    await page.getByRole("button", { name: "Remove test 3" }).click();
    await expect(beside).toContainText("permanent members: 2 against: failed; not carried");
    await beside.getByRole("group", { name: "permanent members" }).getByLabel("No").fill("0");
    await expect(beside).toContainText("14 yes, 2 no, 2 abstentions; needed 12: passed");
    await expect(beside.getByText("Carried", { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("JSON that is no rule says where", async () => {
    await page.getByRole("tab", { name: "JSON" }).click();
    const json = page.getByLabel("The rule as JSON");
    const rule = await json.inputValue();
    await json.fill(rule.replace('"least": 12', '"least": 0'));
    await expect(beside).toContainText("test.of[0].least");
    await expect(page.getByRole("button", { name: "Adopt this rule" })).toBeDisabled();
    await json.fill(rule.replace('"least": 12', '"least": 11'));
    await page.getByRole("tab", { name: "Form" }).click();
    await expect(page.getByLabel("At least so many")).toHaveValue("11");
  });

  await page.getByLabel("Name", { exact: true }).fill("Eleven and no veto");
  await page.getByRole("button", { name: "Adopt this rule" }).click();
  const own = page.getByRole("region", { name: "Own rules of this conference" });
  await expect(own).toContainText("Carried if at least 11 members vote yes");
  await page.getByRole("combobox", { name: "Adoption of the treaty" }).fill("veto");
  await page.getByRole("option", { name: /^Eleven and no veto/ }).click();
  await page.getByRole("button", { name: "Lay down these rules" }).click();
  await expect(own).toContainText("Stands for adoption of the treaty.");
});
