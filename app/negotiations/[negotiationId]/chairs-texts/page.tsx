import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import type { ChairsText } from "#lib/chairs-text/chairs-text.ts";
import { listChairsTexts } from "#lib/chairs-text/server/queries.ts";
import { isTreatyEmpty } from "#lib/treaty/server/queries.ts";
import { RecordTabs } from "../_record/record-tabs.tsx";
import { BeginForm } from "./begin-form.tsx";
import { ChairsTextFacts } from "./chairs-text-facts.tsx";
import { ChairsTextState } from "./chairs-text-state.tsx";
import classes from "./chairs-texts.module.css";

export const metadata: Metadata = { title: "Chair's texts" };

export default async function ChairsTextsPage({
  params,
}: {
  readonly params: Promise<{ readonly negotiationId: string }>;
}) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [texts, isEmpty] = await Promise.all([listChairsTexts(actor), isTreatyEmpty(actor)]);
  const mayBegin = may(actor, "chairs-text.draft") && !isEmpty;
  return (
    <PageFrame>
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title="Chair's texts"
        description="A chair's or facilitator's text is drafted apart from the treaty, on the chair's own responsibility, and issued for everybody to read. The chair can make it the basis of the negotiation; what it replaces stays on record."
      />
      {mayBegin && <BeginForm negotiationId={negotiationId} />}
      {texts.length === 0 ? (
        <EmptyState title="There is no chair's text">
          {mayBegin
            ? "Begin one above: it opens as a copy of the treaty."
            : "When the chair issues one, it stands here."}
        </EmptyState>
      ) : (
        <ul className={classes.list} style={{ marginBlockStart: "1.5rem" }}>
          {texts.map((text) => (
            <ChairsTextItem key={text.id} negotiationId={negotiationId} chairsText={text} />
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

function ChairsTextItem({
  negotiationId,
  chairsText,
}: {
  readonly negotiationId: string;
  readonly chairsText: ChairsText;
}) {
  return (
    <li className={classes.item}>
      <TextLink href={`/negotiations/${negotiationId}/chairs-texts/${chairsText.id}`}>
        <span className={classes.name}>{chairsText.title}</span>
      </TextLink>
      <ChairsTextState status={chairsText.status} />
      <p className={classes.facts}>
        <ChairsTextFacts chairsText={chairsText} />
      </p>
    </li>
  );
}
