import { type Credential, presumedCredential } from "#lib/credential/credential.ts";
import { mayVote } from "#lib/credential/standing.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { VoteProxy } from "#lib/proxy/proxy.ts";
import type { Attendee } from "./attendance.ts";
import type { Roll } from "./roll.ts";

/** A delegation as it sits in the hall. */
export type HallSeat = {
  readonly delegation: Delegation;
  /** Null: no sitting is open. */
  readonly attendee: Attendee | null;
  readonly credential: Credential;
  readonly mayVote: boolean;
  /** The delegation that votes for it. */
  readonly proxy: { readonly id: string; readonly holder: Delegation; readonly holds: boolean } | null;
  /** The delegations for which it votes. */
  readonly votesFor: readonly { readonly proxyId: string; readonly grantor: Delegation }[];
};

/** The delegations in their order, each with all that is known of its seat. A proxy holds while both may vote. */
export function seatsOf({
  delegations,
  credentials,
  proxies,
  roll,
}: {
  readonly delegations: readonly Delegation[];
  /** Of those whose credentials have been examined. */
  readonly credentials: readonly Credential[];
  readonly proxies: readonly VoteProxy[];
  /** Null: no sitting is open. */
  readonly roll: Roll | null;
}): readonly HallSeat[] {
  const byId = new Map(delegations.map((delegation) => [delegation.id, delegation]));
  const examined = new Map(credentials.map((credential) => [credential.delegationId, credential]));
  const credentialOf = (id: string) => examined.get(id) ?? presumedCredential(id);
  const attendees = new Map(roll?.attendees.map((attendee) => [attendee.delegationId, attendee]));
  const given = new Map(proxies.map((proxy) => [proxy.grantorId, proxy]));
  const held = Map.groupBy(proxies, ({ holderId }) => holderId);
  return delegations.map((delegation) => {
    const { id } = delegation;
    const credential = credentialOf(id);
    const proxy = given.get(id);
    const holder = proxy && byId.get(proxy.holderId);
    const votes = mayVote(credential.standing);
    return {
      delegation,
      attendee: attendees.get(id) ?? null,
      credential,
      mayVote: votes,
      proxy: holder
        ? { id: proxy.id, holder, holds: votes && mayVote(credentialOf(holder.id).standing) }
        : null,
      votesFor: (held.get(id) ?? []).flatMap(({ id: proxyId, grantorId }) => {
        const grantor = byId.get(grantorId);
        return grantor ? [{ proxyId, grantor }] : [];
      }),
    };
  });
}
