/** An e-mail as it is stored and compared: trimmed, lower case. */
export function normaliseEmail(typed: string): string {
  return typed.trim().toLowerCase();
}
