import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { type Office, sitsInDelegation } from "#lib/access/office.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { contentToUpdate } from "#lib/clause/write-content.ts";
import { addDelegations } from "#lib/delegation/server/add-delegations.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { db } from "#lib/platform/db.ts";

/** A negotiation with one article that has a text, and somebody in every office. */
export interface Conference {
  readonly negotiationId: string;
  readonly clauseId: string;
  /** The revision of the article's text. */
  readonly revision: number;
  readonly chair: Actor;
  readonly secretary: Actor;
  readonly observer: Actor;
  /** One head for each delegation, in the order of the weights. */
  readonly heads: readonly Actor[];
  /** Delegate and adviser of the first delegation. */
  readonly delegate: Actor;
  readonly adviser: Actor;
}

/** Calls a conference of as many delegations as there are weights; votes are weighted if the weights are not all 1. */
export async function callConference(weights: readonly number[]): Promise<Conference> {
  const founder = { userId: await person("Miriam Okoye"), name: "Miriam Okoye" };
  const { actor: secretary } = await createNegotiation(founder, {
    title: "Treaty on Limits",
    description: "",
    weightedVoting: weights.some((weight) => weight !== 1),
  });
  const delegations = await addDelegations(
    secretary,
    weights.map((weight, i) => ({ name: `State ${i + 1}`, shortName: `S${i + 1}`, isoCode: "", weight })),
  );
  const seat = (office: Office, delegation = delegations[0]) =>
    seatPerson(secretary, office, sitsInDelegation(office) && delegation ? delegation : null);
  const { clauseId, revision } = await addArticle(secretary, "Limits");
  return {
    negotiationId: secretary.negotiationId,
    clauseId,
    revision,
    chair: await seat("CHAIR"),
    secretary,
    observer: await seat("OBSERVER"),
    heads: await Promise.all(delegations.map((d) => seat("HEAD_OF_DELEGATION", d))),
    delegate: await seat("DELEGATE"),
    adviser: await seat("ADVISER"),
  };
}

/** Adds an article with one paragraph to the treaty. */
export async function addArticle(
  secretary: Actor,
  heading: string,
): Promise<{ readonly clauseId: string; readonly revision: number }> {
  const { id: clauseId } = await addClause(secretary, {
    kind: "ARTICLE",
    heading,
    parentId: null,
    afterId: null,
  });
  const revision = await writeParagraph(secretary, clauseId, "Each Party shall keep within the limits.");
  return { clauseId, revision };
}

/** Appends a paragraph to a clause's log, as the editor would; returns the revision. */
export function writeParagraph(actor: Actor, clauseId: string, text: string): Promise<number> {
  const attrs = { id: randomUUID(), level: 1, numbered: true, numberAs: "" };
  const bytes = contentToUpdate({
    type: "doc",
    content: [{ type: "paragraph", attrs, content: [{ type: "text", text }] }],
  });
  return appendUpdate({ clauseId, userId: actor.userId, sessionId: "test", bytes });
}

async function seatPerson(
  { negotiationId }: Actor,
  office: Office,
  delegation: Actor["delegation"],
): Promise<Actor> {
  const name = `${office} of ${delegation?.shortName ?? "the conference"}`;
  const userId = await person(name);
  await db().member.create({
    data: { negotiationId, userId, office, delegationId: delegation?.id ?? null },
    select: { id: true },
  });
  return { userId, name, negotiationId, office, delegation };
}

async function person(name: string): Promise<string> {
  return (await db().user.create({ data: { name }, select: { id: true } })).id;
}
