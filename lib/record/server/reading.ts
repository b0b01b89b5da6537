import type { Prisma } from "#prisma/generated/client.ts";

/** For whom a record is read: for everybody in the negotiation, or for the installation, which checks itself. */
export type Readers = "everybody" | "installation";

/** What is read, and the treaties that its readers may know of. */
export interface Reading {
  readonly negotiationId: string;
  readonly readers: Readers;
  readonly treaties: Prisma.TreatyWhereInput;
}
