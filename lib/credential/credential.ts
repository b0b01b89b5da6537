import type { Author } from "#lib/history/authors.ts";
import type { Standing } from "./standing.ts";

/** Longest reason and longest name of who issued credentials, in characters. */
export const REASON_MAX = 500;
export const ISSUER_MAX = 200;

/** What was found of a delegation's credentials. */
export type Finding = {
  readonly standing: Standing;
  /** Why it may not vote; empty while it may. */
  readonly reason: string;
  /** Who signed its credentials: "Minister for Foreign Affairs"; empty where it is not known. */
  readonly issuedBy: string;
  /** The day on them, as in "2026-03-01"; null where it is not known. */
  readonly issuedOn: string | null;
};

/** The newest finding about a delegation, and whose it is. */
export type Credential = Finding & {
  readonly delegationId: string;
  /** Null: nobody has examined them, and they are taken as good. */
  readonly examined: { readonly at: string; readonly by: Author } | null;
};

/** The credentials of a delegation whose credentials nobody has examined: it may vote. */
export function presumedCredential(delegationId: string): Credential {
  return { delegationId, standing: "ACCREDITED", reason: "", issuedBy: "", issuedOn: null, examined: null };
}
