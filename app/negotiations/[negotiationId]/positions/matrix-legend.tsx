import { Box, Group, Kbd, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { STANCE_FACTS, STANCES } from "#lib/position/stance.ts";
import { StanceMark } from "../_positions/stance-mark.tsx";
import classes from "./board.module.css";

const PLAIN = { adReferendum: false, isOnEarlierText: false };

/** What the marks of the matrix mean, and how to move in it. */
export function MatrixLegend() {
  return (
    <Box component="section" aria-label="Legend" mt="md">
      <Group gap="lg" component="ul" p={0} m={0} style={{ listStyle: "none", rowGap: 6 }}>
        {STANCES.map((stance) => (
          <LegendItem key={stance} name={STANCE_FACTS[stance].name}>
            <StanceMark position={{ ...PLAIN, stance }} />
          </LegendItem>
        ))}
        <LegendItem name="Ad referendum">
          <StanceMark position={{ ...PLAIN, stance: "ACCEPT", adReferendum: true }} />
        </LegendItem>
        <LegendItem name="On earlier text">
          <StanceMark position={{ ...PLAIN, stance: "ACCEPT", isOnEarlierText: true }} />
        </LegendItem>
        <LegendItem name="Empty: no position on the record" />
      </Group>
      <Text size="sm" c="dimmed" mt="xs" className={classes.wide}>
        In the matrix: arrow keys move, <Kbd size="xs">Enter</Kbd> opens the position,{" "}
        <Kbd size="xs">Home</Kbd> and <Kbd size="xs">End</Kbd> go to the ends of a row.
      </Text>
    </Box>
  );
}

function LegendItem({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  return (
    <Group component="li" gap={8} wrap="nowrap">
      {children}
      <Text size="sm" span>
        {name}
      </Text>
    </Group>
  );
}
