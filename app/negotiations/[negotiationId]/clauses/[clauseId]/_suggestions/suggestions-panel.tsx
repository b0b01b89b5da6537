"use client";
import { ActionIcon, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconTarget } from "@tabler/icons-react";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { readSuggestions } from "#lib/suggestion/read-suggestions.ts";
import type { Suggestion } from "#lib/suggestion/suggestion.ts";
import { useNotifiedAction } from "../../../_live/use-notified-action.ts";
import { useText } from "../../../_treaty/treaty-context.tsx";
import { showPoint } from "../_panels/show-point.ts";
import { acceptAction, rejectAction, turnAction, withdrawAction } from "./actions.ts";
import classes from "./suggestions-panel.module.css";

/** What the reader may do with the suggestions of a clause. */
export interface SuggestionRights {
  readonly maySettle: boolean;
  /** Whose suggestions they may take back; null: nobody's. */
  readonly withdrawsFor: string | null;
  readonly isOpen: boolean;
}

/** The open suggestions in a clause: whose, what they change, and what can be done with them. */
export function SuggestionsPanel({
  negotiationId,
  clauseId,
  suggestions,
  rights,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly suggestions: readonly Suggestion[];
  readonly rights: SuggestionRights;
}) {
  const content = useText(clauseId);
  const order = new Map(content && readSuggestions(content).map(({ id }, index) => [id, index]));
  const placed = suggestions.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return (
    <Stack component="section" gap="md" aria-labelledby="suggestions-panel">
      <Title order={2} size="h4" id="suggestions-panel">
        Suggestions
      </Title>
      {placed.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody suggests a change of this text at the moment.
        </Text>
      )}
      <ul className={classes.list}>
        {placed.map((suggestion) => (
          <SuggestionItem
            key={suggestion.id}
            negotiationId={negotiationId}
            suggestion={suggestion}
            rights={rights}
          />
        ))}
      </ul>
    </Stack>
  );
}

function SuggestionItem({
  negotiationId,
  suggestion,
  rights,
}: {
  readonly negotiationId: string;
  readonly suggestion: Suggestion;
  readonly rights: SuggestionRights;
}) {
  const { id, delegation, madeBy, madeAt, inserted, deleted, proposalId } = suggestion;
  return (
    <li className={classes.item}>
      <Group gap="xs">
        {delegation ? (
          <DelegationBadge colour={delegation.colour}>{delegation.shortName}</DelegationBadge>
        ) : (
          <Text size="sm">Chair or secretariat</Text>
        )}
        <Text size="xs" c="dimmed">
          {madeBy}, <Instant at={madeAt} />
        </Text>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          ms="auto"
          aria-label="Show in the text"
          title="Show in the text"
          onClick={() => showPoint(id)}
        >
          <IconTarget size={15} aria-hidden />
        </ActionIcon>
      </Group>
      <p className={classes.change}>
        {deleted && (
          <>
            <span className={classes.verb}>delete </span>
            <del>{deleted}</del>{" "}
          </>
        )}
        {inserted && (
          <>
            <span className={classes.verb}>insert </span>
            <ins>{inserted}</ins>
          </>
        )}
      </p>
      <Group gap="xs">
        {proposalId ? (
          <TextLink size="xs" href={`/negotiations/${negotiationId}/proposals/${proposalId}`}>
            Part of a proposal
          </TextLink>
        ) : (
          rights.isOpen && (
            <SuggestionActs negotiationId={negotiationId} suggestion={suggestion} rights={rights} />
          )
        )}
      </Group>
    </li>
  );
}

function SuggestionActs({
  negotiationId,
  suggestion,
  rights,
}: {
  readonly negotiationId: string;
  readonly suggestion: Suggestion;
  readonly rights: SuggestionRights;
}) {
  const { id, clauseId, inserted, deleted, delegation } = suggestion;
  const accept = useNotifiedAction(acceptAction, negotiationId);
  const reject = useNotifiedAction(rejectAction, negotiationId);
  const withdraw = useNotifiedAction(withdrawAction, negotiationId);
  const turn = useNotifiedAction(turnAction, negotiationId);
  const input = { clauseId, suggestionId: id, seen: { inserted, deleted } };
  const isRunning = [accept, reject, withdraw, turn].some((each) => each.isRunning);
  const isOwn = rights.withdrawsFor !== null && rights.withdrawsFor === delegation?.id;
  return (
    <>
      {rights.maySettle && (
        <>
          <Act name="Accept" isRunning={isRunning} onClick={() => accept.run(input)} />
          <Act name="Reject" isRunning={isRunning} onClick={() => reject.run(input)} />
          <Act
            name="To brackets"
            isRunning={isRunning}
            onClick={() => turn.run({ ...input, into: "bracket" })}
          />
          <Act
            name="To options"
            isRunning={isRunning}
            onClick={() => turn.run({ ...input, into: "options" })}
          />
        </>
      )}
      {isOwn && <Act name="Withdraw" isRunning={isRunning} onClick={() => withdraw.run(input)} />}
    </>
  );
}

function Act(props: { readonly name: string; readonly isRunning: boolean; readonly onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" disabled={props.isRunning} onClick={props.onClick}>
      {props.name}
    </Button>
  );
}
