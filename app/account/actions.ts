"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { personAction } from "#app/_server/action.ts";
import { requestLink } from "#app/_server/link-request.ts";
import { personName } from "#app/_server/person-schema.ts";
import { passwordFault } from "#lib/account/password.ts";
import { changePassword } from "#lib/account/server/change-password.ts";
import { renameAccount } from "#lib/account/server/rename-account.ts";
import { revokeOtherSessions, revokeSession } from "#lib/account/server/revoke-session.ts";

export const rename = personAction(z.object({ name: personName }), async (person, input) => {
  await renameAccount(person, input);
  revalidatePath("/", "layout");
});

const newPassword = z.object({
  current: z.string().min(1, "Type the password you have now."),
  next: z.string().superRefine((password, context) => {
    const message = passwordFault(password, []);
    if (message) context.addIssue({ code: "custom", message });
  }),
});

export const replacePassword = personAction(newPassword, async (person, input) => {
  await changePassword(person, input);
  revalidatePath("/account");
});

export const endSession = personAction(z.object({ sessionId: z.uuid() }), async (person, { sessionId }) => {
  await revokeSession(person, sessionId);
  revalidatePath("/account");
});

export const endOtherSessions = personAction(z.object({}), async (person) => {
  await revokeOtherSessions(person);
  revalidatePath("/account");
});

export const askForLink = personAction(z.object({}), requestLink);
