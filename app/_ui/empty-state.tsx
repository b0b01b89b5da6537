import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A page or panel with nothing in it yet: says what belongs here and what to do next. */
export function EmptyState({
  title,
  children,
  action,
  order = 2,
}: {
  readonly title: string;
  /** Level of the heading: 1 where this is the whole page. */
  readonly order?: 1 | 2 | 3;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <Stack align="center" gap="sm" py={{ base: "xl", sm: 64 }} px="md" maw={520} mx="auto" ta="center">
      <Title order={order} size="h3">
        {title}
      </Title>
      <Text c="dimmed" component="div">
        {children}
      </Text>
      {action}
    </Stack>
  );
}
