import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { VoteProxy } from "../proxy.ts";
import { readProxies } from "./lock-proxies.ts";

/** The proxies that stand in the actor's negotiation, oldest first. */
export async function listProxies(actor: Actor): Promise<readonly VoteProxy[]> {
  authorise(actor, "negotiation.read");
  return readProxies(db(), actor);
}
