"use client";
import { ActionIcon, Button, Checkbox, Group, Text, Textarea, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { listWords } from "#lib/list-words.ts";
import { REASON_LIMIT } from "#lib/proposal/proposal.ts";
import { ruleOrderAction } from "./actions.ts";
import classes from "./order-page.module.css";
import { useMoves } from "./use-moves.ts";

/** What the form needs of a proposal. */
export type RuledItem = {
  readonly id: string;
  /** "L.5 Group ceilings". */
  readonly name: string;
  readonly symbol: string;
  /** Symbols of those that were adopted and leave nothing of it. */
  readonly overtakenBy: readonly string[];
  readonly isKept: boolean;
};

export type RuleFormProps = {
  readonly negotiationId: string;
  readonly clauseId: string;
  /** In the order that holds. */
  readonly items: readonly RuledItem[];
  /** Ids in the suggested order. */
  readonly suggested: readonly string[];
  readonly onDone: () => void;
};

/** The proposals to be brought in order, one place up or down at a time, and the ruling on it. */
export function RuleForm({ negotiationId, clauseId, items, suggested, onDone }: RuleFormProps) {
  const router = useRouter();
  const { ids, said, move, reset, buttonRef } = useMoves(items.map(({ id }) => id));
  const [kept, setKept] = useState(items.flatMap(({ id, isKept }) => (isKept ? [id] : [])));
  const [reason, setReason] = useState("");
  const ruling = useAction(ruleOrderAction.bind(null, negotiationId), () => {
    onDone();
    router.refresh();
  });
  const isSuggested = ids.join() === suggested.join();
  const needsReason = !isSuggested || kept.length > 0;
  const ordered = ids.flatMap((id) => items.filter((item) => item.id === id));
  return (
    <ActionForm
      refused={ruling.refused}
      onSubmit={() => ruling.run({ clauseId, proposalIds: [...ids], keptIds: [...kept], reason })}
    >
      <ol className={classes.ruled}>
        {ordered.map((item, index) => (
          <li key={item.id}>
            <div className={classes.ruledLine}>
              <span className={classes.ruledName}>
                {index + 1}. {item.name}
              </span>
              <ActionIcon.Group>
                {(["up", "down"] as const).map((way) => (
                  <ActionIcon
                    key={way}
                    ref={buttonRef(item.id, way)}
                    variant="default"
                    size="lg"
                    aria-label={`Move ${item.symbol} ${way}`}
                    disabled={index === (way === "up" ? 0 : ordered.length - 1)}
                    onClick={() => move(item.id, way, item.symbol)}
                  >
                    {way === "up" ? (
                      <IconArrowUp size={18} aria-hidden />
                    ) : (
                      <IconArrowDown size={18} aria-hidden />
                    )}
                  </ActionIcon>
                ))}
              </ActionIcon.Group>
            </div>
            {item.overtakenBy.length > 0 && (
              <Checkbox
                mt={4}
                label={`Put ${item.symbol} all the same, in spite of what was adopted: ${listWords(item.overtakenBy)}`}
                checked={kept.includes(item.id)}
                onChange={({ currentTarget: { checked } }) =>
                  setKept(checked ? [...kept, item.id] : kept.filter((id) => id !== item.id))
                }
              />
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Text size="sm" c="dimmed">
        {isSuggested ? "This is the suggested order." : "This is not the suggested order."}
      </Text>
      <Textarea
        label="Reason"
        required={needsReason}
        description={
          needsReason ? "Everybody in the negotiation reads it." : "Optional while you follow the suggestion."
        }
        autosize
        minRows={2}
        maxLength={REASON_LIMIT}
        value={reason}
        error={ruling.errorOf("reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button type="submit" loading={ruling.isRunning} disabled={needsReason && reason.trim() === ""}>
          Rule in this order
        </Button>
        {!isSuggested && (
          <Button variant="default" onClick={() => reset(suggested)}>
            Back to the suggestion
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onDone} disabled={ruling.isRunning}>
          Go back
        </Button>
      </Group>
    </ActionForm>
  );
}
