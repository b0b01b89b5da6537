"use client";
import { Button, CloseButton, Menu, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseNode } from "#lib/clause/clause-tree.ts";
import { useTreaty } from "../../_treaty/treaty-context.tsx";
import { StructureForms } from "../_structure/structure-forms.tsx";
import type { StructureTask } from "../_structure/structure-task.ts";
import classes from "./outline.module.css";
import { OutlineItem } from "./outline-item.tsx";
import { useOutlineKeys } from "./use-outline-keys.ts";

/** Parts and articles in order: to find, to go to, and for chair and secretariat to arrange. */
export function Outline({
  nodes,
  mayEditStructure,
  onGo,
}: {
  readonly nodes: readonly ClauseNode<Clause>[];
  readonly mayEditStructure: boolean;
  readonly onGo?: () => void;
}) {
  const { numbers } = useTreaty();
  const [filter, setFilter] = useState("");
  const [task, setTask] = useState<StructureTask | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useOutlineKeys({ search, list });
  const wanted = filter.trim().toLowerCase();
  const shown = nodes.filter(({ row }) =>
    `${numbers.clauses.get(row.id)?.label} ${row.heading}`.toLowerCase().includes(wanted),
  );
  return (
    <nav className={classes.outline} aria-label="Outline of the treaty">
      <div className={classes.head}>
        <TextInput
          ref={search}
          size="xs"
          type="search"
          aria-label="Filter the outline"
          placeholder="Filter  /"
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={filter && <CloseButton size="xs" aria-label="Clear" onClick={() => setFilter("")} />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      <ol ref={list} className={classes.list}>
        {shown.map(({ row, depth }) => (
          <OutlineItem
            key={row.id}
            clause={row}
            depth={depth}
            number={numbers.clauses.get(row.id)}
            mayEdit={mayEditStructure}
            isMenuOpen={menuFor === row.id}
            onMenu={setMenuFor}
            onTask={setTask}
            onGo={onGo}
          />
        ))}
      </ol>
      {shown.length === 0 && <p className={classes.nothing}>Nothing in the outline matches “{filter}”.</p>}
      {mayEditStructure && <AddAtEnd onTask={setTask} />}
      <StructureForms task={task} onDone={() => setTask(null)} />
    </nav>
  );
}

function AddAtEnd({ onTask }: { readonly onTask: (task: StructureTask) => void }) {
  const { clauses } = useTreaty();
  const afterId = clauses.findLast(({ parentId }) => parentId === null)?.id ?? null;
  return (
    <div className={classes.foot}>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} aria-hidden />}>
            Add at the end
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(["ARTICLE", "PART", "ANNEX"] as const).map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => onTask({ type: "add", kind, place: { parentId: null, afterId } })}
            >
              {{ ARTICLE: "Article", PART: "Part", ANNEX: "Annex" }[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
