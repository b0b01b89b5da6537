"use client";
import { Button, Stack, Text } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { JournalVerdict } from "#lib/journal/verdict.ts";
import { verifyJournalAction } from "./actions.ts";

/** Has the server verify the whole record now, and says how far it is sound. */
export function Verification({ negotiationId }: { readonly negotiationId: string }) {
  const [verdict, setVerdict] = useState<JournalVerdict | null>(null);
  const verification = useAction(verifyJournalAction.bind(null, negotiationId), setVerdict);
  return (
    <Stack gap={6} maw="22rem">
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={18} aria-hidden />}
        loading={verification.isRunning}
        onClick={() => verification.run({})}
      >
        Verify the record
      </Button>
      {verification.refused && <RefusalAlert refused={verification.refused} />}
      <Text role="status" size="sm" component="p" m={0} fw={verdict?.fault ? 700 : undefined}>
        {verdict && sentence(verdict)}
      </Text>
    </Stack>
  );
}

function sentence({ events, ballots, texts, fault }: JournalVerdict): string {
  const chain = `Chain verified up to No. ${events}`;
  if (fault !== null) return `${chain}. Something does not fit: ${fault}. Tell the secretariat.`;
  return `${chain}, with ${ballots} ${ballots === 1 ? "vote" : "votes"} and ${texts} texts: whole and unaltered.`;
}
