import { Badge, Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { personOrSignIn } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SiteHeader } from "#app/_ui/site-header.tsx";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import { listNegotiations, type OwnNegotiation } from "#lib/negotiation/server/queries.ts";

export const metadata: Metadata = { title: "My negotiations" };

export default async function NegotiationsPage() {
  const person = await personOrSignIn();
  const negotiations = await listNegotiations(person);
  const create = <ButtonLink href="/negotiations/new">Create a negotiation</ButtonLink>;
  return (
    <>
      <SiteHeader personName={person.name} />
      <PageFrame size="md">
        {negotiations.length === 0 ? (
          <EmptyState order={1} title="No negotiations yet" action={create}>
            Open the link of an invitation to take your seat in one, or create a negotiation of your own and
            invite the delegations.
          </EmptyState>
        ) : (
          <>
            <PageHeader title="My negotiations" actions={create} />
            <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: "none" }}>
              {negotiations.map((negotiation) => (
                <NegotiationEntry key={negotiation.id} negotiation={negotiation} />
              ))}
            </Stack>
          </>
        )}
      </PageFrame>
    </>
  );
}

function NegotiationEntry({ negotiation }: { readonly negotiation: OwnNegotiation }) {
  const { id, title, description, isDemo, office, delegationName } = negotiation;
  const seat = delegationName ? `${OFFICE_NAMES[office]}, ${delegationName}` : OFFICE_NAMES[office];
  return (
    <Stack component="li" gap={4}>
      <Group gap="sm">
        <TextLink href={`/negotiations/${id}/treaty`} size="lg" fw={600} style={{ overflowWrap: "anywhere" }}>
          {title}
        </TextLink>
        {isDemo && (
          <Badge variant="light" radius="sm">
            Demo
          </Badge>
        )}
      </Group>
      <Text size="sm" fw={500}>
        {seat}
      </Text>
      {description && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {description}
        </Text>
      )}
    </Stack>
  );
}
