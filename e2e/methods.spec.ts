import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectAlive, importTreaty, takeSeat, test } from "./fixtures.ts";

const TREATY = `TREATY ON LIGHTS

ARTICLE 1
Lights

Each Party shall keep its lights lit from dusk to dawn.

ARTICLE 2
Costs

The costs lie where they fall.
`;

test("a roll call in which one passes, and an objection to adopting without a vote", async ({ as }) => {
  test.slow(true, "three people, and a negotiation of their own");
  const [secretary, chair, head] = await Promise.all([as("secretary"), as("chair"), as("aldmark")]);
  const negotiation = await callConference({ secretary, chair, head });

  await test.step("who passes is called again at the end; who does not answer has not voted", async () => {
    await putToVote(chair, { negotiation, article: /^Open Article 1\b/, method: "Roll call" });
    await head.goto(new URL(chair.url()).pathname);
    const called = chair.getByRole("region", { name: "Roll call" }).getByRole("status");
    await expectAccessible(chair);
    // the lot has drawn who is first
    for (const answer of ["Pass", "Yes"] as const) {
      for (let calls = 0; calls < 2; calls++) {
        const call = await called.textContent();
        if (call?.match(/(now|more)Norland/)) await answerCall(head, answer);
        else await chair.getByRole("button", { name: "No answer" }).click();
        await expect(called).not.toHaveText(call ?? "");
      }
    }
    await expect(chair.getByText("Everybody has been called.")).toBeVisible();
    await chair.getByRole("button", { name: "Close the vote" }).click();
    await chair.getByRole("dialog").getByRole("button", { name: "Close and count" }).click();
    await expect(head.getByRole("heading", { name: "Carried" })).toBeVisible();
  });

  await test.step("an explanation goes on record below the result", async () => {
    await head.getByRole("button", { name: "Explain our vote…" }).click();
    await head.getByLabel("Explanation of vote, after the vote").fill("Lights keep ships off the rocks.");
    await head.getByRole("button", { name: "Put on record" }).click();
    await expect(chair.getByText("Lights keep ships off the rocks.")).toBeVisible();
    await expectAccessible(head);
  });

  await test.step("an objection is seen by all, and withdrawn; then it is adopted without a vote", async () => {
    await putToVote(chair, { negotiation, article: /^Open Article 2\b/, method: "Without a vote" });
    await head.goto(new URL(chair.url()).pathname);
    await head.getByRole("button", { name: "Object", exact: true }).click();
    await expect(chair.getByText("Norland objects.")).toBeVisible();
    await chair.getByRole("button", { name: "Decide" }).click();
    await expect(chair.getByRole("dialog", { name: "There is an objection" })).toBeVisible();
    await head.getByRole("button", { name: "Withdraw our objection" }).click();
    await chair.getByRole("dialog").getByRole("button", { name: "It is so decided" }).click();
    for (const page of [chair, head])
      await expect(page.getByRole("heading", { name: "Adopted without a vote" })).toBeVisible();
  });
});

/** A negotiation of two delegations, with a chair, and a head of the one of them: Norland. */
async function callConference(people: {
  readonly secretary: Page;
  readonly chair: Page;
  readonly head: Page;
}): Promise<string> {
  const { secretary, chair, head } = people;
  const negotiation = await importTreaty(secretary, { title: "Treaty on Lights", text: TREATY });
  await secretary.goto(`${negotiation}/delegations`);
  const add = secretary.getByRole("button", { name: "Add delegations" });
  await expectAlive(add);
  await add.click();
  await secretary.getByLabel("One delegation per line").fill("Norland; NOR\nOstia; OST");
  await secretary.getByRole("button", { name: "Add 2 delegations" }).click();
  await expect(secretary.getByRole("table", { name: "Delegations" }).getByRole("row")).toHaveCount(3);
  await takeSeat(secretary, chair, { office: "Chair" });
  await takeSeat(secretary, head, { headOf: "Norland" });
  return negotiation;
}

async function putToVote(
  chair: Page,
  vote: { negotiation: string; article: RegExp; method: string },
): Promise<void> {
  await chair.goto(`${vote.negotiation}/treaty`);
  await chair.getByRole("link", { name: vote.article }).first().click();
  await chair.getByRole("button", { name: "Put to the vote…" }).click();
  const dialog = chair.getByRole("dialog");
  await dialog.getByRole("radio", { name: vote.method }).check();
  await expect(dialog).toContainText("Carried if");
  await dialog.getByRole("button", { name: "Open the vote" }).click();
  await chair.waitForURL(/\/ballots\/[0-9a-f-]{36}$/);
}

async function answerCall(head: Page, answer: "Pass" | "Yes"): Promise<void> {
  await head.getByRole("button", { name: answer, exact: true }).click();
  if (answer === "Yes") await head.getByRole("dialog").getByRole("button", { name: "Vote yes" }).click();
}
