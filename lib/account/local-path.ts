const NOWHERE = "https://local.invalid";

/**
 * Where to go after signing in: a path on this site, never another one. Anything else ("//evil.example",
 * "/\evil.example", "javascript:…") becomes `otherwise`.
 */
export function localPath(wanted: string | null | undefined, otherwise = "/"): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, NOWHERE)) return otherwise;
  const url = new URL(wanted, NOWHERE);
  const path = url.pathname + url.search + url.hash;
  // "/.//evil.example" has our origin, but its path, read again as a link, would not
  return url.origin === NOWHERE && !path.startsWith("//") ? path : otherwise;
}
