import { Box, Stack, Text, Title } from "@mantine/core";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import type { PapersInRoom } from "#lib/ballot/secret/papers-in-room.ts";
import { OwnPaperDesk } from "./own-paper-desk.tsx";
import { SecretChairDesk } from "./secret-chair-desk.tsx";
import { SecretSteps } from "./secret-steps.tsx";

/** A secret ballot while it is open: how far it has come, the reader's own paper, the chair's desk. */
export function SecretDesk({
  actor,
  ballot,
  papers,
}: {
  readonly actor: Actor;
  readonly ballot: BallotRecord;
  readonly papers: PapersInRoom;
}) {
  const { id: ballotId, rollCall } = ballot;
  const { negotiationId } = actor;
  const own = ownPapers(actor, ballot);
  const isRepresented = rollCall.some(({ delegationId }) => delegationId === actor.delegation?.id);
  return (
    <Box component="section" aria-labelledby="secret-ballot">
      <Title order={2} size="h4" id="secret-ballot" mb="xs">
        Secret ballot
      </Title>
      <SecretSteps phase={papers.phase} />
      <Stack gap="lg" mt="md">
        {own.map((each) => (
          <OwnPaperDesk
            key={each.delegationId}
            negotiationId={negotiationId}
            ballotId={ballotId}
            papers={papers}
            own={each}
          />
        ))}
        {own.length === 0 && isRepresented && (
          <Text size="sm" c="dimmed">
            The head of your delegation takes its paper and votes.
          </Text>
        )}
        {may(actor, "ballot.close") && (
          <SecretChairDesk
            negotiationId={negotiationId}
            ballotId={ballotId}
            papers={papers}
            without={rollCall
              .filter(({ delegationId }) => !papers.taken.includes(delegationId))
              .map(({ name }) => name)}
          />
        )}
      </Stack>
    </Box>
  );
}

/** The delegations whose papers the reader takes: its own as head of delegation, and those it holds the proxy of. */
export function ownPapers(
  actor: Actor,
  { rollCall }: BallotRecord,
): readonly { readonly delegationId: string; readonly name: string }[] {
  return rollCall
    .filter(({ delegationId, proxyId }) => may(actor, "ballot.vote", proxyId ?? delegationId))
    .map(({ delegationId, name }) => ({ delegationId, name }));
}
