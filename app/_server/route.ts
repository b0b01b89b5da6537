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

function refuse(error: unknown): Response {
  unstable_rethrow(error);
  if (error instanceof Refusal)
    return Response.json({ code: error.code, sentence: error.message }, { status: error.status });
  throw error;
}
