"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import type { Actor } from "#lib/access/actor.ts";
import { declarePresence } from "#lib/attendance/server/declare-presence.ts";
import { takeRoll } from "#lib/attendance/server/take-roll.ts";
import { ISSUER_MAX, REASON_MAX } from "#lib/credential/credential.ts";
import { examineCredentials } from "#lib/credential/server/examine-credentials.ts";
import { mayVote, STANDINGS } from "#lib/credential/standing.ts";
import { endProxy } from "#lib/proxy/server/end-proxy.ts";
import { giveProxy } from "#lib/proxy/server/give-proxy.ts";

const MOST_DELEGATIONS = 300;

const finding = z
  .object({
    delegationId: z.uuid(),
    standing: z.enum(STANDINGS, "Choose where the delegation stands."),
    reason: z.string().trim().max(REASON_MAX, `Use at most ${REASON_MAX} characters.`),
    issuedBy: z.string().trim().max(ISSUER_MAX, `Use at most ${ISSUER_MAX} characters.`),
    issuedOn: z.union([
      z.literal("").transform(() => null),
      z.iso.date("A day, such as 2026-03-01, or nothing."),
    ]),
  })
  .refine(({ standing, reason }) => mayVote(standing) || reason !== "", {
    path: ["reason"],
    message: "Say why the delegation may not vote.",
  });

/** Says of one's own delegation that it is there, or leaves. */
export const declarePresenceAction = negotiationAction(
  z.object({ isPresent: z.boolean() }),
  showing(declarePresence),
);

/** Takes the roll of all delegations. */
export const takeRollAction = negotiationAction(
  z.object({ sittingId: z.uuid(), absentIds: z.array(z.uuid()).max(MOST_DELEGATIONS) }),
  showing(takeRoll),
);

/** Says whether a delegation may vote. */
export const examineCredentialsAction = negotiationAction(finding, showing(examineCredentials));

/** Gives the vote of one's own delegation to another. */
export const giveProxyAction = negotiationAction(z.object({ holderId: z.uuid() }), showing(giveProxy));

/** Takes one's own vote back, or lays down that of another. */
export const endProxyAction = negotiationAction(z.object({ proxyId: z.uuid() }), showing(endProxy));

/** The command, after which the page is shown anew in the same answer. */
function showing<I, T>(command: (actor: Actor, input: I) => Promise<T>) {
  return async (actor: Actor, input: I): Promise<void> => {
    await command(actor, input);
    refresh();
  };
}
