import type { Person } from "#lib/access/actor.ts";
import { inTransaction } from "#lib/platform/transaction.ts";

/** Changes the person's own name. What is on record keeps the name of its time. May be repeated. */
export async function renameAccount(person: Person, { name }: { readonly name: string }): Promise<void> {
  await inTransaction((tx) =>
    tx.user.update({ where: { id: person.userId }, data: { name }, select: { id: true } }),
  );
}
