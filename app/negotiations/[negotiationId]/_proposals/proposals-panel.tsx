import { Group, Stack, Text, Title } from "@mantine/core";
import { TextLink } from "#app/_ui/links.tsx";
import type { ClauseProposals } from "#lib/proposal/proposal.ts";
import { MakeProposalLink } from "./make-proposal-link.tsx";
import { ProposalState } from "./proposal-state.tsx";
import { supportWords } from "./support-words.ts";

/** The proposals that would change this clause, beside its text. */
export function ProposalsPanel({
  negotiationId,
  clauseId,
  proposals,
  ownSuggestions,
}: ClauseProposals & { readonly negotiationId: string; readonly clauseId: string }) {
  const base = `/negotiations/${negotiationId}`;
  return (
    <Stack component="section" gap="sm" mt="xl" aria-labelledby="proposals-panel">
      <Group justify="space-between" align="baseline" gap="sm">
        <Title order={2} size="h4" id="proposals-panel">
          Proposals
        </Title>
        {proposals.length > 0 && (
          <Group gap="sm">
            <TextLink size="sm" href={`${base}/clauses/${clauseId}/order`}>
              Order of voting
            </TextLink>
            <TextLink size="sm" href={`${base}/clauses/${clauseId}/compilation`}>
              Side by side
            </TextLink>
          </Group>
        )}
      </Group>
      {proposals.length === 0 && (
        <Text size="sm" c="dimmed">
          No proposal would change this text.
        </Text>
      )}
      {proposals.map((proposal) => (
        <Group key={proposal.id} justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
            <TextLink size="sm" href={`${base}/proposals/${proposal.id}`}>
              {proposal.symbol} {proposal.title}
            </TextLink>
            <Text size="xs" c="dimmed">
              {proposal.tabledAt ? supportWords(proposal) : "Known to your side alone"}
            </Text>
          </div>
          <ProposalState status={proposal.status} />
        </Group>
      ))}
      {ownSuggestions > 0 && (
        <Stack gap={6} align="flex-start">
          <Text size="sm">
            {ownSuggestions} open {ownSuggestions === 1 ? "suggestion" : "suggestions"} of your side{" "}
            {ownSuggestions === 1 ? "is" : "are"} in no proposal.
          </Text>
          <MakeProposalLink negotiationId={negotiationId} clauseId={clauseId} />
        </Stack>
      )}
    </Stack>
  );
}
