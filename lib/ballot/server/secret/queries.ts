import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/uuid.ts";
import type { BallotBox } from "../../secret/box.ts";
import type { PaperIssue } from "../../secret/paper.ts";
import type { PapersInRoom } from "../../secret/papers-in-room.ts";
import { castPaper } from "../../secret/read-paper.ts";

/** How the papers of a ballot stand: for everybody in its negotiation. Null: it is not a secret ballot. */
export async function findPapers(actor: Actor, ballotId: string): Promise<PapersInRoom | null> {
  authorise(actor, "negotiation.read");
  if (!isUuid(ballotId)) return null;
  const [row] = await db().$queryRaw<PapersInRoom[]>`
    select s.public_key as "publicKey", s.taken, jsonb_array_length(x.papers) as "inBox",
      case when b.status <> 'OPEN' then 'OVER' when s.private_key is null then 'COLLECTING' else 'HANDING_OUT' end as phase
    from secret_ballot s
      join ballot b on b.id = s.ballot_id
      join ballot_box x on x.ballot_id = s.ballot_id
    where s.ballot_id = ${ballotId}::uuid and b.negotiation_id = ${actor.negotiationId}::uuid`;
  return row ?? null;
}

/** A box that has been counted, for whoever in the negotiation wants to count it again. Null: it has not been counted. */
export async function findCountedBox(
  actor: Actor,
  ballotId: string,
): Promise<(PaperIssue & { readonly taken: readonly string[]; readonly box: BallotBox }) | null> {
  authorise(actor, "negotiation.read");
  if (!isUuid(ballotId)) return null;
  const row = await db().secretBallot.findFirst({
    where: { ballotId, ballot: { negotiationId: actor.negotiationId, status: "CLOSED" } },
    select: { publicKey: true, taken: true, ballot: { select: { box: { select: { papers: true } } } } },
  });
  if (!row) return null;
  const { publicKey, taken, ballot } = row;
  return { ballotId, publicKey, taken, box: castPaper.array().parse(ballot.box?.papers ?? []) };
}
