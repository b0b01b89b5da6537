/** Whether a value can be the id of something in a text: a block, a bracket, a suggestion. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{1,64}$/.test(value);
}
