"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { patient } from "#app/_ui/patience.ts";
import type { ChairsText } from "#lib/chairs-text/chairs-text.ts";
import { isUnderWay } from "#lib/chairs-text/chairs-text.ts";
import type { ToldClause } from "#lib/clause/clause.ts";
import type { Writer } from "#lib/clause/clause-mode.ts";
import { ContestedProvider, type ContestedSource } from "../../../_contested/contested-context.tsx";
import type { KnownText } from "../../../_treaty/texts-store.ts";
import { TreatyProvider } from "../../../_treaty/treaty-context.tsx";
import { ClauseDesk } from "../clause-desk.tsx";
import { EditingDeskProvider } from "../editor/editing-desk.tsx";

const SettleInText = dynamic(
  patient(() => import("./settle-in-text.tsx").then((module) => module.SettleInText)),
);

/** A clause of a chair's text: its text to work on, and what is open in it. No act of the negotiation is on it. */
export function ChairsTextClause({
  negotiationId,
  chairsText,
  clause,
  clauses,
  branches,
  first,
  contested,
  writer,
  mayDraft,
  banner,
}: {
  readonly negotiationId: string;
  readonly chairsText: ChairsText;
  readonly clause: ToldClause;
  readonly clauses: readonly ToldClause[];
  readonly branches: Readonly<Record<string, string>>;
  readonly first: readonly KnownText[];
  readonly contested: ContestedSource;
  readonly writer: Writer;
  readonly mayDraft: boolean;
  readonly banner: ReactNode;
}) {
  const mayEdit = mayDraft && isUnderWay(chairsText);
  return (
    <TreatyProvider
      key={clause.id}
      negotiationId={negotiationId}
      clauses={clauses}
      first={first}
      writer={writer}
      page="clause"
      chairsText={{ id: chairsText.id, branches }}
    >
      <ContestedProvider {...contested}>
        <EditingDeskProvider>
          <ClauseDesk clause={clause} mayEdit={mayEdit} mayFreeze={false} maySetMode={false} banner={banner}>
            <SettleInText clauseId={clause.id} mayEdit={mayEdit && clause.status === "OPEN"} />
          </ClauseDesk>
        </EditingDeskProvider>
      </ContestedProvider>
    </TreatyProvider>
  );
}
