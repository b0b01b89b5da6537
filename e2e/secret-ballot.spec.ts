import { expect, expectAccessible, test } from "./fixtures.ts";

const QUESTION = "That the next session be held in Brevia";

test("a secret ballot: papers are taken, put in the box, counted, and found again by their voters", async ({
  as,
  demo,
}) => {
  const [chair, aldmark, brevia] = await Promise.all([
    as("chair", `${demo}/ballots`),
    as("aldmark", `${demo}/ballots`),
    as("brevia", `${demo}/ballots`),
  ]);
  await chair.getByRole("button", { name: "Hold a secret ballot…" }).click();
  await chair.getByLabel("Question").fill(QUESTION);
  await chair.getByRole("button", { name: "Hand out ballot papers" }).click();
  await chair.waitForURL(/\/ballots\/[0-9a-f-]{36}$/);

  for (const [head, name] of [
    [aldmark, "Aldmark"],
    [brevia, "Brevia"],
  ] as const) {
    await head.getByRole("link", { name: QUESTION }).click();
    await head.getByRole("button", { name: `Take the ballot paper of ${name}` }).click();
    await expect(head.getByText(`${name} has its paper`)).toBeVisible();
  }
  await expect(chair.getByText("2 of 11 delegations have taken their paper")).toBeVisible();
  await chair.getByRole("button", { name: "Open the box" }).click();
  await chair.getByRole("dialog").getByRole("button", { name: "Open the box" }).click();

  const papers: Record<string, unknown>[] = [];
  for (const [head, name, choice] of [
    [aldmark, "Aldmark", "Yes"],
    [brevia, "Brevia", "No"],
  ] as const) {
    await head.getByRole("button", { name: choice, exact: true }).click();
    const dropped = head.waitForRequest((request) => request.url().endsWith("/box"));
    await head.getByRole("dialog").getByRole("button", { name: "Put it in the box" }).click();
    await head.getByRole("button", { name: "Put it in now" }).click();
    const request = await dropped;
    const { cookie, referer } = await request.allHeaders();
    expect({ cookie, referer }).toEqual({ cookie: undefined, referer: undefined });
    papers.push(request.postDataJSON());
    await expect(head.getByText(`The paper of ${name} is in the box`)).toBeVisible();
  }
  await expect(chair.getByText("2 of 2 papers are in the box")).toBeVisible();
  await expectAccessible(aldmark);
  await chair.getByRole("button", { name: "Close the box and count" }).click();
  await chair.getByRole("dialog").getByRole("button", { name: "Close and count" }).click();

  await aldmark.getByRole("button", { name: "Check the count" }).click();
  await expect(aldmark.getByText("The paper of Aldmark is in the box and counts")).toBeVisible();
  await expect(aldmark.getByText(/: no$/)).toHaveCount(0);
  await aldmark.getByRole("button", { name: "Show what it counts as" }).click();
  await expect(aldmark.getByText("and counts as: yes.")).toBeVisible();
  await expectAccessible(aldmark);
  expect(new Set(papers.map(({ key }) => key)).size).toBe(2);
});
