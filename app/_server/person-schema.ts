import { z } from "zod";
import { normaliseEmail } from "#lib/account/email.ts";
import { passwordFault } from "#lib/account/password.ts";

/** Longest name, in characters. */
const NAME_MAX = 120;

/** A person's name as it stands in the record. */
export const personName = z
  .string()
  .trim()
  .min(1, "Say how you are called.")
  .max(NAME_MAX, `Use at most ${NAME_MAX} characters.`);

/** What somebody gives for an account of their own. */
export const registration = z
  .object({
    name: personName,
    email: z
      .string()
      .transform(normaliseEmail)
      .pipe(z.email("This does not look like an e-mail address.").max(254)),
    password: z.string(),
  })
  .superRefine(({ name, email, password }, context) => {
    const message = passwordFault(password, [name, email]);
    if (message) context.addIssue({ code: "custom", path: ["password"], message });
  });
