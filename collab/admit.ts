import type { onAuthenticatePayload } from "@hocuspocus/server";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { findActor } from "#lib/access/server/find-actor.ts";
import type { Closing } from "#lib/clause/closing.ts";
import { readWindowToken } from "#lib/clause/window-token.ts";
import { db } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { type Admission, CLOSED_BY_RULE, type Closure, type Context } from "./admission.ts";
import { isRefusedClient } from "./client-binding.ts";
import { parseDocumentName } from "./document-name.ts";
import type { OpenSocket } from "./open-socket.ts";

/** The same answer for what does not exist and for what a stranger may not see. */
const NOTHING_HERE: Closure = { code: CLOSED_BY_RULE, reason: "not-found" };

type Request = Pick<
  onAuthenticatePayload<Context>,
  "context" | "documentName" | "token" | "connectionConfig"
>;

/**
 * Decides whether a window may open a document, and what for. Throws a `Closure` if not: `not-found` for strangers and
 * for what does not exist, `refused` for a Y.Doc of which words were refused before, `outdated` for a page of another
 * version, `mistake` if we cannot tell.
 */
export async function admit(request: Request): Promise<Pick<Context, "admission">> {
  const admission = await findAdmission(request).catch((error: unknown) => {
    log.error({ err: error }, "admission failed");
    throw closing("mistake");
  });
  if (!admission) throw NOTHING_HERE;
  if (admission === "refused" || admission === "outdated") throw closing(admission);
  return { admission };
}

/** A closure for one of the reasons that windows know what to do about. */
export function closing(reason: Closing): Closure {
  return { code: CLOSED_BY_RULE, reason };
}

/** The person's seat, asked once per socket; a change of seats closes the socket. */
export function findSeat(socket: OpenSocket, negotiationId: string): Promise<Actor | null> {
  const known = socket.seats.get(negotiationId);
  if (known) return known;
  const seat = findActor(socket.person, negotiationId);
  socket.seats.set(negotiationId, seat);
  seat.catch(() => socket.seats.delete(negotiationId));
  return seat;
}

async function findAdmission(request: Request): Promise<Admission | "refused" | "outdated" | null> {
  const { context, connectionConfig } = request;
  const name = parseDocumentName(request.documentName);
  if (name === null) return null;
  if (name.kind === "presence") {
    const actor = await findSeat(context.socket, name.negotiationId);
    return actor && may(actor, "negotiation.read") ? { kind: "presence", actor } : null;
  }
  const { clauseId } = name;
  const clause = await db().clause.findUnique({
    where: { id: clauseId },
    select: { status: true, treaty: { select: { negotiationId: true, basisId: true, issuedAt: true } } },
  });
  const actor = clause && (await findSeat(context.socket, clause.treaty.negotiationId));
  if (!actor || !may(actor, "clause.read")) return null;
  const { basisId, issuedAt } = clause.treaty;
  const isChairsText = basisId !== null;
  if (isChairsText && issuedAt === null && !may(actor, "chairs-text.draft")) return null;
  const { clientId, isCurrent } = readWindowToken(request.token);
  if (!isCurrent) return "outdated";
  if (clientId !== null && (await isRefusedClient(clauseId, clientId))) return "refused";
  connectionConfig.readOnly =
    clause.status !== "OPEN" || !may(actor, isChairsText ? "chairs-text.draft" : "clause.edit");
  return { kind: "clause", clauseId, actor, clientId };
}
