import { expect, expectAccessible, test } from "./fixtures.ts";

test("a mechanism goes into the register and its articles, and shows on other screens by itself", async ({
  as,
  demo,
}) => {
  test.slow();
  const samuel = await as("kestrel", `${demo}/mechanisms`);
  const chair = await as("chair", `${demo}/mechanisms`);
  const title = "Coastal visits by invitation";
  await samuel.getByRole("button", { name: "Propose a mechanism" }).click();
  const form = samuel.getByRole("dialog", { name: "Propose a mechanism" });
  await form.getByRole("combobox", { name: "Type" }).click();
  await samuel.getByRole("option", { name: "Hotline" }).click();
  await expect(form.getByLabel(/^Quota/)).toHaveCount(0);
  await form.getByRole("combobox", { name: "Type" }).click();
  await samuel.getByRole("option", { name: "Evaluation visit" }).click();
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form.getByText("Choose at least one article.")).toBeVisible();
  await expect(form.getByText("Give the mechanism a title.")).toBeVisible();
  await form.getByLabel("Title").fill(title);
  await form.getByRole("combobox", { name: "Articles" }).click();
  await samuel.getByRole("option", { name: /^Article 16 / }).click();
  await form.getByLabel("Obligor").fill("Each coastal Party");
  await form.getByLabel("Notice before the visit").fill("42");
  await form.getByRole("combobox", { name: "Counted in" }).click();
  await samuel.getByRole("option", { name: "days" }).click();
  await form.getByLabel("Quota of visits").fill("2");
  await expectAccessible(samuel);
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form).toBeHidden();

  const row = chair.getByRole("row").filter({ hasText: title });
  await expect(row).toContainText("Evaluation visit · proposed by KES");
  await expect(row).toContainText("Notice before the visit: 42 days");
  await expect(row).toContainText("Quota: 2 visits per calendar year");
  await row.getByRole("link", { name: "Article 16" }).click();
  const panel = chair.getByRole("region", { name: "Mechanisms" });
  await expect(panel.getByText(title)).toBeVisible();
  await panel.getByRole("link", { name: "In the register" }).click();
  await expect(chair.getByText("1 of 12 mechanisms")).toBeVisible();

  await row.getByRole("button", { name: `Change “${title}”` }).click();
  await chair.getByRole("menuitem", { name: "Edit" }).click();
  const edit = chair.getByRole("dialog", { name: "Edit the mechanism" });
  await edit.getByRole("combobox", { name: "Status" }).click();
  await chair.getByRole("option", { name: "Agreed" }).click();
  await edit.getByRole("button", { name: "Save the change" }).click();
  const own = samuel.getByRole("row").filter({ hasText: title });
  await expect(own).toContainText("Agreed");
  await expect(own.getByRole("button")).toHaveCount(0);

  await row.getByRole("button", { name: `Change “${title}”` }).click();
  await chair.getByRole("menuitem", { name: "Withdraw…" }).click();
  await expectAccessible(chair);
  await chair.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(own).toHaveCount(0);
  await samuel.getByRole("combobox", { name: "Status" }).click();
  await samuel.getByRole("option", { name: "Withdrawn" }).click();
  await expect(own).toContainText("Withdrawn");
});

test("the register filters by type and article, and a delegation changes only what it proposed", async ({
  as,
  demo,
}) => {
  const page = await as("brevia", `${demo}/mechanisms`);
  const change = page.getByRole("button", { name: /^Change “/ });
  await expect(change).toHaveCount(1);
  await expect(change).toHaveAccessibleName("Change “Inspection of declared facilities”");
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Type" }).click();
  await page.getByRole("option", { name: "Notification" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Notice of " })).toHaveCount(2);
  await page.getByRole("combobox", { name: "Article" }).click();
  await page.getByRole("option", { name: /^Article 13 / }).click();
  await expect(page.getByRole("heading", { name: "Nothing here meets the filter" })).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${demo}/mechanisms`);
  await expect(page.getByText("Inspection of declared facilities").last()).toBeVisible();
  await expectAccessible(page);

  const observer = await as("observer", `${demo}/mechanisms`);
  await expect(observer.getByRole("heading", { name: "Compliance mechanisms" })).toBeVisible();
  await expect(observer.getByRole("button", { name: "Propose a mechanism" })).toHaveCount(0);
  await expect(observer.getByRole("button", { name: /^Change “/ })).toHaveCount(0);
});
