import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import { Refusal } from "#lib/refusal.ts";
import { findVersion } from "#lib/version/server/queries.ts";
import type { TreatyVersion } from "#lib/version/version.ts";

/** For pages and their titles: a version of the actor's treaty, read once for each request; 404 if there is none. */
export const versionOnPage = cache(async (actor: Actor, versionId: string): Promise<TreatyVersion> => {
  try {
    return await findVersion(actor, versionId);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
});
