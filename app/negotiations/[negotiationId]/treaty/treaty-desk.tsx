"use client";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconList } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { patient } from "#app/_ui/patience.ts";
import { clauseTree, readingOrder } from "#lib/clause/clause-tree.ts";
import { useLive } from "../_live/live-negotiation.tsx";
import { SaveStatus } from "../_live/save-status.tsx";
import { ModeMenu } from "../_mode/mode-menu.tsx";
import { useTreaty } from "../_treaty/treaty-context.tsx";
import { EditorToolbar, usePreparedEditor } from "../clauses/[clauseId]/editor/live-clause.tsx";
import { Outline } from "./_outline/outline.tsx";
import { useReadingPlace } from "./_outline/use-reading-place.ts";
import { ClauseSection } from "./_text/clause-section.tsx";
import classes from "./treaty-desk.module.css";

const TextMenu = dynamic(
  patient(() => import("../clauses/[clauseId]/editor/text-menu.tsx").then((module) => module.TextMenu)),
  { ssr: false },
);
const OutlineDrawer = dynamic(
  patient(() => import("./_outline/outline-drawer.tsx").then((module) => module.OutlineDrawer)),
  {
    ssr: false,
  },
);

/** The treaty's page: its outline at the side, its continuous text in the middle, the tools above the text. */
export function TreatyDesk(props: {
  readonly title: string;
  /** Words in each clause, to know its height before its text is here. */
  readonly words: ReadonlyMap<string, number>;
  readonly mayEditText: boolean;
  readonly mayEditStructure: boolean;
  readonly maySetMode: boolean;
  /** Above the title: what kind of text this is. */
  readonly banner?: ReactNode;
  /** What happened since the reader was here last. */
  readonly news?: ReactNode;
}) {
  const { negotiationId, clauses, texts } = useTreaty();
  const [isDrawerOpen, drawer] = useDisclosure();
  const nodes = useMemo(() => readingOrder(clauseTree(clauses)), [clauses]);
  const order = useMemo(() => nodes.map(({ row }) => row.id), [nodes]);
  const text = useRef<HTMLElement>(null);
  const place = useReadingPlace(text, order);
  const isLive = useLive() !== null;
  usePreparedEditor();
  useEffect(() => {
    if (isLive) void texts.loadRest();
  }, [texts, isLive]);
  const outline = <Outline nodes={nodes} place={place} mayEditStructure={props.mayEditStructure} />;
  return (
    <div className={classes.desk}>
      <aside className={classes.side}>{outline}</aside>
      <main id="main" className={classes.main}>
        <div className={classes.bar}>
          <Button
            className={classes.drawerButton}
            variant="default"
            size="xs"
            leftSection={<IconList size={16} aria-hidden />}
            onClick={drawer.open}
          >
            Outline
          </Button>
          <div className={classes.tools}>{props.mayEditText && isLive && <EditorToolbar />}</div>
          <TextMenu />
          <SaveStatus />
        </div>
        <article ref={text} className={classes.text}>
          {props.banner}
          <h1 className={classes.title}>{props.title}</h1>
          {props.news}
          {props.maySetMode && <ModeMenu negotiationId={negotiationId} present={null} />}
          {nodes.map(({ row, depth }) => (
            <ClauseSection
              key={row.id}
              clause={row}
              depth={depth}
              words={props.words.get(row.id) ?? 0}
              mayEdit={props.mayEditText}
            />
          ))}
        </article>
      </main>
      {isDrawerOpen && (
        <OutlineDrawer
          nodes={nodes}
          place={place}
          mayEditStructure={props.mayEditStructure}
          onClose={drawer.close}
        />
      )}
    </div>
  );
}
