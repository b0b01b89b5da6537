/** The address a request comes from: what the nearest proxy, or our own server, appended to X-Forwarded-For. */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
