"use client";
import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { countChecked } from "#lib/journal/describe-verdict.ts";
import type { JournalVerdict } from "#lib/journal/verdict.ts";
import { verifyJournalAction } from "./actions.ts";

/** Has the server verify the whole record now, and says what was checked and how far it is sound; beside it, `children`. */
export function Verification({
  negotiationId,
  children,
}: {
  readonly negotiationId: string;
  readonly children: ReactNode;
}) {
  const [verdict, setVerdict] = useState<JournalVerdict | null>(null);
  const verification = useAction(verifyJournalAction.bind(null, negotiationId), setVerdict);
  return (
    <Stack gap="xs" maw="32rem">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={18} aria-hidden />}
          loading={verification.isRunning}
          onClick={() => verification.run({})}
        >
          Verify the record
        </Button>
        {children}
      </Group>
      {verification.refused && <RefusalAlert refused={verification.refused} />}
      <div role="status">{verdict && <Verdict verdict={verdict} />}</div>
    </Stack>
  );
}

function Verdict({ verdict }: { readonly verdict: JournalVerdict }) {
  const { events, fault, hash } = verdict;
  if (fault !== null)
    return (
      <Text size="sm" component="p" m={0} fw={700}>
        Something does not fit: {fault}. Checked until there: {countChecked(verdict)}. Tell the secretariat.
      </Text>
    );
  return (
    <>
      <Text size="sm" component="p" m={0}>
        Whole and unaltered up to No. {events}: {countChecked(verdict)}.
      </Text>
      <Text size="xs" c="dimmed" component="p" m={0} mt={4}>
        Write this hash down: nothing that is on record now can be changed or cut off without changing it.
      </Text>
      <Code block mt={6} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {hash}
      </Code>
    </>
  );
}
