import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Finding } from "../credential.ts";
import { mayVote } from "../standing.ts";

export interface ExamineCredentialsInput extends Finding {
  readonly delegationId: string;
}

/**
 * Says whether a delegation may vote from now on, and what its credentials are; ballots that are open keep their
 * electorate. Secretariat only. Records `credentials.examined`. Refuses `bad-input` where a delegation is to lose its
 * vote without a reason. May be repeated: each finding is kept, and the newest counts.
 */
export async function examineCredentials(actor: Actor, input: ExamineCredentialsInput): Promise<void> {
  const { delegationId, standing, issuedBy, issuedOn } = input;
  await inTransaction(async (tx) => {
    const [delegation] = await tx.$queryRaw<{ name: string }[]>`
      select name from delegation
      where id = ${delegationId}::uuid and negotiation_id = ${actor.negotiationId}::uuid for no key update`;
    authorise(actor, "credentials.examine");
    if (!delegation) throw new Refusal("not-found");
    const reason = mayVote(standing) ? "" : input.reason.trim();
    if (!mayVote(standing) && reason === "") throw new Refusal("bad-input");
    const number = 1 + (await tx.credential.count({ where: { delegationId } }));
    const finding = { standing, reason, issuedBy: issuedBy.trim() };
    const { at } = await recordEvent(tx, actor, {
      type: "credentials.examined",
      delegationId,
      delegationName: delegation.name,
      ...finding,
      issuedOn,
    });
    await tx.credential.create({
      data: {
        delegationId,
        number,
        ...finding,
        issuedOn: issuedOn === null ? null : new Date(`${issuedOn}T00:00:00Z`),
        examinedBy: actor.userId,
        examinedAt: at,
      },
      select: { number: true },
    });
  });
}
