import { randomUUID } from "node:crypto";
import type { Actor, Person } from "#lib/access/actor.ts";
import type { Office } from "#lib/access/office.ts";
import { requireActor } from "#lib/access/server/find-actor.ts";
import { db } from "#lib/platform/db.ts";
import type { SignedIn } from "#lib/platform/session-token.ts";

/** A negotiation with a delegation and one open, empty article, for a test of its own. */
export interface Conference {
  readonly negotiationId: string;
  readonly clauseId: string;
  /** Seats a new person, signed in; in the first delegation unless another is named. */
  readonly seat: (office: Office, name?: string, delegationId?: string) => Promise<Seated>;
  /** One more delegation; its id. */
  readonly addDelegation: (shortName: string) => Promise<string>;
  /** One more open, empty article. */
  readonly addClause: () => Promise<string>;
}

/** Somebody who is signed in and has a seat. */
export interface Seated extends SignedIn {
  readonly actor: Actor;
}

export async function openConference(): Promise<Conference> {
  const negotiationId = randomUUID();
  const treatyId = randomUUID();
  const delegationId = randomUUID();
  await db().negotiation.create({ data: { id: negotiationId, title: "Test" } });
  const addDelegation = async (shortName: string, id: string = randomUUID()) => {
    const data = { id, negotiationId, name: shortName, shortName, colour: "#2f6fb3" };
    await db().delegation.create({ data });
    return id;
  };
  await addDelegation("AVA", delegationId);
  await db().treaty.create({ data: { id: treatyId, negotiationId, title: "Test" } });
  let place = 0;
  const addClause = async () => {
    const clauseId = randomUUID();
    place += 1;
    await db().clause.create({
      data: { id: clauseId, treatyId, kind: "ARTICLE", orderKey: `a${String(place).padStart(4, "0")}` },
    });
    return clauseId;
  };
  const seat = async (office: Office, name: string = office, ownId: string = delegationId) => {
    const person = await signIn(name);
    const { userId } = person;
    const sits = ["HEAD_OF_DELEGATION", "DELEGATE", "ADVISER"].includes(office);
    await db().member.create({
      data: { negotiationId, userId, office, delegationId: sits ? ownId : null },
    });
    return { ...person, actor: await requireActor(person, negotiationId) };
  };
  return { negotiationId, clauseId: await addClause(), seat, addClause, addDelegation };
}

/** A new person with a session and no seat anywhere. */
export async function signIn(name = "Stranger"): Promise<SignedIn & Person> {
  const userId = randomUUID();
  const sessionId = randomUUID();
  await db().user.create({ data: { id: userId, name } });
  await db().session.create({ data: { id: sessionId, userId, expiresAt: new Date("2100-01-01") } });
  return { userId, name, sessionId };
}
