import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** The negotiated treaty: lists, counts and acts are about it alone. Chair's texts stand beside it. */
export function negotiatedTreaty({ negotiationId }: Pick<Actor, "negotiationId">) {
  return { negotiationId, basisId: null } as const satisfies Prisma.TreatyWhereInput;
}

/** The treaties whose texts everybody in the negotiation reads: the negotiated one, and chair's texts once issued. */
export function issuedTreaties({ negotiationId }: Pick<Actor, "negotiationId">): Prisma.TreatyWhereInput {
  return { negotiationId, OR: [{ basisId: null }, { issuedAt: { not: null } }] };
}

/** The treaties whose texts the actor reads: for chair and secretariat also chair's texts that are not issued. */
export function readableTreaties(actor: Actor): Prisma.TreatyWhereInput {
  if (may(actor, "chairs-text.draft")) return { negotiationId: actor.negotiationId };
  return issuedTreaties(actor);
}

/** The same as a condition in SQL, where the treaty is called `t`. */
export function isReadable(actor: Actor): Prisma.Sql {
  return Prisma.sql`(t.basis_id is null or t.issued_at is not null or ${may(actor, "chairs-text.draft")})`;
}
