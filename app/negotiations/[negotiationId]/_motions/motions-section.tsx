import { Box, Group, Text, Title } from "@mantine/core";
import type { Motion } from "#lib/motion/motion.ts";
import { inPrecedence, PRECEDENCE_SOURCE } from "#lib/motion/precedence.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { MakeMotionForm } from "./make-motion-form.tsx";
import { MotionDesk, WithdrawMotion } from "./motion-desk.tsx";
import type { MotionArticle } from "./motion-fields.tsx";
import { MotionItem } from "./motion-item.tsx";
import classes from "./motions.module.css";
import { OwnMotion } from "./own-motion.tsx";

/** The procedural motions of a conference: those that wait, in the order in which they are put, then what became of others. */
export function MotionsSection({
  negotiationId,
  motions,
  articles,
  ruleChoices,
  moveFor,
}: {
  readonly negotiationId: string;
  /** Newest first. */
  readonly motions: readonly Motion[];
  readonly articles: readonly MotionArticle[];
  /** Null for everybody who does not open votes. */
  readonly ruleChoices: RuleChoices | null;
  /** The delegation that the actor may move for; null: none. */
  readonly moveFor: string | null;
}) {
  const waiting = inPrecedence(motions.filter(({ state }) => state === "PENDING" || state === "PUT"));
  const settled = motions.filter(({ state }) => state !== "PENDING" && state !== "PUT");
  const articleOf = ({ clauseId }: Motion) => articles.find(({ id }) => id === clauseId);
  if (motions.length === 0 && !ruleChoices && moveFor === null) return null;
  return (
    <Box component="section" mb="xl" aria-labelledby="motions">
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={2} size="h4" id="motions">
          Motions
        </Title>
        {moveFor !== null && <MakeMotionForm negotiationId={negotiationId} articles={articles} />}
        {ruleChoices && (
          <OwnMotion negotiationId={negotiationId} articles={articles} ruleChoices={ruleChoices} />
        )}
      </Group>
      {waiting.length === 0 && (
        <Text size="sm" c="dimmed">
          No motion waits.
        </Text>
      )}
      {waiting.length > 1 && (
        <Text size="sm" mb="xs">
          In the order in which they are put ({PRECEDENCE_SOURCE}).
        </Text>
      )}
      <ol className={classes.list}>
        {waiting.map((motion) => (
          <li key={motion.id} className={classes.item}>
            <MotionItem negotiationId={negotiationId} motion={motion} label={articleOf(motion)?.name ?? ""}>
              {ruleChoices && motion.state === "PENDING" && (
                <MotionDesk
                  negotiationId={negotiationId}
                  motion={motion}
                  article={articleOf(motion)}
                  ruleChoices={ruleChoices}
                />
              )}
              {motion.state === "PENDING" && motion.delegation.id === moveFor && (
                <WithdrawMotion negotiationId={negotiationId} motionId={motion.id} />
              )}
            </MotionItem>
          </li>
        ))}
      </ol>
      {settled.length > 0 && (
        <details className={classes.settled}>
          <summary>Settled motions ({settled.length})</summary>
          <ul className={classes.list}>
            {settled.map((motion) => (
              <li key={motion.id} className={classes.item}>
                <MotionItem
                  negotiationId={negotiationId}
                  motion={motion}
                  label={articleOf(motion)?.name ?? ""}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Box>
  );
}
