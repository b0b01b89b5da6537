import { expect, test } from "vitest";
import { PUBLIC_KEY, sign } from "#lib/ballot/secret/test/a-key.ts";
import { takePaperFrom } from "#lib/ballot/secret/test/holder.ts";
import { findForgedPaper } from "./secret-box-fault.ts";

const issue = { ballotId: "018f0000-0000-7000-8000-000000000005", publicKey: PUBLIC_KEY };

test("a paper that nobody was given, or that somebody else filled in, is found in a published box", async () => {
  const [holder, forger] = await Promise.all([takePaperFrom(issue, sign), takePaperFrom(issue, (it) => it)]);
  const paper = await holder.fillIn({ choice: "YES", counter: 1 });
  const forged = await forger.fillIn({ choice: "NO", counter: 1 });
  const boxWith = (box: readonly (typeof paper)[]) =>
    findForgedPaper([{ entry: "secret-box", ...issue, taken: [], box }]);
  expect(await boxWith([paper])).toBeNull();
  expect(await boxWith([paper, forged])).toMatch(/^paper 2 in the box of .* is not genuine$/);
  expect(await boxWith([{ ...paper, choice: "NO" }])).toMatch(/^paper 1 in the box of .* is not genuine$/);
});
