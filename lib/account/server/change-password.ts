import type { SignedIn } from "#lib/platform/session-token.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { hashPassword, passwordFits } from "./password-hash.ts";
import { revokeAllBut } from "./revoke-session.ts";
import { ALLOWED, countAttempt } from "./throttle.ts";

/**
 * Replaces the person's own password, and ends their other sessions: whoever knew the old one is out. The new one has
 * passed `passwordFault`. Refuses `wrong-password` and `too-many-attempts`.
 */
export async function changePassword(
  person: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  const { userId } = person;
  const attempt = await countAttempt(ALLOWED.changePassword, userId);
  const nextHash = await hashPassword(next);
  await inTransaction(async (tx) => {
    const [user] = await tx.$queryRaw<{ passwordHash: string | null }[]>`
      select password_hash as "passwordHash" from user_account where id = ${userId}::uuid for update`;
    if (!(await passwordFits(user?.passwordHash, current))) throw new Refusal("wrong-password");
    await tx.user.update({ where: { id: userId }, data: { passwordHash: nextHash }, select: { id: true } });
    await revokeAllBut(tx, person);
  });
  await attempt.forgive();
}
