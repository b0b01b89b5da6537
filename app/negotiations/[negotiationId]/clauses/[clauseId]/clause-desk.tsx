"use client";
import { Anchor, Title } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconColumns3, IconHistory } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { type ReactNode, useEffect } from "react";
import { ClauseStatus } from "#app/_ui/clause-status.tsx";
import { patient } from "#app/_ui/patience.ts";
import type { Clause, ToldClause } from "#lib/clause/clause.ts";
import { writingIn } from "#lib/clause/clause-mode.ts";
import type { LiveConnection } from "../../_live/live-connection.ts";
import { useLive } from "../../_live/live-negotiation.tsx";
import { PeopleHere } from "../../_live/people-here.tsx";
import { SaveStatus } from "../../_live/save-status.tsx";
import { ModeMenu } from "../../_mode/mode-menu.tsx";
import { SuggestToggle } from "../../_mode/suggest-toggle.tsx";
import { useTreaty } from "../../_treaty/treaty-context.tsx";
import { CommentButton } from "./_comments/comment-button.tsx";
import { FootnoteList } from "./_reservations/footnote-list.tsx";
import { TitleMark } from "./_reservations/title-mark.tsx";
import { useAskedView, ViewSelect } from "./_views/view-select.tsx";
import { ViewedText } from "./_views/viewed-text.tsx";
import { AskedWords } from "./_words/asked-words.tsx";
import classes from "./clause-desk.module.css";
import { EditorToolbar, LiveClause, usePreparedEditor } from "./editor/live-clause.tsx";
import { FreezeButton } from "./freeze-button.tsx";
import { useArrival } from "./use-arrival.ts";

const TextMenu = dynamic(
  patient(() => import("./editor/text-menu.tsx").then((module) => module.TextMenu)),
  {
    ssr: false,
  },
);

/** One clause: its text to work on, and beside it everything that is known about it. */
export function ClauseDesk({
  clause,
  mayEdit,
  mayFreeze,
  maySetMode,
  banner = null,
  children,
}: {
  readonly clause: ToldClause;
  readonly mayEdit: boolean;
  readonly mayFreeze: boolean;
  readonly maySetMode: boolean;
  /** Above the title: in a chair's text what it is, and where silence is running that. */
  readonly banner?: ReactNode;
  /** The panels at the side, each with a heading of its own. */
  readonly children: ReactNode;
}) {
  const { negotiationId, clauseNumbers, writer, chairsText } = useTreaty();
  const [asked, ask] = useAskedView();
  const number = clauseNumbers.get(clause.id);
  const label = number?.label ?? "";
  const live = useLive();
  useBeingHere(live, clause.id);
  const mayEditHere = mayEdit && !number?.isWithdrawn;
  const writesHere = mayEditHere && asked.view === "negotiating";
  useArrival();
  usePreparedEditor();
  return (
    <main id="main" className={classes.desk}>
      <div className={classes.work}>
        <div className={classes.bar}>
          <div className={classes.tools}>{writesHere && live && <EditorToolbar />}</div>
          {writesHere && !chairsText && writingIn(clause.mode, writer) === "direct" && <SuggestToggle />}
          <CommentButton />
          <TextMenu />
          <AskedWords clauseId={clause.id} />
          <SaveStatus />
        </div>
        <article className={classes.text} id={`clause-${clause.id}`}>
          {banner}
          <header className={classes.header}>
            <Title order={1} className={classes.title}>
              <span>
                {label}
                <TitleMark />
              </span>
              {clause.heading && <span className={classes.name}>{clause.heading}</span>}
            </Title>
            <div className={classes.facts}>
              <ClauseStatus status={clause.status} isCirculated={clause.isCirculated} />
              <PeopleHere clauseId={clause.id} />
              <Anchor
                component={Link}
                href={`/negotiations/${negotiationId}/clauses/${clause.id}/history`}
                className={classes.history}
              >
                <IconHistory size={15} aria-hidden />
                History
              </Anchor>
              {!chairsText && (
                <Anchor
                  component={Link}
                  href={`/negotiations/${negotiationId}/clauses/${clause.id}/compilation`}
                  className={classes.history}
                >
                  <IconColumns3 size={15} aria-hidden />
                  Compilation
                </Anchor>
              )}
              {mayFreeze && <FreezeButton negotiationId={negotiationId} clause={clause} />}
              {maySetMode && !isFinal(clause) && (
                <ModeMenu negotiationId={negotiationId} present={{ clauseId: clause.id, ...clause }} />
              )}
              {!chairsText && <ViewSelect clauseId={clause.id} asked={asked} ask={ask} />}
            </div>
          </header>
          <h2 className={classes.textTitle}>Text</h2>
          {asked.view === "negotiating" ? (
            <LiveClause
              clauseId={clause.id}
              label={label}
              status={clause.status}
              mode={clause.mode}
              mayEdit={mayEditHere}
            />
          ) : (
            <ViewedText clauseId={clause.id} asked={asked} />
          )}
          <FootnoteList clauseId={clause.id} />
        </article>
        <Neighbours clause={clause} />
      </div>
      <aside className={classes.side} aria-label={`About ${label}`}>
        {children}
      </aside>
    </main>
  );
}

function isFinal({ status }: Clause): boolean {
  return status === "ADOPTED" || status === "WITHDRAWN";
}

/** Whoever has a clause's page open is in it, with or without a caret. */
function useBeingHere(live: LiveConnection | null, clauseId: string): void {
  useEffect(() => {
    live?.presence.show({ clauseId, cursor: null });
    return () => live?.presence.leave(clauseId);
  }, [live, clauseId]);
}

/** The clauses before and after this one, in reading order. */
function Neighbours({ clause }: { readonly clause: Clause }) {
  const { clauses } = useTreaty();
  const index = clauses.findIndex(({ id }) => id === clause.id);
  return (
    <nav className={classes.neighbours} aria-label="Neighbouring articles">
      <NeighbourLink clause={clauses[index - 1]} icon={<IconArrowLeft size={16} aria-hidden />} />
      <NeighbourLink clause={clauses[index + 1]} icon={<IconArrowRight size={16} aria-hidden />} />
    </nav>
  );
}

function NeighbourLink({ clause, icon }: { readonly clause: Clause | undefined; readonly icon: ReactNode }) {
  const { negotiationId, clauseNumbers } = useTreaty();
  if (!clause) return <span />;
  return (
    <Anchor
      component={Link}
      prefetch={false}
      href={`/negotiations/${negotiationId}/clauses/${clause.id}`}
      className={classes.neighbour}
    >
      {icon}
      <span>
        {clauseNumbers.get(clause.id)?.label}
        {clause.heading && <span className={classes.name}> {clause.heading}</span>}
      </span>
    </Anchor>
  );
}
