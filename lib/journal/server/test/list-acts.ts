import type { Actor } from "#lib/access/actor.ts";
import type { JournalAct, JournalActType } from "../../event.ts";
import { readJournal } from "../queries.ts";

/** The acts of one type in the actor's negotiation, oldest first. */
export async function listActs(actor: Actor, type: JournalActType): Promise<readonly JournalAct[]> {
  const { events } = await readJournal(actor, {});
  return events
    .map(({ act }) => act)
    .filter((act) => act.type === type)
    .reverse();
}
