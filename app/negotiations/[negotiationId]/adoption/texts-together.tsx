"use client";
import { Button, Checkbox, Group, Text, Title } from "@mantine/core";
import { useState } from "react";
import { StateMark } from "#app/_ui/state-mark.tsx";
import { counted } from "#lib/counted.ts";
import { listWords } from "#lib/list-words.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { PutToVote } from "../_ballots/put-to-vote.tsx";
import classes from "./adoption.module.css";
import { firstOf } from "./first-of.ts";
import type { StandingRow } from "./standing-list.tsx";

/** From what is ready the chair chooses texts that are put to one vote. */
export function TextsTogether({
  negotiationId,
  ruleChoices,
  isPackage,
  rows,
}: {
  readonly negotiationId: string;
  readonly ruleChoices: RuleChoices;
  readonly isPackage: boolean;
  readonly rows: readonly StandingRow[];
}) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const texts = rows.filter(({ clauseId }) => chosen.includes(clauseId));
  if (rows.length === 0) return null;
  const isAll = texts.length === rows.length;
  return (
    <section className={classes.section} aria-labelledby="ready">
      <Group justify="space-between" align="baseline" gap="sm">
        <Title order={2} size="h4" id="ready">
          {isPackage ? "Agreed" : "Ready"} <span className={classes.count}>{rows.length}</span>
        </Title>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setChosen(isAll ? [] : rows.map(({ clauseId }) => clauseId))}
        >
          {isAll ? "Choose none" : "Choose all"}
        </Button>
      </Group>
      <Checkbox.Group value={[...chosen]} onChange={setChosen} aria-labelledby="ready">
        <ul className={classes.list}>
          {rows.map(({ clauseId, label, heading, state }) => (
            <li key={clauseId} className={classes.row}>
              <Checkbox value={clauseId} label={heading ? `${label} – ${heading}` : label} />
              <StateMark state={state} />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      <Group gap="sm" className={classes.act}>
        {texts.length > 0 ? (
          <PutToVote
            key={texts.map(({ clauseId }) => clauseId).join()}
            negotiationId={negotiationId}
            matter={
              texts.length === 1 && texts[0]
                ? { subject: "CLAUSE", clauseId: texts[0].clauseId, revision: texts[0].revision }
                : {
                    subject: "CLAUSES",
                    clauses: texts.map(({ clauseId, revision }) => ({ clauseId, revision })),
                  }
            }
            purpose="SUBSTANCE"
            ruleChoices={ruleChoices}
            label={`Put ${counted(texts.length, "text")} to the vote…`}
            title={texts.length === 1 ? "Put this text to the vote" : "Put these texts to one vote"}
          >
            <Text size="sm">
              {listWords(firstOf(texts.map(({ label }) => label)))}. From the moment the vote opens nobody can
              change {texts.length === 1 ? "it" : "them"}. If it carries,{" "}
              {texts.length === 1 ? "the text is" : "all of them are"}{" "}
              {isPackage ? "agreed, subject to the treaty as a whole." : "adopted; the texts are final."}
            </Text>
          </PutToVote>
        ) : (
          <Text size="sm" c="dimmed">
            Choose texts to put them to one vote.
          </Text>
        )}
      </Group>
    </section>
  );
}
