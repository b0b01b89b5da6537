import { db } from "#lib/platform/db.ts";

/** How many papers are in the boxes of some ballots, by ballot; ballots that are not secret have no box. */
export async function countInBoxes(ballotIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRaw<{ ballotId: string; papers: number }[]>`
    select ballot_id as "ballotId", jsonb_array_length(papers) as papers
    from ballot_box where ballot_id = any(${ballotIds}::uuid[])`;
  return new Map(rows.map(({ ballotId, papers }) => [ballotId, papers]));
}
