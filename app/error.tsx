"use client";
import { Button, Stack, Text, Title } from "@mantine/core";

/** A mistake of our own while a page was made. What was saved stays saved: pages only read. */
export default function PageMistake({ reset }: { readonly reset: () => void }) {
  return (
    <Stack component="main" id="main" align="center" gap="sm" px="md" py={96} maw={520} mx="auto" ta="center">
      <Title order={1} size="h3">
        This page could not be shown
      </Title>
      <Text c="dimmed">
        Something went wrong on our side. Nothing was changed, and what you had saved is kept. Try again in a
        moment.
      </Text>
      <Button onClick={reset}>Try again</Button>
    </Stack>
  );
}
