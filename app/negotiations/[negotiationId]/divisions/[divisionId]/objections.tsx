import { Stack, Text, Title } from "@mantine/core";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { DivisionRecord } from "#lib/division/division.ts";
import { ObjectForm } from "./object-form.tsx";

/** Who objects to a division and why, the vote on the motion, and the form with which others object. */
export function Objections({
  negotiationId,
  division: { id, objections, votes, status },
  mayObject,
}: {
  readonly negotiationId: string;
  readonly division: DivisionRecord;
  readonly mayObject: boolean;
}) {
  const motion = votes.findLast(({ part }) => part === null);
  return (
    <Stack component="section" gap="sm" aria-labelledby="objections">
      <Title order={2} size="h4" id="objections">
        Objections
      </Title>
      {objections.length === 0 && (
        <Text size="sm" c="dimmed">
          {status === "REQUESTED" ? "No delegation objects so far." : "No delegation objected."}
        </Text>
      )}
      {objections.map(({ delegation, objectedAt, objectedBy, reason }) => (
        <div key={delegation.id}>
          <DelegationBadge colour={delegation.colour} isoCode={delegation.isoCode}>
            {delegation.name}
          </DelegationBadge>
          {reason && (
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              “{reason}”
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {objectedBy}, <Instant at={objectedAt} />
          </Text>
        </div>
      ))}
      {motion && (
        <Text size="sm" className="tabular">
          {motion.arithmetic && `${motion.arithmetic.replace(/^./, (letter) => letter.toUpperCase())}. `}
          <TextLink size="sm" href={`/negotiations/${negotiationId}/ballots/${motion.ballotId}`}>
            The vote on the motion to divide
          </TextLink>
        </Text>
      )}
      {mayObject && <ObjectForm negotiationId={negotiationId} divisionId={id} />}
    </Stack>
  );
}
