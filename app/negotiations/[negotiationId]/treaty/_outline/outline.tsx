"use client";
import { IconSearch } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import type { ToldClause } from "#lib/clause/clause.ts";
import type { ClauseNode } from "#lib/clause/clause-tree.ts";
import { useTreaty } from "../../_treaty/treaty-context.tsx";
import type { StructureTask } from "../_structure/structure-task.ts";
import { AddAtEnd } from "./add-at-end.tsx";
import classes from "./outline.module.css";
import { OutlineItem } from "./outline-item.tsx";
import type { ReadingPlace } from "./reading-place.ts";
import { useOutlineKeys } from "./use-outline-keys.ts";

const StructureForms = dynamic(
  patient(() => import("../_structure/structure-forms.tsx").then((module) => module.StructureForms)),
  {
    ssr: false,
  },
);

/** Parts and articles in order: to find, to go to, and for chair and secretariat to arrange. */
export function Outline({
  nodes,
  place,
  mayEditStructure,
  onGo,
}: {
  readonly nodes: readonly ClauseNode<ToldClause>[];
  readonly place: ReadingPlace;
  readonly mayEditStructure: boolean;
  readonly onGo?: () => void;
}) {
  const { clauseNumbers } = useTreaty();
  const [filter, setFilter] = useState("");
  const [task, setTask] = useState<StructureTask | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useOutlineKeys({ search, list });
  const wanted = filter.trim().toLowerCase();
  const shown = nodes.filter(({ row }) =>
    `${clauseNumbers.get(row.id)?.label} ${row.heading}`.toLowerCase().includes(wanted),
  );
  return (
    <nav className={classes.outline} aria-label="Outline of the treaty">
      <div className={classes.head}>
        <IconSearch size={14} aria-hidden className={classes.glass} />
        <input
          ref={search}
          type="search"
          className={classes.filter}
          aria-label="Filter the outline"
          placeholder="Filter  /"
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
            number={clauseNumbers.get(row.id)}
            place={place}
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
      {task && <StructureForms task={task} onDone={() => setTask(null)} />}
    </nav>
  );
}
