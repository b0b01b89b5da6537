import { inTransaction } from "#lib/platform/transaction.ts";
import { describeDevice } from "../device.ts";
import { SESSION_SECONDS } from "../session.ts";

/** Opens a session for somebody who has just proved who they are. `userAgent` names the device in their list. */
export async function openSession(
  userId: string,
  userAgent: string | null,
): Promise<{ readonly sessionId: string }> {
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
  const { id } = await inTransaction((tx) =>
    tx.session.create({
      data: { userId, device: describeDevice(userAgent), expiresAt },
      select: { id: true },
    }),
  );
  return { sessionId: id };
}
