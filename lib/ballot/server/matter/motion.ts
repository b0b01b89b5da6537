import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Matter } from "../../matter.ts";
import { prepareText } from "./prepare-text.ts";
import type { PreparedMatter } from "./prepared-matter.ts";

type MotionMatter = Extract<Matter, { readonly subject: "MOTION" }>;

/** A motion in words. The clause that it concerns is held as it is while it is voted on. */
export async function prepareMotion(
  tx: Transaction,
  actor: Actor,
  { motion, words, about }: MotionMatter,
): Promise<PreparedMatter> {
  const texts = about ? [await prepareText(tx, actor, about)] : [];
  return { question: words, before: null, texts, effect: "NONE", motion, proposalId: null };
}
