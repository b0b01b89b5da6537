"use client";
import { Anchor, Box, Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { BOX_CHECKS, type BoxCheck } from "#lib/ballot/secret/check-box.ts";
import type { CastPaper } from "#lib/ballot/secret/paper.ts";
import { CHOICE_WORDS } from "#lib/ballot/vote-choice.ts";
import { type CheckedBox, checkHere } from "./check-here.ts";
import { boxOf } from "./own-paper.ts";

export interface CheckBoxProps {
  readonly negotiationId: string;
  readonly ballotId: string;
  /** The delegations that the reader votes for. */
  readonly own: readonly { readonly delegationId: string; readonly name: string }[];
}

/** Where anybody counts a secret ballot again, in their own browser, and finds their own paper. */
export function CheckBox(props: CheckBoxProps) {
  const [checked, setChecked] = useState<CheckedBox | null>(null);
  const checking = useAction(() => checkHere(props), setChecked);
  return (
    <Box component="section" aria-labelledby="box-check" mb="xl" maw="46rem">
      <Title order={2} size="h4" id="box-check" mb={4}>
        Count the box again
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        The papers are published as they lay in the box. Your browser counts them and checks every signature
        by itself; which paper is yours it knows alone, and tells nobody.
      </Text>
      {checking.refused && <RefusalAlert refused={checking.refused} />}
      <Group gap="md">
        <Button variant="default" loading={checking.isRunning} onClick={() => checking.run(undefined)}>
          Check the count
        </Button>
        <Anchor size="sm" href={boxOf(props.negotiationId, props.ballotId)} target="_blank">
          The box as a file (JSON)
        </Anchor>
      </Group>
      {checked && (
        <Stack gap="md" mt="md" role="status">
          <Findings checked={checked} />
          {checked.own.map(({ name, paper }) => (
            <OwnInBox key={name} name={name} paper={paper} />
          ))}
        </Stack>
      )}
    </Box>
  );
}

function Findings({ checked }: { readonly checked: CheckedBox }) {
  return (
    <List spacing={6} listStyleType="none" withPadding={false} center>
      {(Object.keys(BOX_CHECKS) as BoxCheck[]).map((check) => {
        const holds = !checked.faults.includes(check);
        return (
          <List.Item
            key={check}
            icon={holds ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
          >
            {BOX_CHECKS[check]}: <strong>{holds ? "yes" : "no"}</strong>
          </List.Item>
        );
      })}
    </List>
  );
}

function OwnInBox({
  name,
  paper,
}: {
  readonly name: string;
  readonly paper: CastPaper | "ABSENT" | "NONE_HERE";
}) {
  const [isShown, setIsShown] = useState(false);
  if (paper === "NONE_HERE")
    return <Text>The paper of {name} is not in this browser: look from where it voted.</Text>;
  if (paper === "ABSENT") return <Text>The paper of {name} is not in the box: it was not counted.</Text>;
  return (
    <Group gap="sm">
      <Text>
        The paper of {name} is in the box and counts
        {isShown ? (
          <>
            {" "}
            as: <strong>{CHOICE_WORDS[paper.choice].toLowerCase()}</strong>.
          </>
        ) : (
          "."
        )}
      </Text>
      <Button variant="default" size="xs" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {isShown ? "Hide what it counts as" : "Show what it counts as"}
      </Button>
    </Group>
  );
}
