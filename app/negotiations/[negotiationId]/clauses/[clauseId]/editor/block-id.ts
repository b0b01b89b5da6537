const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 12;

/** A new stable id for a block. Works on plain HTTP too, where `crypto.randomUUID` does not exist. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
}
