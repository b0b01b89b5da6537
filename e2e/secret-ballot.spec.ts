import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

const QUESTION = "That the next session be held in Brevia";

async function openSecretBallot(chair: Page): Promise<void> {
  await chair.getByRole("button", { name: "Put a motion of your own…" }).click();
  await chair.getByRole("combobox", { name: "Motion" }).click();
  await chair.getByRole("option", { name: "Another motion", exact: true }).click();
  await chair.getByLabel("What is moved").fill(QUESTION);
  const motion = chair.getByRole("dialog", { name: "A motion of the chair" });
  await motion.getByRole("button", { name: "Put to the vote…" }).click();
  await chair.getByRole("radio", { name: "Secret ballot", exact: true }).check();
  await chair.getByRole("button", { name: "Open the vote", exact: true }).click();
  await chair.waitForURL(/\/ballots\/[0-9a-f-]{36}$/);
}

async function takePaper(head: Page, name: string): Promise<void> {
  await head.getByRole("link", { name: QUESTION }).click();
  await head.getByRole("button", { name: `Take the ballot paper of ${name}` }).click();
  await expect(head.getByText(`${name} has its paper`)).toBeVisible();
}

/** Votes; answers what the request said about who sent it. */
async function vote(head: Page, choice: "Yes" | "No"): Promise<Record<string, string | undefined>> {
  await head.getByRole("button", { name: choice, exact: true }).click();
  const request = head.waitForRequest((each) => each.url().endsWith("/box"));
  await head.getByRole("dialog").getByRole("button", { name: "Put it in the box" }).click();
  await head.getByRole("button", { name: "Put it in now" }).click();
  const { cookie, referer, authorization } = await (await request).allHeaders();
  await expect(head.getByText(/^The paper of .* is in the box$/)).toBeVisible();
  return { cookie, referer, authorization };
}

test("a secret ballot: papers are taken, put in the box, counted, and found again by their voters", async ({
  as,
  demo,
}) => {
  const [chair, aldmark, brevia] = await Promise.all([
    as("chair", `${demo}/ballots`),
    as("aldmark", `${demo}/ballots`),
    as("brevia", `${demo}/ballots`),
  ]);
  await openSecretBallot(chair);
  await Promise.all([takePaper(aldmark, "Aldmark"), takePaper(brevia, "Brevia")]);
  await expect(chair.getByText("2 of 11 delegations have taken their paper")).toBeVisible();
  await chair.getByRole("button", { name: "Open the box" }).click();
  await chair.getByRole("dialog").getByRole("button", { name: "Open the box" }).click();

  const nobody = { cookie: undefined, referer: undefined, authorization: undefined };
  expect(await Promise.all([vote(aldmark, "Yes"), vote(brevia, "No")])).toEqual([nobody, nobody]);
  await expect(chair.getByText("2 of 2 papers are in the box")).toBeVisible();
  await chair.getByRole("button", { name: "Close the box and count" }).click();
  await chair.getByRole("dialog").getByRole("button", { name: "Close and count" }).click();

  await aldmark.getByRole("button", { name: "Check the count" }).click();
  await expect(aldmark.getByText("The paper of Aldmark is in the box and counts.")).toBeVisible();
  await expect(aldmark.getByText(/: no$/)).toHaveCount(0);
  await aldmark.getByRole("button", { name: "Show what it counts as" }).click();
  await expect(aldmark.getByText("and counts as: yes.")).toBeVisible();
  await expectAccessible(aldmark);
});
