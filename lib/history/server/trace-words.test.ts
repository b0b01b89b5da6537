import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { makeProposal } from "#lib/proposal/server/make-proposal.ts";
import { settleProposal } from "#lib/proposal/server/settle-proposal.ts";
import { tableProposal } from "#lib/proposal/server/table-proposal.ts";
import { acceptSuggestion } from "#lib/suggestion/server/accept-suggestion.ts";
import { suggestWords } from "#lib/suggestion/suggest-words.ts";
import { restoreTexts } from "./restore-clause.ts";
import { traceWords } from "./trace-words.ts";

useDatabase();

/** Suggests as somebody at the keyboard would, and lets the record follow. */
async function suggest(actor: Actor, clauseId: string, from: string, to: string): Promise<string> {
  const id = randomUUID();
  const { doc } = await loadClause(null, clauseId);
  const next = suggestWords(readContent(doc), { id, by: actor.delegation?.id ?? "", from, to });
  const { bytes } = prepareEdit(doc, (copy) => replaceBody(copy, next)) ?? { bytes: new Uint8Array() };
  await appendUpdate({ clauseId, userId: actor.userId, sessionId: "test", bytes });
  await inTransaction((tx) => ensureTextVersion(tx, clauseId));
  return id;
}

/** Traces words of the first paragraph where they stand. */
async function trace(actor: Actor, clauseId: string, words: string) {
  const { content } = await readClauseText(null, clauseId);
  const [block] = content.content;
  const text = block?.content?.map((inline) => (inline.type === "text" ? inline.text : "")).join("") ?? "";
  const blockId = block?.attrs.id ?? "";
  const offset = text.indexOf(words);
  const [from, to] = [offset, offset + words.length].map((each) => ({ blockId, offset: each }));
  return traceWords(actor, { clauseId, revision: null, from: from as never, to: to as never, words });
}

describe("the words of a text", () => {
  test("that the chair accepted stay those of who suggested them", async () => {
    const { clauseId, heads, chair, secretary, observer } = await callConference([1, 1]);
    const [one] = heads as [Actor];
    const id = await suggest(one, clauseId, "keep", "stay");
    const open = await trace(observer, clauseId, "stay");
    expect(open.words).toMatchObject([{ written: { name: one.name }, suggestion: { id, status: "OPEN" } }]);
    await acceptSuggestion(chair, { clauseId, suggestionId: id });
    const { words, revision } = await trace(observer, clauseId, "shall stay within");
    expect(revision).toBe(3);
    expect(words).toMatchObject([
      {
        text: "shall ",
        written: { name: secretary.name, seat: "Secretariat", revision: 1 },
        suggestion: null,
      },
      {
        text: "stay",
        written: { name: one.name, seat: "S1", revision: 2 },
        suggestion: { id, status: "ACCEPTED", of: "S1", deleted: "keep", proposal: null },
      },
      { text: " within", written: { name: secretary.name } },
    ]);
  });

  test("name the proposal by which they came, and the votes that carried them", async () => {
    const { clauseId, heads, chair, secretary } = await callConference([1]);
    const head = heads[0] as Actor;
    const suggestionId = await suggest(head, clauseId, "keep", "stay");
    const { proposalId } = await makeProposal(head, {
      title: "Staying",
      rationale: "",
      suggestionIds: [suggestionId],
    });
    await tableProposal(head, { proposalId });
    await settleProposal(chair, { proposalId, outcome: "ACCEPTED" });
    const { revision } = await readClauseText(null, clauseId);
    const { ballotId } = await openClauseBallot(chair, { clauseId, rule: "SIMPLE_MAJORITY", revision });
    await castVote(head, { ballotId, choice: "YES" });
    await closeBallot(chair, { ballotId });
    const { words } = await trace(secretary, clauseId, "stay");
    expect(words).toMatchObject([
      {
        written: { name: head.name },
        suggestion: { proposal: { id: proposalId, symbol: "L.1", title: "Staying", sponsors: ["S1"] } },
        acts: [{ kind: "vote", ballotId, revision }],
      },
    ]);
  });

  test("that came back stay those of who first wrote them", async () => {
    const { clauseId, heads, chair, secretary } = await callConference([1]);
    const head = heads[0] as Actor;
    const suggestionId = await suggest(head, clauseId, "keep", "stay");
    await acceptSuggestion(chair, { clauseId, suggestionId });
    const { revision } = await readClauseText(null, clauseId);
    await inTransaction((tx) =>
      changeText(tx, chair, { clauseId, change: () => contentOf([paragraph({ text: "Nothing." })]) }),
    );
    await inTransaction((tx) => restoreTexts(tx, chair, [{ clauseId, revision }]));
    const { words } = await trace(secretary, clauseId, "shall stay within");
    expect(words).toMatchObject([
      { text: "shall ", written: { name: secretary.name }, placed: { name: chair.name } },
      {
        text: "stay",
        written: { name: head.name, revision: 2 },
        placed: { name: chair.name },
        suggestion: { id: suggestionId },
      },
      { text: " within", written: { name: secretary.name } },
    ]);
  });

  test("are refused when others stand there by now, and to strangers", async () => {
    const { clauseId, delegate } = await callConference([1]);
    const { content } = await readClauseText(null, clauseId);
    const blockId = content.content[0]?.attrs.id ?? "";
    const [from, to] = [
      { blockId, offset: 0 },
      { blockId, offset: 4 },
    ];
    const selected = { clauseId, revision: null, from, to, words: "Each" } as const;
    expect((await traceWords(delegate, selected)).words).toHaveLength(1);
    await expect(traceWords(delegate, { ...selected, words: "Some" })).rejects.toMatchObject({
      code: "text-changed",
    });
    await expect(traceWords(delegate, { ...selected, revision: 9 })).rejects.toMatchObject({
      code: "not-found",
    });
    const { secretary: stranger } = await callConference([1]);
    await expect(traceWords(stranger, selected)).rejects.toMatchObject({ code: "not-found" });
  });
});
