/** A moment of the treaty as somebody chooses it: in an address "visit", "version:…", "2026-03-12T10:00", "now". */
export type MomentChoice =
  | { readonly kind: "beginning" | "visit" | "now" }
  | { readonly kind: "version"; readonly versionId: string }
  /** `at` is ISO 8601, UTC, milliseconds. */
  | { readonly kind: "instant"; readonly at: string };
