import type { Person } from "#lib/access/actor.ts";
import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ExternalIdentity } from "./sign-in-externally.ts";

/**
 * Lets the person sign in to their account with an external identity that they have just proved to be theirs. Refuses
 * `identity-taken` when it leads to another account. May be repeated.
 */
export async function linkIdentity(
  person: Person,
  { issuer, subject }: Pick<ExternalIdentity, "issuer" | "subject">,
): Promise<void> {
  const { userId } = person;
  try {
    await inTransaction(async (tx) => {
      const linked = await tx.externalAccount.findUnique({
        where: { issuer_subject: { issuer, subject } },
        select: { userId: true },
      });
      if (linked && linked.userId !== userId) throw new Refusal("identity-taken");
      if (!linked)
        await tx.externalAccount.create({ data: { issuer, subject, userId }, select: { userId: true } });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("identity-taken") : error;
  }
}
