const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from an address or a form can be an id at all: Postgres would take anything else for a mistake. */
export function isUuid(text: unknown): text is string {
  return typeof text === "string" && UUID.test(text);
}
