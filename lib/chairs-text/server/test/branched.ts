import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { settle, typeText } from "#lib/contested/server/test/bracketed-article.ts";
import type { Conference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { adoptChairsText } from "../adopt-chairs-text.ts";
import { beginChairsText } from "../begin-chairs-text.ts";
import { readLastLook } from "../read-plan.ts";

/** A chair's text that has just been begun, and its clause that was branched from one of the treaty. */
export interface Begun {
  readonly chairsTextId: string;
  readonly branchOf: (clauseId: string) => Promise<string>;
}

/** The chair begins a chair's text. */
export async function begin(c: Conference): Promise<Begun> {
  const { chairsTextId } = await beginChairsText(c.chair, { title: "Chair's text" });
  const branchOf = async (originId: string) =>
    (await db().clause.findFirstOrThrow({ where: { treatyId: chairsTextId, originId } })).id;
  return { chairsTextId, branchOf };
}

/** Somebody adopts a chair's text after the chair's last look at it. */
export async function adopt(c: Conference, chairsTextId: string, actor: Actor = c.chair): Promise<void> {
  const { mark } = await readLastLook(c.chair, chairsTextId);
  await adoptChairsText(actor, { chairsTextId, seen: mark });
}

/** Somebody puts other words in place of some. */
export async function replace(actor: Actor, clauseId: string, from: string, to: string): Promise<void> {
  const change = (content: ClauseContent) =>
    JSON.parse(JSON.stringify(content).replace(from, to)) as ClauseContent;
  await typeText(actor, clauseId, change);
  await settle(clauseId);
}
