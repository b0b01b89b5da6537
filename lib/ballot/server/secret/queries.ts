import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/uuid.ts";
import type { CountedBox } from "../../secret/check-box.ts";
import type { PapersInRoom } from "../../secret/papers-in-room.ts";
import { castPaper } from "../../secret/read-paper.ts";

const amount = z.int().min(0);
const announced = z.object({
  counts: z.object({ yes: amount, no: amount, abstain: amount }),
  boxHash: z.string(),
});

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
export async function findCountedBox(actor: Actor, ballotId: string): Promise<CountedBox | null> {
  authorise(actor, "negotiation.read");
  if (!isUuid(ballotId)) return null;
  const { negotiationId } = actor;
  const row = await db().secretBallot.findFirst({
    where: { ballotId, ballot: { negotiationId, status: "CLOSED" } },
    select: {
      publicKey: true,
      taken: true,
      ballot: { select: { box: { select: { papers: true } } } },
    },
  });
  if (!row?.ballot.box) return null;
  const { publicKey, taken } = row;
  const { boxHash, counts } = await findAnnounced(negotiationId, ballotId);
  const box = castPaper.array().parse(row.ballot.box.papers);
  return { ballotId, publicKey, taken, box, counts, boxHash };
}

/** What the journal says of a closed ballot. */
async function findAnnounced(
  negotiationId: string,
  ballotId: string,
): Promise<Pick<CountedBox, "counts" | "boxHash">> {
  const closed = await db().journalEvent.findFirst({
    where: { negotiationId, type: "ballot.closed", payload: { path: ["ballotId"], equals: ballotId } },
    select: { payload: true },
  });
  return announced.parse(closed?.payload);
}
