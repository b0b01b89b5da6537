import type { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { requireActor } from "#lib/access/server/find-actor.ts";
import type { SignedIn } from "#lib/platform/session-token.ts";
import { Refusal } from "#lib/refusal.ts";
import { type Answer, answerError } from "./answer.ts";
import { requirePerson } from "./session.ts";

/**
 * A server action in a negotiation: parses the input, finds the actor's seat (a stranger reads "not found"), calls one
 * command. `negotiationId` comes first, so that pages can bind it; the command decides whether the actor may.
 */
export function negotiationAction<S extends z.ZodType, T>(
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<T>,
): (negotiationId: string, input: z.input<S>) => Promise<Answer<T>> {
  return async (negotiationId, input) => {
    try {
      const actor = await requireActor(await requirePerson(), String(negotiationId));
      return await parseAndRun(schema, input, (parsed) => command(actor, parsed));
    } catch (error) {
      return answerError(error);
    }
  };
}

/** A server action of a signed-in person outside any negotiation. */
export function personAction<S extends z.ZodType, T>(
  schema: S,
  command: (person: SignedIn, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<Answer<T>> {
  return async (input) => {
    try {
      const person = await requirePerson();
      return await parseAndRun(schema, input, (parsed) => command(person, parsed));
    } catch (error) {
      return answerError(error);
    }
  };
}

/** A server action that anybody may call, such as registering. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  command: (input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<Answer<T>> {
  return async (input) => {
    try {
      return await parseAndRun(schema, input, command);
    } catch (error) {
      return answerError(error);
    }
  };
}

async function parseAndRun<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  run: (parsed: z.output<S>) => Promise<T>,
): Promise<Answer<T>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: await run(parsed.data) };
  const { message } = new Refusal("bad-input");
  const fields = Object.fromEntries(parsed.error.issues.map((i) => [i.path.join("."), i.message]));
  return { ok: false, code: "bad-input", sentence: message, fields };
}
