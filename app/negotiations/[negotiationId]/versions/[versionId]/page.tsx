import type { Metadata } from "next";
import { Suspense } from "react";
import { actorOrNotFound } from "#app/_server/session.ts";
import { versionOnPage } from "#app/_server/version-page.ts";
import { Instant } from "#app/_ui/instant.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { listSittings } from "#lib/sitting/server/queries.ts";
import { nameSitting, type Sitting } from "#lib/sitting/sitting.ts";
import { describeKeeping } from "#lib/version/describe-version.ts";
import { listVersions } from "#lib/version/server/queries.ts";
import { readVersionTexts } from "#lib/version/server/read-version-texts.ts";
import type { TreatyVersion } from "#lib/version/version.ts";
import { RecordTabs } from "../../_record/record-tabs.tsx";
import { listHref, versionHref } from "../addresses.ts";
import { CompareWith } from "./compare-with.tsx";
import classes from "./version.module.css";
import { VersionContents } from "./version-contents.tsx";
import { VersionText } from "./version-text.tsx";

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly versionId: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, versionId } = await params;
  const { name } = await versionOnPage(await actorOrNotFound(negotiationId), versionId);
  return { title: name };
}

export default async function VersionPage({ params }: Props) {
  const { negotiationId, versionId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const version = await versionOnPage(actor, versionId);
  const [versions, sittings] = await Promise.all([listVersions(actor), listSittings(actor)]);
  const sitting = sittings.find(({ id }) => id === version.sittingId);
  const { name, note, madeAt } = version;
  return (
    <PageFrame>
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title={name}
        description={
          <>
            The whole treaty as it stood on <Instant at={madeAt} />
            {sitting && ` in ${nameInText(sitting)}`}, {describeKeeping(version)}.
            {note && <p className={classes.note}>{note}</p>}
          </>
        }
        actions={
          <div className={classes.acts}>
            {may(actor, "clause.draft") && (
              <ButtonLink
                variant="default"
                size="sm"
                href={`${versionHref(negotiationId, versionId)}/restore`}
              >
                Restore…
              </ButtonLink>
            )}
            <ButtonLink variant="subtle" size="sm" href={listHref(negotiationId, "all")}>
              All versions
            </ButtonLink>
          </div>
        }
      />
      <CompareWith
        negotiationId={negotiationId}
        version={version.id}
        others={versions.map(({ id, name: label, number }) => ({ id, label, number }))}
      />
      <VersionContents clauses={version.clauses} />
      <Suspense fallback={<p role="status">The text is being read…</p>}>
        <WholeText actor={actor} version={version} />
      </Suspense>
    </PageFrame>
  );
}

async function WholeText({ actor, version }: { readonly actor: Actor; readonly version: TreatyVersion }) {
  const texts = await readVersionTexts(actor, version.id);
  return <VersionText negotiationId={actor.negotiationId} version={version} texts={texts} />;
}

/** "sitting 3, plenary" */
function nameInText(sitting: Sitting): string {
  const name = nameSitting(sitting);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
