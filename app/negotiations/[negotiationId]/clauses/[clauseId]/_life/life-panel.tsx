"use client";
import { Group, List, Stack, Text, Title } from "@mantine/core";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { Instant } from "#app/_ui/instant.tsx";
import { patient } from "#app/_ui/patience.ts";
import { StateMark } from "#app/_ui/state-mark.tsx";
import type { Clause } from "#lib/clause/clause.ts";
import { KIND_WORD } from "#lib/clause/clause-kind.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { hashContent } from "#lib/clause/project.ts";
import type { ClausePositions } from "#lib/position/clause-positions.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import type { ClauseLife } from "#lib/stage/clause-life.ts";
import { type ClauseState, clauseState } from "#lib/stage/clause-state.ts";
import { cleanGate } from "#lib/stage/clean-gate.ts";
import { explainState } from "#lib/stage/explain-state.ts";
import { gateFacts } from "#lib/stage/gate-facts.ts";
import { useNumbers, useText } from "../../../_treaty/treaty-context.tsx";
import { ConfirmButton } from "./confirm-button.tsx";
import classes from "./life.module.css";
import { Steps } from "./steps.tsx";

const ReopenDialog = dynamic(
  patient(() => import("./reopen-dialog.tsx").then((module) => module.ReopenDialog)),
  {
    ssr: false,
  },
);

const GavelDialog = dynamic(
  patient(() => import("./gavel-dialog.tsx").then((module) => module.GavelDialog)),
  {
    ssr: false,
  },
);

const CorrectDialog = dynamic(
  patient(() => import("./correct-dialog.tsx").then((module) => module.CorrectDialog)),
  {
    ssr: false,
  },
);

/** What this person may do in the life of the clause. */
export interface LifeRights {
  readonly gavel: boolean;
  /** The delegation for which they may bring the capital's word; null: none. */
  readonly confirmFor: string | null;
  readonly correct: boolean;
}

const EMPTY: ClauseContent = { type: "doc", content: [] };

/** Where the clause stands, why it is not further, and what this person can do about it. */
export function LifePanel(props: {
  readonly negotiationId: string;
  readonly clause: Clause;
  readonly life: ClauseLife;
  readonly positions: ClausePositions;
  readonly rights: LifeRights;
  readonly ruleChoices: RuleChoices | null;
}) {
  const { negotiationId, clause, life, positions, rights, ruleChoices } = props;
  const content = useText(clause.id) ?? EMPTY;
  const numbers = useNumbers();
  const now = useMemo(() => readNow({ clause, life, content, numbers }), [clause, life, content, numbers]);
  const { state, gate, textHash } = now;
  const noun = KIND_WORD[clause.kind].toLowerCase();
  const said = explainState({ state, gate, rejecting: now.rejecting, noun });
  const isOpen = clause.status === "OPEN" || clause.status === "FROZEN";
  const acting = { negotiationId, clauseId: clause.id, textHash };
  const mayConfirm = isOpen && state === "AGREED_AD_REF" && life.pendingIds.includes(rights.confirmFor ?? "");
  return (
    <Stack component="section" gap="sm" aria-labelledby="life-panel">
      <Group justify="space-between" align="center" gap="sm">
        <Title order={2} size="h4" id="life-panel">
          State
        </Title>
        {state !== "ADOPTED" && state !== "WITHDRAWN" && <StateMark state={state} />}
      </Group>
      {said.map((sentence) => (
        <Text size="sm" key={sentence}>
          {sentence}
        </Text>
      ))}
      {state === "AGREED_AD_REF" && <Waiting life={life} positions={positions} />}
      <Group gap="xs" className={classes.acts}>
        {rights.gavel && isOpen && mayBeGavelled(state) && (
          <GavelDialog {...acting} positions={positions} gate={gate} noun={noun} />
        )}
        {mayConfirm && <ConfirmButton {...acting} />}
        {rights.gavel && ruleChoices && isOpen && state === "AGREED" && (
          <ReopenDialog
            negotiationId={negotiationId}
            clauseId={clause.id}
            members={positions.delegations.length}
            choices={ruleChoices}
          />
        )}
        {rights.correct && clause.status === "OPEN" && (state === "AGREED" || state === "AGREED_AD_REF") && (
          <CorrectDialog {...acting} content={content} />
        )}
      </Group>
      <Steps changes={life.changes} />
    </Stack>
  );
}

/** The state by the words on this screen, which may be a moment ahead of what the server has stored. */
function readNow({
  clause,
  life,
  content,
  numbers,
}: {
  readonly clause: Clause;
  readonly life: ClauseLife;
  readonly content: ClauseContent;
  readonly numbers: ReturnType<typeof useNumbers>;
}) {
  const reservations = life.gate.findings.find(({ kind }) => kind === "reservations")?.count ?? 0;
  const facts = gateFacts(content, numbers, reservations);
  const { status, stage } = clause;
  const textHash = hashContent(content);
  const rejecting = textHash === life.text?.textHash ? life.rejecting : [];
  const isWithdrawn = numbers.clauses.get(clause.id)?.isWithdrawn ?? false;
  return {
    state: clauseState({ ...facts, status, stage, isWithdrawn, rejecting: rejecting.length }),
    rejecting,
    gate: cleanGate(facts),
    textHash,
  };
}

function mayBeGavelled(state: ClauseState): boolean {
  return state === "CLEAN" || state === "BRACKETED" || state === "PROPOSED" || state === "REOPENED";
}

function Waiting({
  life: { pendingIds, dueAt },
  positions,
}: {
  readonly life: ClauseLife;
  readonly positions: ClausePositions;
}) {
  const waiting = positions.delegations.filter(({ id }) => pendingIds.includes(id));
  return (
    <div>
      <Text size="sm">
        {dueAt && (
          <>
            Until <Instant at={dueAt} /> these capitals may still say no; silence is agreement:
          </>
        )}
      </Text>
      <List size="sm" mt={4}>
        {waiting.map(({ id, name }) => (
          <List.Item key={id}>{name}</List.Item>
        ))}
      </List>
    </div>
  );
}
