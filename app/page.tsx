import { Container, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { findDemo, listNegotiations } from "#lib/negotiation/server/queries.ts";
import { currentPerson } from "./_server/session.ts";
import { ButtonLink, TextLink } from "./_ui/links.tsx";
import { SiteHeader } from "./_ui/site-header.tsx";

const WHAT_IT_DOES = [
  {
    title: "Draft together",
    text: "Every article is a live document. Delegations see each other’s words as they are typed, and what the screen calls saved is on disk.",
  },
  {
    title: "Say where you stand",
    text: "A position belongs to one exact text. When the text changes, the matrix says which positions were taken on an earlier one.",
  },
  {
    title: "Decide by the rules",
    text: "A vote is on a frozen text, by the rule of the conference, and the result shows its arithmetic.",
  },
  {
    title: "Keep the record",
    text: "Who changed which word, when, and who agreed: every act goes into a journal that can be verified years later.",
  },
] as const;

export default async function HomePage() {
  const person = await currentPerson();
  const [mine, demo] = person ? await Promise.all([listNegotiations(person), findDemo(person)]) : [[], null];
  return (
    <>
      <SiteHeader personName={person?.name ?? null} />
      <Container component="main" id="main" size="md" py={{ base: 40, sm: 80 }}>
        <Stack gap="md" maw={640}>
          <Title order={1} fz={{ base: 34, sm: 46 }} lh={1.15}>
            A treaty, negotiated in one place
          </Title>
          <Text size="lg" c="dimmed">
            Travaux is a workspace in which delegations draft a treaty together, put their positions on
            record, design how compliance is verified, and vote. The drafting record, the{" "}
            <em>travaux préparatoires</em>, writes itself.
          </Text>
          <Group gap="sm" mt="sm">
            {person ? (
              <>
                {demo && <ButtonLink href={`/negotiations/${demo}/treaty`}>Open the demo</ButtonLink>}
                <ButtonLink href="/negotiations/new" variant={demo ? "default" : "filled"}>
                  Create a negotiation
                </ButtonLink>
                {mine.length > 0 && (
                  <ButtonLink href="/negotiations" variant="default">
                    My negotiations ({mine.length})
                  </ButtonLink>
                )}
              </>
            ) : (
              <>
                <ButtonLink href="/sign-in">Sign in</ButtonLink>
                <ButtonLink href="/register" variant="default">
                  Create an account
                </ButtonLink>
              </>
            )}
          </Group>
          {!person && (
            <Text size="sm" c="dimmed">
              New on this server? The demo treaty and its sign-ins were printed when the server started. With
              an invitation, open its link; <TextLink href="/register">an account of your own</TextLink> lets
              you create a negotiation.
            </Text>
          )}
        </Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="xl" mt={{ base: 48, sm: 80 }}>
          {WHAT_IT_DOES.map(({ title, text }) => (
            <Stack key={title} gap={4}>
              <Title order={2} size="h4">
                {title}
              </Title>
              <Text c="dimmed">{text}</Text>
            </Stack>
          ))}
        </SimpleGrid>
      </Container>
    </>
  );
}
