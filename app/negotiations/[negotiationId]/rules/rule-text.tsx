"use client";
import { Button, CopyButton, Group, Stack, Text, Textarea } from "@mantine/core";

/** The rule as JSON, to be copied, pasted and typed. */
export function RuleText({
  text,
  onChange,
  isFaulty,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly isFaulty: boolean;
}) {
  return (
    <Stack gap="sm">
      <Textarea
        label="The rule as JSON"
        description="Copy it to another conference, or paste one here."
        autosize
        minRows={12}
        maxRows={30}
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.8125rem" } }}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={isFaulty}
      />
      <Group gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
        {isFaulty && (
          <Text size="sm" c="dimmed">
            The form keeps the last text that was a rule.
          </Text>
        )}
      </Group>
    </Stack>
  );
}
