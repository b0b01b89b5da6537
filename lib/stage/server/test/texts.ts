import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import type { Mark } from "#lib/clause/content.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import type { Stance } from "#lib/position/stance.ts";

/** Replaces all words of a clause by one paragraph, as an act of the actor; returns its hash. */
export async function writeWords(
  actor: Actor,
  clauseId: string,
  text: string,
  ...marks: readonly Mark[]
): Promise<string> {
  const { hash } = await inTransaction((tx) =>
    changeText(tx, actor, {
      clauseId,
      change: ({ content: [first] }) => ({
        type: "doc",
        content: [
          {
            type: "paragraph",
            attrs: { id: first?.attrs.id ?? randomUUID(), level: 1, numbered: true, numberAs: "" },
            content: [{ type: "text", text, ...(marks.length > 0 && { marks }) }],
          },
        ],
      }),
    }),
  );
  return hash;
}

/** A bracket of its own. */
export function aBracket(): Mark {
  return { type: "bracket", attrs: { id: randomUUID() } };
}

/** Hash of the clause's text now. */
export async function hashNow(clauseId: string): Promise<string> {
  return (await inTransaction((tx) => ensureTextVersion(tx, clauseId))).hash;
}

/** Takes the position of the actor's delegation on the text as it is; "…?" is one ad referendum. */
export async function say(actor: Actor, clauseId: string, stance: Stance | "ACCEPT?"): Promise<void> {
  const adReferendum = stance === "ACCEPT?";
  await takePosition(actor, {
    clauseId,
    stance: adReferendum ? "ACCEPT" : stance,
    adReferendum,
    statement: "",
    seen: null,
  });
}

/** A week from now, and a week ago. */
export const NEXT_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();
export const LAST_WEEK = new Date(Date.now() - 7 * 86_400_000).toISOString();
