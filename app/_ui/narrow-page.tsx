import { Container, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { SiteHeader } from "./site-header.tsx";

/** A page with one short form or one message, outside any negotiation. */
export function NarrowPage({
  title,
  description,
  personName,
  children,
}: {
  readonly title: string;
  readonly description?: ReactNode;
  readonly personName: string | null;
  readonly children: ReactNode;
}) {
  return (
    <>
      <SiteHeader personName={personName} />
      <Container component="main" id="main" size={440} py={{ base: 32, sm: 64 }} px="md">
        <Stack gap="lg">
          <Stack gap={4}>
            <Title order={1} size="h2">
              {title}
            </Title>
            {description && (
              <Text c="dimmed" component="div">
                {description}
              </Text>
            )}
          </Stack>
          {children}
        </Stack>
      </Container>
    </>
  );
}
