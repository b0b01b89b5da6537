import { issuedTreaties } from "#lib/clause/server/readable-treaties.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** For whom a record is read: for everybody in the negotiation, or for the installation, which checks itself. */
export type Readers = "everybody" | "installation";

/** Whether what an installation derives from the logs comes with it, to be checked too. */
export type Derived = "checked" | "left out";

/** What is read, and the treaties that its readers may know of. */
export interface Reading {
  readonly negotiationId: string;
  readonly derived: Derived;
  readonly treaties: Prisma.TreatyWhereInput;
}

/** The treaties that these readers may know of. */
export function treatiesOf({
  negotiationId,
  readers,
}: {
  readonly negotiationId: string;
  readonly readers: Readers;
}): Prisma.TreatyWhereInput {
  return readers === "everybody" ? issuedTreaties({ negotiationId }) : { negotiationId };
}
