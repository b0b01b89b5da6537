/** Shortest password, in characters (NIST SP 800-63B-4 asks for 15, or 8 with a second factor). */
export const PASSWORD_MIN = 12;

/** Longest password, in characters: hashing is work that a stranger may ask for. */
export const PASSWORD_MAX = 200;

/** The rule as people read it. */
export const PASSWORD_RULE = `At least ${PASSWORD_MIN} characters; a few words together are easy to remember. Spaces are fine.`;

/** Fewer different characters than this is a pattern, not a password. */
const DIFFERENT_MIN = 5;

/** What is wrong with a new password, in words for its owner; null when it will do. `about`: their name and e-mail. */
export function passwordFault(password: string, about: readonly string[]): string | null {
  if (password.length < PASSWORD_MIN) return `Use at least ${PASSWORD_MIN} characters.`;
  if (password.length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters.`;
  if (new Set(password).size < DIFFERENT_MIN) return "Use more than a few different characters.";
  if (about.some((text) => text.trim().toLowerCase() === password.trim().toLowerCase()))
    return "Use something other than your name or e-mail.";
  return null;
}
