"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import type { Actor } from "#lib/access/actor.ts";
import { OFFICES } from "#lib/access/office.ts";
import { BLOC_TYPES } from "#lib/bloc/bloc.ts";
import { addBloc } from "#lib/bloc/server/add-bloc.ts";
import { editBloc } from "#lib/bloc/server/edit-bloc.ts";
import { removeBloc } from "#lib/bloc/server/remove-bloc.ts";
import { NAME_MAX, POPULATION_MAX, SHORT_NAME_MAX, WEIGHT_MAX } from "#lib/delegation/delegation.ts";
import { addDelegations } from "#lib/delegation/server/add-delegations.ts";
import { editDelegation } from "#lib/delegation/server/edit-delegation.ts";
import { removeDelegation } from "#lib/delegation/server/remove-delegation.ts";
import { inviteMember } from "#lib/member/server/invite-member.ts";
import { removeMember } from "#lib/member/server/remove-member.ts";
import { reseatMember } from "#lib/member/server/reseat-member.ts";
import { revokeInvitation } from "#lib/member/server/revoke-invitation.ts";
import { editNegotiation } from "#lib/negotiation/server/edit-negotiation.ts";
import { editedNegotiationInput } from "../../negotiation-input.ts";

const MOST_DELEGATIONS = 300;
const MOST_USES = 200;
const MOST_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

const name = z.string().trim().min(1, "Give it a name.").max(NAME_MAX, `Use at most ${NAME_MAX} characters.`);
const shortName = z
  .string()
  .trim()
  .min(1, "Give it a short name.")
  .max(SHORT_NAME_MAX, `Use at most ${SHORT_NAME_MAX} characters.`);

const delegation = z.object({
  name,
  shortName,
  isoCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, "Two letters, such as NO, or nothing."),
  weight: z.int("A whole number, please.").min(1, "At least 1.").max(WEIGHT_MAX, `At most ${WEIGHT_MAX}.`),
  population: z
    .int("A whole number of persons, please.")
    .min(1, "At least 1, or nothing.")
    .max(POPULATION_MAX, `At most ${POPULATION_MAX}.`)
    .nullable(),
});
const bloc = z.object({
  name,
  shortName,
  type: z.enum(BLOC_TYPES, "Choose what kind of bloc it is."),
  delegationIds: z.array(z.uuid()).max(MOST_DELEGATIONS),
});
const seat = z.object({ office: z.enum(OFFICES, "Choose an office."), delegationId: z.uuid().nullable() });
const invitation = seat.extend({
  days: z.int("A whole number of days, please.").min(1).max(MOST_DAYS, `At most ${MOST_DAYS} days.`),
  maxUses: z.int("A whole number, please.").min(1, "At least 1.").max(MOST_USES, `At most ${MOST_USES}.`),
});

export const addDelegationsAction = negotiationAction(
  z.array(delegation).min(1).max(MOST_DELEGATIONS),
  showing(addDelegations),
);

export const editDelegationAction = negotiationAction(
  delegation.extend({
    delegationId: z.uuid(),
    colour: z
      .string()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/, "Choose a colour."),
  }),
  showing(editDelegation),
);

export const removeDelegationAction = negotiationAction(
  z.object({ delegationId: z.uuid() }),
  showing(removeDelegation),
);

export const addBlocAction = negotiationAction(bloc, showing(addBloc));

export const editBlocAction = negotiationAction(bloc.extend({ blocId: z.uuid() }), showing(editBloc));

export const removeBlocAction = negotiationAction(z.object({ blocId: z.uuid() }), showing(removeBloc));

export const reseatMemberAction = negotiationAction(seat.extend({ userId: z.uuid() }), showing(reseatMember));

export const removeMemberAction = negotiationAction(z.object({ userId: z.uuid() }), showing(removeMember));

/** Answers the token of the link, once. */
export const inviteMemberAction = negotiationAction(
  invitation.transform(({ days, ...rest }) => ({
    ...rest,
    expiresAt: new Date(Date.now() + days * DAY_MS).toISOString(),
  })),
  showing(inviteMember),
);

export const revokeInvitationAction = negotiationAction(
  z.object({ invitationId: z.uuid() }),
  showing(revokeInvitation),
);

export const editNegotiationAction = negotiationAction(editedNegotiationInput, showing(editNegotiation));

/** The command, after which the page is shown anew in the same answer. */
function showing<I, T>(command: (actor: Actor, input: I) => Promise<T>) {
  return async (actor: Actor, input: I): Promise<T> => {
    const value = await command(actor, input);
    refresh();
    return value;
  };
}
