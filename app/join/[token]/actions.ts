"use server";
import { z } from "zod";
import { personAction } from "#app/_server/action.ts";
import { acceptInvitation } from "#lib/member/server/accept-invitation.ts";

const TOKEN_MAX = 100;

/** Seats the person as the invitation says. */
export const takeSeat = personAction(
  z.object({ token: z.string().min(1).max(TOKEN_MAX) }),
  async ({ userId, name }, input) => {
    const { negotiationId } = await acceptInvitation({ userId, name }, input);
    return { negotiationId };
  },
);
