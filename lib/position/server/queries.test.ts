import { expect, test } from "vitest";
import { addBloc } from "#lib/bloc/server/add-bloc.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { readClausePositions, readPositionHistory, readTreatyPositions } from "./queries.ts";
import { takePosition } from "./take-position.ts";

useDatabase();

const PLAIN = { adReferendum: false, statement: "", seen: null } as const;

test("the matrix shows the newest positions, the own delegation first, and what lags behind", async () => {
  const c = await callConference([1, 1, 1]);
  const { clauseId } = c;
  const [first, second] = [c.heads[0]!, c.heads[1]!];
  const blocId = (
    await addBloc(c.secretary, {
      name: "Northern Compact",
      shortName: "NC",
      type: "COALITION",
      delegationIds: [second.delegation!.id],
    })
  ).id;
  await addClause(c.secretary, { kind: "PART", heading: "Empty frame", parentId: null, afterId: null });
  await takePosition(first, { clauseId, stance: "REJECT", ...PLAIN });
  await takePosition(first, { clauseId, stance: "ACCEPT", ...PLAIN, adReferendum: true });
  await writeParagraph(c.secretary, clauseId, "The limits are fifty.");
  await takePosition(second, { clauseId, stance: "CAN_LIVE_WITH", ...PLAIN, statement: "With regret." });

  const { matrix, blocs } = await readTreatyPositions(second);
  expect(blocs).toEqual([{ id: blocId, name: "Northern Compact", shortName: "NC" }]);
  expect(matrix.delegations.map(({ shortName, blocIds }) => [shortName, blocIds])).toEqual([
    ["S2", [blocId]],
    ["S1", []],
    ["S3", []],
  ]);
  expect(matrix.rows.map(({ clause, cells }) => [clause.label, cells])).toEqual([
    [
      "Article 1",
      [
        {
          number: 1,
          stance: "CAN_LIVE_WITH",
          adReferendum: false,
          hasStatement: true,
          isOnEarlierText: false,
        },
        { number: 2, stance: "ACCEPT", adReferendum: true, hasStatement: false, isOnEarlierText: true },
        null,
      ],
    ],
  ]);
  expect((await readTreatyPositions(c.observer)).matrix.delegations[0]?.shortName).toBe("S1");
});

test("an edit marks earlier positions as soon as its text is stored", async () => {
  const c = await callConference([1]);
  const { clauseId } = c;
  await takePosition(c.heads[0]!, { clauseId, stance: "ACCEPT", ...PLAIN });
  await writeParagraph(c.secretary, clauseId, "More.");
  await inTransaction((tx) => ensureTextVersion(tx, clauseId));
  const { positions, text } = await readClausePositions(c.observer, clauseId);
  expect(positions.map(({ isOnEarlierText }) => isOnEarlierText)).toEqual([true]);
  expect(text?.revision).toBeGreaterThan(c.revision);
});

test("one clause lists each delegation once; its history lists all, newest first", async () => {
  const c = await callConference([1, 1]);
  const { clauseId } = c;
  await takePosition(c.heads[0]!, { clauseId, stance: "REJECT", ...PLAIN });
  await takePosition(c.delegate, { clauseId, stance: "NEEDS_CHANGE", ...PLAIN });
  await takePosition(c.heads[1]!, { clauseId, stance: "ACCEPT", ...PLAIN });

  const { positions, delegations } = await readClausePositions(c.adviser, clauseId);
  expect(delegations).toHaveLength(2);
  expect(positions.map(({ stance, takenBy }) => [stance, takenBy]).toSorted()).toEqual([
    ["ACCEPT", c.heads[1]!.name],
    ["NEEDS_CHANGE", c.delegate.name],
  ]);
  const delegationId = c.heads[0]!.delegation!.id;
  const history = await readPositionHistory(c.observer, { clauseId, delegationId });
  expect(history.map(({ number, stance }) => [number, stance])).toEqual([
    [2, "NEEDS_CHANGE"],
    [1, "REJECT"],
  ]);
});

test("nobody reads positions of another negotiation", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  const { clauseId } = there;
  await takePosition(there.heads[0]!, { clauseId, stance: "ACCEPT", ...PLAIN });
  const delegationId = there.heads[0]!.delegation!.id;
  for (const actor of [here.secretary, here.heads[0]!]) {
    await expect(readClausePositions(actor, clauseId)).rejects.toMatchObject({ code: "not-found" });
    await expect(readPositionHistory(actor, { clauseId, delegationId })).rejects.toMatchObject({
      code: "not-found",
    });
    const { matrix } = await readTreatyPositions(actor);
    expect(matrix.rows.flatMap(({ cells }) => cells)).toEqual([null]);
  }
});
