"use client";
import { Drawer } from "@mantine/core";
import type { ToldClause } from "#lib/clause/clause.ts";
import type { ClauseNode } from "#lib/clause/clause-tree.ts";
import { Outline } from "./outline.tsx";
import type { ReadingPlace } from "./reading-place.ts";

/** The outline on a narrow screen. */
export function OutlineDrawer(props: {
  readonly nodes: readonly ClauseNode<ToldClause>[];
  readonly place: ReadingPlace;
  readonly mayEditStructure: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Drawer opened onClose={props.onClose} title="Outline" size="min(24rem, 92vw)" padding="sm">
      <Outline
        nodes={props.nodes}
        place={props.place}
        mayEditStructure={props.mayEditStructure}
        onGo={props.onClose}
      />
    </Drawer>
  );
}
