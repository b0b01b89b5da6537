"use client";
import { Button, Group, Table, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { type ParsedDelegation, parseDelegations } from "#lib/delegation/parse-delegations.ts";
import { addDelegationsAction } from "./actions.ts";

/** A pasted list of delegations, and what was understood of it before anything is stored. */
export function AddDelegations({
  negotiationId,
  present,
  onDone,
}: {
  readonly negotiationId: string;
  readonly present: readonly Delegation[];
  readonly onDone: () => void;
}) {
  const [text, setText] = useState("");
  const { run, isRunning, refused } = useAction(addDelegationsAction.bind(null, negotiationId), (added) => {
    notifications.show({
      message: added.length === 1 ? "1 delegation added." : `${added.length} delegations added.`,
    });
    onDone();
  });
  const parsed = parseDelegations(text, {
    names: present.map(({ name }) => name),
    shortNames: present.map(({ shortName }) => shortName),
  });
  const faults = parsed.filter(({ fault }) => fault !== null).length;
  const submit = () => run(parsed.map(({ line: _line, fault: _fault, ...delegation }) => delegation));
  return (
    <ActionForm refused={refused} onSubmit={submit}>
      <Textarea
        label="One delegation per line"
        description="Name; short name; country code; weight; population. All but the name may be left out. A table copied from a spreadsheet works too."
        placeholder={"Norway; NOR; NO; 1\nUnited Arab Emirates; UAE; AE"}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={10}
        data-autofocus
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      />
      {parsed.length > 0 && <Preview parsed={parsed} />}
      <Group justify="flex-end" gap="sm">
        {faults > 0 && (
          <Text size="sm" c="var(--mantine-color-error)" role="status">
            {faults === 1 ? "1 line needs another look." : `${faults} lines need another look.`}
          </Text>
        )}
        <Button type="submit" loading={isRunning} disabled={parsed.length === 0 || faults > 0}>
          {parsed.length > 1 ? `Add ${parsed.length} delegations` : "Add the delegation"}
        </Button>
      </Group>
    </ActionForm>
  );
}

function Preview({ parsed }: { readonly parsed: readonly ParsedDelegation[] }) {
  const hasPopulation = parsed.some(({ population }) => population !== null);
  return (
    <Table.ScrollContainer minWidth={420} mah={320} style={{ overflowY: "auto" }}>
      <Table aria-label="What was understood" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="end" w={48}>
              Line
            </Table.Th>
            <Table.Th>Name</Table.Th>
            <Table.Th>Short name</Table.Th>
            <Table.Th>Code</Table.Th>
            <Table.Th ta="end">Weight</Table.Th>
            {hasPopulation && <Table.Th ta="end">Population</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parsed.map(({ line, name, shortName, isoCode, weight, population, fault }) => (
            <Table.Tr key={line}>
              <Table.Td ta="end" c="dimmed">
                {line}
              </Table.Td>
              <Table.Td>
                {name}
                {fault && (
                  <Text size="sm" c="var(--mantine-color-error)">
                    {fault}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{shortName}</Table.Td>
              <Table.Td>{isoCode}</Table.Td>
              <Table.Td ta="end">{Number.isNaN(weight) ? "?" : weight}</Table.Td>
              {hasPopulation && (
                <Table.Td ta="end">
                  {Number.isNaN(population) ? "?" : population?.toLocaleString("en")}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
