import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import { findVersion } from "#lib/version/server/queries.ts";
import type { TreatyVersion } from "#lib/version/version.ts";
import { answerOrNotFound } from "./answer-or-not-found.ts";

/** For pages and their titles: a version of the actor's treaty, read once for each request; 404 if there is none. */
export const versionOnPage = cache(
  (actor: Actor, versionId: string): Promise<TreatyVersion> =>
    answerOrNotFound(findVersion(actor, versionId)),
);
