"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTreaty } from "../../_treaty/treaty-context.tsx";
import type { StructureTask } from "../_structure/structure-task.ts";
import classes from "./outline.module.css";

/** Adds to the end of the treaty. */
export function AddAtEnd({ onTask }: { readonly onTask: (task: StructureTask) => void }) {
  const { clauses } = useTreaty();
  const afterId = clauses.findLast(({ parentId }) => parentId === null)?.id ?? null;
  const place = { parentId: null, afterId };
  return (
    <div className={classes.foot}>
      {(["ARTICLE", "PART", "ANNEX"] as const).map((kind) => (
        <Button
          key={kind}
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onTask({ type: "add", kind, place })}
        >
          {{ ARTICLE: "Article", PART: "Part", ANNEX: "Annex" }[kind]}
        </Button>
      ))}
    </div>
  );
}
