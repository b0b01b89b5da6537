import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { authorAt } from "#lib/history/authors.ts";
import { readAuthors } from "#lib/history/server/read-authors.ts";
import { db } from "#lib/platform/db.ts";
import type { Credential } from "../credential.ts";

const DATE_LENGTH = 10;

/** The newest finding about each delegation whose credentials have been examined. */
export async function listCredentials(actor: Actor): Promise<readonly Credential[]> {
  authorise(actor, "negotiation.read");
  const rows = await db().credential.findMany({
    where: { delegation: { negotiationId: actor.negotiationId } },
    orderBy: [{ delegationId: "asc" }, { number: "desc" }],
    distinct: ["delegationId"],
    select: {
      delegationId: true,
      standing: true,
      reason: true,
      issuedBy: true,
      issuedOn: true,
      examinedBy: true,
      examinedAt: true,
    },
  });
  if (rows.length === 0) return [];
  const book = await readAuthors(
    actor,
    rows.map(({ examinedBy }) => examinedBy),
  );
  return rows.map(({ issuedOn, examinedBy: userId, examinedAt, ...finding }) => {
    const at = examinedAt.toISOString();
    return {
      ...finding,
      issuedOn: issuedOn?.toISOString().slice(0, DATE_LENGTH) ?? null,
      examined: { at, by: authorAt(book, { userId, at }) },
    };
  });
}
