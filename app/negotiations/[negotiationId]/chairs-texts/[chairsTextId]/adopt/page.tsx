import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { chairsTextOrNotFound } from "#app/_server/chairs-text-page.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { describeChanges } from "#lib/chairs-text/compared-article.ts";
import { type ArchivedArticle, readLastLook } from "#lib/chairs-text/server/read-plan.ts";
import { KIND_NAMES } from "#lib/contested/contested-names.ts";
import { listWords } from "#lib/list-words.ts";
import { RecordTabs } from "../../../_record/record-tabs.tsx";
import { ChairsTextBanner } from "../../chairs-text-banner.tsx";
import classes from "../../chairs-texts.module.css";
import { AdoptButton } from "./adopt-button.tsx";

export const metadata: Metadata = { title: "Adopt a chair's text" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly chairsTextId: string }>;
};

export default async function AdoptPage({ params }: Props) {
  const { negotiationId, chairsTextId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const chairsText = await chairsTextOrNotFound(actor, chairsTextId);
  if (!may(actor, "chairs-text.adopt") || chairsText.status !== "ISSUED") notFound();
  const { articles, mark } = await readLastLook(actor, chairsTextId);
  const closed = articles.filter(({ isClosed }) => isClosed).map(({ was, is }) => (was ?? is)?.label ?? "");
  return (
    <PageFrame size="md">
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title={`Make “${chairsText.title}” the basis`}
        description="A last look. The treaty becomes exactly what this text says. A version of the whole treaty is kept first; every word of it, and who wrote it, stays in the history."
      />
      <ChairsTextBanner negotiationId={negotiationId} chairsText={chairsText} mayAdopt={false} />
      {closed.length > 0 && (
        <p className={classes.barred}>
          <strong>Not yet.</strong> {listWords(closed)} {closed.length === 1 ? "is" : "are"} closed and would
          change. Open what is closed in the treaty, or leave it in the chair's text as it is there.
        </p>
      )}
      {articles.length === 0 ? (
        <p>The treaty reads like this text already: adopting it changes no article.</p>
      ) : (
        <ul className={classes.look}>
          {articles.map((article) => (
            <LookedAt key={article.branchId ?? article.clauseId} article={article} />
          ))}
        </ul>
      )}
      <p>
        Positions taken on a text that changes stay on record as taken on earlier text. Proposals on it have
        to be attached again.
      </p>
      <AdoptButton
        negotiationId={negotiationId}
        chairsTextId={chairsTextId}
        seen={mark}
        isBarred={closed.length > 0}
      />
    </PageFrame>
  );
}

function LookedAt({ article }: { readonly article: ArchivedArticle }) {
  const { was, is, archived, isClosed } = article;
  const name = is ?? was;
  const { contested, suggestionIds } = archived;
  const suggestions =
    suggestionIds.length === 1 ? "1 suggestion is" : `${suggestionIds.length} suggestions are`;
  return (
    <li>
      <span className={classes.lookTitle}>
        {name?.label}
        {name?.heading && ` – ${name.heading}`}
      </span>
      <ul className={classes.lookFacts}>
        {isClosed && <li>Closed: it keeps the text from being adopted</li>}
        {describeChanges(article).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {contested.map(({ id, kind, words }) => (
          <li key={id}>
            {KIND_NAMES[kind]} archived: “{words}”
          </li>
        ))}
        {suggestionIds.length > 0 && <li>{suggestions} archived</li>}
      </ul>
    </li>
  );
}
