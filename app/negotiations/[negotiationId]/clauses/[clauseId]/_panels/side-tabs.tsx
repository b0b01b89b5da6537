"use client";
import { Badge, Stack, Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useStore } from "../../../_live/use-store.ts";
import { useEditingDesk } from "../editor/editing-desk.tsx";
import classes from "./side-tabs.module.css";

/** A tab of the side column: its name, what waits in it, and its panels. */
export interface SideTab {
  readonly key: string;
  readonly name: string;
  /** How many things are open there; 0 is not shown. */
  readonly count: number;
  readonly panels: ReactNode;
}

/** Everything that is known about a clause, beside its text, in a few tabs. The first one is open on arrival. */
export function SideTabs({ tabs }: { readonly tabs: readonly SideTab[] }) {
  const { tab } = useEditingDesk();
  const open = useStore(tab) ?? tabs[0]?.key ?? null;
  return (
    <Tabs value={open} onChange={tab.set} keepMounted={false}>
      <Tabs.List mb="md" className={classes.list}>
        {tabs.map(({ key, name, count }) => (
          <Tabs.Tab
            key={key}
            value={key}
            className={classes.tab}
            rightSection={
              count > 0 && (
                <Badge component="span" variant="light" size="xs" circle={count < 10}>
                  {count}
                </Badge>
              )
            }
          >
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ key, panels }) => (
        <Tabs.Panel key={key} value={key}>
          <Stack gap="xl">{panels}</Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
