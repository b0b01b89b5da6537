import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { readElectorate } from "#lib/ballot/server/read-electorate.ts";
import { holdTexts } from "#lib/clause/server/held-texts.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { sealTexts } from "#lib/journal/server/seal-texts.ts";
import { sendNoticesOfClauses } from "#lib/journal/server/send-notice.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { readRulesOfProcedure } from "#lib/rule-book/server/queries.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";
import type { SilenceEffect } from "../silence.ts";
import { silenceTitle } from "../silence-title.ts";
import type { WallTime } from "../zoned-time.ts";
import { readSilenceClock } from "./lock-silence.ts";
import { requireDeadline } from "./require-deadline.ts";
import { type ChosenText, takeTexts } from "./take-texts.ts";

export interface CirculateSilenceInput extends WallTime {
  /** The texts, at the revisions on the screen; none where a decision in words is taken. */
  readonly texts: readonly ChosenText[];
  /** What is decided, in words; may be empty where texts are agreed or adopted. */
  readonly decision: string;
  readonly note: string;
  readonly effect: SilenceEffect;
  /** IANA name of the zone in whose clocks date and time are given. */
  readonly zone: string;
}

/**
 * Circulates texts, or a decision in words, under silence: adopted at the deadline unless a delegation breaks it. For
 * chair and secretariat. Holds the texts until it ends, freezes who can break it, and records `silence.circulated`. Refuses
 * `bad-input` without a deadline to come or anything to decide, `stage-not-reached` for an adoption where the conference
 * adopts its treaty only as a whole, and what `takeTexts` refuses; repeating it is refused
 * while its texts are held.
 */
export async function circulateSilence(
  actor: Actor,
  input: CirculateSilenceInput,
): Promise<{ readonly silenceId: string }> {
  const { note, effect, zone } = input;
  const decision = input.decision.trim();
  return inTransaction(async (tx) => {
    await lockTreaty(tx, actor);
    authorise(actor, "silence.circulate");
    requireMatter(input);
    if (effect === "ADOPT") await requireSingly(tx, actor);
    const taken = await takeTexts(tx, actor, { chosen: input.texts, effect });
    const members = (await readElectorate(tx, actor)).map(({ delegationId }) => delegationId);
    if (members.length === 0) throw new Refusal("no-electors");
    const now = await readSilenceClock(tx);
    const deadline = requireDeadline(input, now);
    const title = silenceTitle(taken, decision);
    const { negotiationId, userId } = actor;
    await holdTexts(tx, taken);
    const facts = { title, decision, note: note.trim(), effect, zone };
    const { id: silenceId } = await tx.silence.create({
      data: { ...facts, negotiationId, deadline, circulatedAt: now, circulatedBy: userId },
      select: { id: true },
    });
    await tx.silenceText.createMany({
      data: taken.map(({ content, ...text }, i) => ({
        silenceId,
        place: i + 1,
        ...text,
        content: JSON.parse(JSON.stringify(content)),
      })),
    });
    await tx.silenceMember.createMany({
      data: members.map((delegationId) => ({ silenceId, delegationId })),
    });
    await recordEvent(tx, actor, {
      type: "silence.circulated",
      silenceId,
      ...facts,
      deadline: deadline.toISOString(),
      circulatedAt: now.toISOString(),
      members,
      texts: await sealTexts(tx, taken),
    });
    await sendNoticesOfClauses(tx, { negotiationId, type: "silence.circulated", texts: taken });
    return { silenceId };
  });
}

function requireMatter({ texts, decision, effect }: CirculateSilenceInput): void {
  if (new Set(texts.map(({ clauseId }) => clauseId)).size !== texts.length)
    throw new Refusal("bad-input", "An article is chosen twice. Nothing was circulated.");
  if (texts.length === 0 && (effect !== "NONE" || decision.trim() === ""))
    throw new Refusal(
      "bad-input",
      "Choose articles, or write the decision that is to be taken. Nothing was circulated.",
    );
  if (effect === "NONE" && decision.trim() === "")
    throw new Refusal("bad-input", "Write the decision that is to be taken. Nothing was circulated.");
}

/** Where nothing is agreed until everything is agreed, no article is adopted before the treaty is. */
async function requireSingly(tx: Transaction, { negotiationId }: Actor): Promise<void> {
  const { isPackage } = await readRulesOfProcedure(tx, negotiationId);
  if (isPackage)
    throw new Refusal(
      "stage-not-reached",
      "In this conference nothing is agreed until everything is agreed: under silence articles are agreed, and they are adopted with the treaty as a whole. Nothing was circulated.",
    );
}
