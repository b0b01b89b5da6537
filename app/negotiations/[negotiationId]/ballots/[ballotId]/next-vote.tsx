"use client";
import { Button, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { ClauseOnScreen } from "#lib/ballot/matter.ts";
import type { NextVote as Step } from "#lib/ballot/next-vote.ts";
import { openNextVoteAction } from "../../_ballots/actions.ts";

/** When the vote that follows from this one can be opened, and its opening. */
export function NextVote({
  negotiationId,
  ballotId,
  step,
  from,
  until,
  texts,
  hasChanged,
  mayOpen,
}: {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly step: Step["step"];
  /** ISO-8601, UTC. */
  readonly from: string;
  readonly until: string | null;
  readonly texts: readonly ClauseOnScreen[];
  /** Whether a text reads otherwise than when it was voted on. */
  readonly hasChanged: boolean;
  readonly mayOpen: boolean;
}) {
  const router = useRouter();
  const open = useAction(openNextVoteAction.bind(null, negotiationId), (next) =>
    router.push(`/negotiations/${negotiationId}/ballots/${next.ballotId}`),
  );
  return (
    <Stack component="section" gap="sm" my="md" aria-label="The next vote on this question">
      <Text>
        {step === "SECOND_VOTE" ? (
          <>
            The second vote is due
            {until && (
              <>
                {" "}
                by <Instant at={until} />
              </>
            )}
            , on the same text.
          </>
        ) : (
          <>
            The next vote can be opened from <Instant at={from} /> on.
            {hasChanged && " The text has changed since; the vote is on the text as it reads now."}
          </>
        )}
      </Text>
      {open.refused && <RefusalAlert refused={open.refused} />}
      {mayOpen && (
        <Button
          size="md"
          w="fit-content"
          loading={open.isRunning}
          onClick={() => open.run({ ballotId, texts: [...texts] })}
        >
          {step === "SECOND_VOTE" ? "Open the second vote" : "Open the next vote"}
        </Button>
      )}
    </Stack>
  );
}
