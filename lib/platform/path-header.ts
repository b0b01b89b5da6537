/** The request header in which the process tells pages their own path and query; what a client sends there is replaced. */
export const PATH_HEADER = "x-travaux-path";

/** The address to return to after signing in: the requested page, without what Next's router adds to its fetches. */
export function requestedPath(headers: Headers): string {
  const [path = "/", query = ""] = (headers.get(PATH_HEADER) ?? "/").split("?");
  const kept = new URLSearchParams(query);
  kept.delete("_rsc");
  return kept.size > 0 ? `${path}?${kept}` : path;
}
