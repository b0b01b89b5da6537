"use client";
import { Box, Card, Group, Stack, Table, Text, Title } from "@mantine/core";
import { Fragment } from "react";
import { TextLink } from "#app/_ui/links.tsx";
import type { Mechanism } from "#lib/mechanism/mechanism.ts";
import {
  MECHANISM_FAMILIES,
  type MechanismFamily,
  mechanismTypeFacts,
} from "#lib/mechanism/mechanism-type.ts";
import { MechanismFacts, timingFacts } from "../_mechanisms/mechanism-facts.tsx";
import { MechanismStatusBadge } from "../_mechanisms/status-badge.tsx";
import { MechanismActions } from "./mechanism-actions.tsx";
import classes from "./register.module.css";

type Shared = {
  readonly negotiationId: string;
  readonly changeableIds: readonly string[];
  readonly onEdit: (mechanism: Mechanism) => void;
};
type RowProps = Omit<Shared, "changeableIds"> & {
  readonly mechanism: Mechanism;
  readonly mayChange: boolean;
};

/** One family of the register: a table, or cards on a narrow screen. */
export function RegisterFamily(
  props: Shared & { readonly family: MechanismFamily; readonly mechanisms: readonly Mechanism[] },
) {
  const { family, mechanisms, negotiationId, changeableIds, onEdit } = props;
  const rows = mechanisms.map((mechanism) => ({
    negotiationId,
    mechanism,
    onEdit,
    mayChange: changeableIds.includes(mechanism.id),
  }));
  return (
    <Box component="section" aria-label={MECHANISM_FAMILIES[family]}>
      <Title order={2} size="h4" mb="xs">
        {MECHANISM_FAMILIES[family]}
      </Title>
      <Table className={classes.wide} layout="fixed" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="26%">Mechanism</Table.Th>
            <Table.Th w="17%">Articles</Table.Th>
            <Table.Th w="17%">Obligor and verifier</Table.Th>
            <Table.Th w="20%">When and how often</Table.Th>
            <Table.Th w="20%">Consequence</Table.Th>
            <Table.Th w={56}>
              <span className={classes.hidden}>Change</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <RegisterRow key={row.mechanism.id} {...row} />
          ))}
        </Table.Tbody>
      </Table>
      <Stack gap="sm" className={classes.narrow}>
        {rows.map((row) => (
          <RegisterCard key={row.mechanism.id} {...row} />
        ))}
      </Stack>
    </Box>
  );
}

function RegisterRow({ negotiationId, mechanism, mayChange, onEdit }: RowProps) {
  const { obligor, verifier, consequence } = mechanism;
  return (
    <Table.Tr className={classes.row}>
      <Table.Td>
        <MechanismTitle mechanism={mechanism} />
      </Table.Td>
      <Table.Td>
        <ArticleLinks negotiationId={negotiationId} mechanism={mechanism} />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{obligor}</Text>
        {verifier && (
          <Text size="sm" c="dimmed">
            checked by {verifier}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {timingFacts(mechanism).map(({ term, value }) => (
          <Text key={term} size="sm">
            {term !== "Frequency" && (
              <Text span size="sm" c="dimmed">
                {term}:{" "}
              </Text>
            )}
            {value}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{consequence}</Text>
      </Table.Td>
      <Table.Td>
        {mayChange && (
          <MechanismActions negotiationId={negotiationId} mechanism={mechanism} onEdit={onEdit} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function RegisterCard({ negotiationId, mechanism, mayChange, onEdit }: RowProps) {
  return (
    <Card withBorder padding="sm" bg="transparent">
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <MechanismTitle mechanism={mechanism} />
        {mayChange && (
          <MechanismActions negotiationId={negotiationId} mechanism={mechanism} onEdit={onEdit} />
        )}
      </Group>
      <Box mb="xs">
        <ArticleLinks negotiationId={negotiationId} mechanism={mechanism} />
      </Box>
      <MechanismFacts mechanism={mechanism} />
    </Card>
  );
}

function MechanismTitle({ mechanism }: { readonly mechanism: Mechanism }) {
  const { title, type, status, proposedBy } = mechanism;
  return (
    <Box miw={0}>
      <Text size="sm" fw={600} className={status === "WITHDRAWN" ? classes.withdrawn : undefined}>
        {title}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {mechanismTypeFacts(type).name} ·{" "}
        {proposedBy ? `proposed by ${proposedBy.shortName}` : "from chair or secretariat"}
      </Text>
      <MechanismStatusBadge status={status} />
    </Box>
  );
}

function ArticleLinks({ negotiationId, mechanism }: Pick<RowProps, "negotiationId" | "mechanism">) {
  return mechanism.clauses.map(({ id, label }, i) => (
    <Fragment key={id}>
      {i > 0 && ", "}
      <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${id}`}>
        {label}
      </TextLink>
    </Fragment>
  ));
}
