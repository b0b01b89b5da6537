import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Audience, Visibility } from "../comment.ts";

/** The blocs of a negotiation at present, and which delegations are in each. */
export type BlocMembers = ReadonlyMap<string, readonly string[]>;

/** Reads who is in which bloc now: bloc threads follow present membership. */
export async function readBlocMembers(reader: Transaction, actor: Actor): Promise<BlocMembers> {
  const blocs = await reader.bloc.findMany({
    where: { negotiationId: actor.negotiationId },
    select: { id: true, members: { select: { delegationId: true } } },
  });
  return new Map(blocs.map(({ id, members }) => [id, members.map(({ delegationId }) => delegationId)]));
}

/** The threads that are confidential to the actor's delegation or to a bloc it is in; null: there can be none. */
export function confidentialTo(actor: Actor, blocs: BlocMembers): Prisma.CommentWhereInput | null {
  if (actor.delegation === null) return null;
  const { id } = actor.delegation;
  const own = [...blocs].filter(([, members]) => members.includes(id)).map(([blocId]) => blocId);
  return {
    OR: [
      { visibility: "DELEGATION", delegationId: id },
      { visibility: "BLOC", blocId: { in: own } },
      { visibility: "BLOC", delegationId: id, blocId: { notIn: [...blocs.keys()] } },
    ],
  };
}

/** The audience of a thread by the columns of its first comment. */
export function audienceOf(
  first: {
    readonly visibility: Visibility;
    readonly blocId: string | null;
    readonly delegationId: string | null;
  },
  blocs: BlocMembers,
): Audience {
  const { visibility, blocId, delegationId } = first;
  if (visibility === "PUBLIC") return { kind: "PUBLIC" };
  if (delegationId === null) throw new Error(`a comment for a ${visibility} has no delegation`);
  if (visibility === "DELEGATION") return { kind: "DELEGATION", delegationId };
  if (blocId === null) throw new Error("a comment for a bloc has no bloc");
  return { kind: "BLOC", blocId, delegationId, members: blocs.get(blocId) ?? null };
}

/** The delegations that read a thread; null: everybody. */
export function readersOf(audience: Audience): readonly string[] | null {
  switch (audience.kind) {
    case "PUBLIC":
      return null;
    case "DELEGATION":
      return [audience.delegationId];
    case "BLOC":
      return audience.members ?? [audience.delegationId];
  }
}
