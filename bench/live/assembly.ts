import { randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { contentToUpdate } from "#lib/clause/write-content.ts";
import { db } from "#lib/platform/db.ts";
import { SESSION_COOKIE } from "#lib/platform/session-token.ts";

/** A negotiation full of delegates, with articles of ten paragraphs, and a cookie for each delegate. */
export interface Assembly {
  readonly negotiationId: string;
  readonly clauseIds: readonly string[];
  readonly cookies: readonly string[];
}

const PARAGRAPH =
  "Each Party shall keep within the limits set out in this Article and shall declare its holdings. ";

/** Sets the secret of sign-in as well: servers started from here on read the same cookies. */
export async function callAssembly(size: {
  readonly people: number;
  readonly clauses: number;
}): Promise<Assembly> {
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64url");
  const [negotiationId, treatyId, delegationId] = [randomUUID(), randomUUID(), randomUUID()];
  await db().negotiation.create({ data: { id: negotiationId, title: "Bench" } });
  await db().treaty.create({ data: { id: treatyId, negotiationId, title: "Bench" } });
  await db().delegation.create({
    data: { id: delegationId, negotiationId, name: "Avaria", shortName: "AVA", colour: "#2f6fb3" },
  });
  const cookies: string[] = [];
  for (let i = 0; i < size.people; i++) cookies.push(await seatDelegate(negotiationId, delegationId));
  const clauseIds: string[] = [];
  for (let i = 0; i < size.clauses; i++) clauseIds.push(await addArticle(treatyId, i));
  return { negotiationId, clauseIds, cookies };
}

/** The text every article starts with, as an update. */
export function startingText(): Uint8Array {
  return contentToUpdate({
    type: "doc",
    content: Array.from({ length: 10 }, () => ({
      type: "paragraph",
      attrs: { id: randomUUID(), level: 1, numbered: true, numberAs: "" },
      content: [{ type: "text", text: PARAGRAPH }],
    })),
  });
}

async function seatDelegate(negotiationId: string, delegationId: string): Promise<string> {
  const [userId, sessionId] = [randomUUID(), randomUUID()];
  await db().user.create({ data: { id: userId, name: "Delegate" } });
  await db().session.create({ data: { id: sessionId, userId, expiresAt: new Date("2100-01-01") } });
  await db().member.create({ data: { negotiationId, userId, office: "DELEGATE", delegationId } });
  const token = await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET ?? "" });
  return `${SESSION_COOKIE}=${token}`;
}

async function addArticle(treatyId: string, place: number): Promise<string> {
  const clauseId = randomUUID();
  const orderKey = `a${String(place).padStart(4, "0")}`;
  await db().clause.create({ data: { id: clauseId, treatyId, kind: "ARTICLE", orderKey } });
  await appendUpdate({ clauseId, userId: randomUUID(), sessionId: "bench", bytes: startingText() });
  return clauseId;
}
