import { describe, expect, test } from "vitest";
import { addBloc } from "#lib/bloc/server/add-bloc.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { addDelegations } from "#lib/delegation/server/add-delegations.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { parseTreaty } from "../parse-treaty.ts";
import { importTreaty } from "./import-treaty.ts";
import { isTreatyEmpty } from "./queries.ts";

useDatabase();

const OUTLINE = parseTreaty(
  "Treaty on Wells\n\nPreamble\n\nThe Parties,\n\nArticle 1 – Object\n\n1. Dig.\n\n2. Drink.",
);

async function secretary() {
  const { id } = await db().user.create({ data: { name: "Secretary" }, select: { id: true } });
  const { actor } = await createNegotiation(
    { userId: id, name: "Secretary" },
    { title: "Wells", description: "", weightedVoting: false },
  );
  return actor;
}

describe("importing a treaty", () => {
  test("every clause has its text as revision 1, equal to what the log gives, and the act is on record", async () => {
    const actor = await secretary();
    expect(await isTreatyEmpty(actor)).toBe(true);
    const stored = await importTreaty(actor, OUTLINE);
    expect(stored).toMatchObject({ clauses: 2, words: 4 });
    expect(await isTreatyEmpty(actor)).toBe(false);
    const versions = await db().textVersion.findMany({ where: { clause: { treatyId: stored.treatyId } } });
    expect(versions).toHaveLength(2);
    for (const { clauseId, hash, plainText } of versions) {
      expect(await readClauseText(db(), clauseId)).toMatchObject({ revision: 1, hash, plainText });
    }
    const event = await db().journalEvent.findFirst({
      where: { negotiationId: actor.negotiationId },
      orderBy: { number: "desc" },
    });
    expect(event).toMatchObject({ type: "treaty.imported", payload: { clauses: 2, words: 4 } });
  });

  test("brackets are on record, with the stands that the text itself names", async () => {
    const actor = await secretary();
    const [alphia] = await addDelegations(actor, [
      { name: "Alphia", shortName: "ALP", isoCode: "", weight: 1 },
      { name: "Betania", shortName: "BET", isoCode: "", weight: 1 },
    ]);
    await addBloc(actor, {
      name: "Wellers",
      shortName: "WEL",
      type: "COALITION",
      delegationIds: [alphia?.id ?? ""],
    });
    const text =
      "Treaty\n\nArticle 1\n\n[Wellers propose; bet oppose: Dig deep.] They [ALP: shall][should] drink [X] cups [Atlantis: daily].";
    const { treatyId } = await importTreaty(actor, parseTreaty(text));
    const rows = await db().contestedText.findMany({
      where: { clause: { treatyId } },
      select: {
        kind: true,
        excerpt: true,
        delegationId: true,
        stands: {
          select: {
            stand: true,
            bloc: { select: { shortName: true } },
            delegation: { select: { shortName: true } },
          },
          orderBy: { stand: "asc" },
        },
      },
    });
    const found = rows.map(({ kind, excerpt, delegationId, stands }) => [
      kind,
      excerpt,
      delegationId,
      stands.map(({ stand, bloc, delegation }) => `${(bloc ?? delegation)?.shortName} ${stand}`),
    ]);
    expect(found.toSorted()).toEqual([
      ["BRACKET", "Atlantis: daily", null, []],
      ["BRACKET", "Dig deep.", null, ["WEL PROPOSES", "BET OPPOSES"]],
      ["HOLE", "X", null, []],
      ["OPTIONS", "shall / should", null, ["ALP PROPOSES"]],
    ]);
  });

  test("a second import is refused and changes nothing, also when both come at once", async () => {
    const actor = await secretary();
    const results = await Promise.allSettled([importTreaty(actor, OUTLINE), importTreaty(actor, OUTLINE)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(importTreaty(actor, OUTLINE)).rejects.toMatchObject({ code: "treaty-not-empty" });
    expect(await db().clause.count({ where: { treaty: { negotiationId: actor.negotiationId } } })).toBe(2);
  });

  test.each(["CHAIR", "OBSERVER"] as const)("%s is refused and nothing is stored", async (office) => {
    const actor = await secretary();
    await expect(importTreaty({ ...actor, office }, OUTLINE)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await isTreatyEmpty(actor)).toBe(true);
  });
});
