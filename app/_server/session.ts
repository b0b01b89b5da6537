import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import { findActor } from "#lib/access/server/find-actor.ts";
import { findNegotiation } from "#lib/negotiation/server/queries.ts";
import { requestedPath } from "#lib/platform/path-header.ts";
import { personOfRequest, type SignedIn } from "#lib/platform/session-token.ts";
import { Refusal } from "#lib/refusal.ts";
import { noteVisit } from "#lib/visit/server/note-visit.ts";

/** Who is signed in on this request, or null. */
export const currentPerson = cache(async (): Promise<SignedIn | null> => personOfRequest(await headers()));

/** For actions and routes: the signed-in person, or the refusal `signed-out`. */
export async function requirePerson(): Promise<SignedIn> {
  const person = await currentPerson();
  if (!person) throw new Refusal("signed-out");
  return person;
}

/** For pages: the signed-in person; others are sent to sign in and come back to the page. */
export async function personOrSignIn(): Promise<SignedIn> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(requestedPath(await headers()))}`);
  return person;
}

/** For pages of a negotiation: the person in their seat, who is here now; a stranger gets 404. */
export const actorOrNotFound = cache(async (negotiationId: string): Promise<Actor> => {
  const person = await personOrSignIn();
  const actor = await findActor(person, negotiationId);
  if (!actor) notFound();
  await noteVisit(actor);
  return actor;
});

/** For layouts, pages and their titles: the actor's negotiation, read once for each request. */
export const negotiationOnPage = cache(findNegotiation);
