import fc from "fast-check";
import { expect, test } from "vitest";
import { pool } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { hashRevision } from "../revision-hash.ts";

useDatabase();

const rows = fc.array(
  fc.record({
    clauseId: fc.uuid(),
    previous: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/), { nil: "" }),
    seq: fc.integer({ min: 1, max: 2_147_483_647 }),
    userId: fc.uuid(),
    sessionId: fc.string({ unit: "binary", maxLength: 40 }).map((id) => id.replaceAll("\0", "")),
    at: fc.integer({ min: -6e13, max: 2.5e14 }).map((ms) => new Date(ms).toISOString()),
    bytes: fc.uint8Array({ maxLength: 300 }),
  }),
  { minLength: 40, maxLength: 60 },
);

test("the database and the product hash every revision alike", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const { rows: hashed } = await pool().query<{ hash: string }>(
        `select encode(log_link(null, log_record(clause_id, seq, user_id, session_id, at, bytes), previous), 'hex') as hash
         from unnest($1::uuid[], $2::bytea[], $3::int[], $4::uuid[], $5::text[], $6::timestamptz[], $7::bytea[])
           with ordinality as given (clause_id, previous, seq, user_id, session_id, at, bytes, place) order by place`,
        [
          all.map(({ clauseId }) => clauseId),
          all.map(({ previous }) => Buffer.from(previous, "hex")),
          all.map(({ seq }) => seq),
          all.map(({ userId }) => userId),
          all.map(({ sessionId }) => sessionId),
          all.map(({ at }) => at.replace(/^\+0(\d{5})/, "$1")),
          all.map(({ bytes }) => Buffer.from(bytes)),
        ],
      );
      expect(all.map(({ clauseId, previous, ...row }) => hashRevision(clauseId, previous, row))).toEqual(
        hashed.map(({ hash }) => hash),
      );
    }),
    { numRuns: 20 },
  );
});
