/** Address of the page of a version. */
export function versionHref(negotiationId: string, versionId: string): string {
  return `/negotiations/${negotiationId}/versions/${versionId}`;
}

/** Address of all that changed from one version to another, or to the present text. */
export function changesHref(
  negotiationId: string,
  pair: { readonly from: string; readonly to: string | "now" },
): string {
  const to = pair.to === "now" ? "now" : `version:${pair.to}`;
  return `/negotiations/${negotiationId}/changes?from=version:${pair.from}&to=${to}`;
}

/** Address of the list, with or without the versions that were kept by themselves. */
export function listHref(negotiationId: string, kinds: "all" | "named"): string {
  return `/negotiations/${negotiationId}/versions${kinds === "named" ? "?kinds=named" : ""}`;
}
