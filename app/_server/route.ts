import { unstable_rethrow } from "next/navigation";
import type { Actor } from "#lib/access/actor.ts";
import { requireActor } from "#lib/access/server/find-actor.ts";
import { Refusal } from "#lib/refusal.ts";
import { requirePerson } from "./session.ts";

interface Context<Params> {
  readonly params: Promise<Params>;
}

type InNegotiation = { readonly negotiationId: string };

/** A route of a negotiation: finds the actor's seat, answers; a refusal becomes its status and sentence as JSON. */
export function negotiationRoute<Params extends InNegotiation>(
  answer: (actor: Actor, request: Request, params: Params) => Promise<Response>,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, { params }) => {
    try {
      const asked = await params;
      const actor = await requireActor(await requirePerson(), asked.negotiationId);
      const response = await answer(actor, request, asked);
      response.headers.set("Cache-Control", "no-store");
      return response;
    } catch (error) {
      return refuse(error);
    }
  };
}

/** The largest body that somebody without a name may send, in bytes. */
const ANONYMOUS_BYTES = 4_096;

/**
 * A route for whoever must not be known: it is handed what was sent as JSON, never who sent it. A request that brings a
 * cookie or a password along is refused unread, so that no mistake of a page can name anybody.
 */
export function anonymousRoute<Params>(
  answer: (sent: unknown, params: Params) => Promise<void>,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, { params }) => {
    try {
      const { headers } = request;
      const isNamed = headers.has("cookie") || headers.has("authorization");
      const length = Number(headers.get("content-length") ?? Number.NaN);
      if (isNamed || !(length <= ANONYMOUS_BYTES)) throw new Refusal("bad-input");
      await answer(await readJson(request), await params);
      return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      return refuse(error);
    }
  };
}

function refuse(error: unknown): Response {
  unstable_rethrow(error);
  if (error instanceof Refusal)
    return Response.json({ code: error.code, sentence: error.message }, { status: error.status });
  throw error;
}

/** What was sent, as JSON; `bad-input` if it is none. */
async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new Refusal("bad-input");
  }
}
