import type { Metadata } from "next";
import Link from "next/link";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { listSittings } from "#lib/sitting/server/queries.ts";
import { isTreatyEmpty } from "#lib/treaty/server/queries.ts";
import { nameInSentence } from "#lib/version/describe-version.ts";
import { groupBySitting } from "#lib/version/group-by-sitting.ts";
import { countChanges } from "#lib/version/server/count-changes.ts";
import { listVersions } from "#lib/version/server/queries.ts";
import { RecordTabs } from "../_record/record-tabs.tsx";
import { SittingBar } from "../_sitting/sitting-bar.tsx";
import { listHref } from "./addresses.ts";
import { MakeVersion } from "./make-version.tsx";
import { type ListedVersion, VersionList } from "./version-list.tsx";
import classes from "./versions.module.css";

export const metadata: Metadata = { title: "Versions" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string }>;
  readonly searchParams: Promise<{ readonly kinds?: string | string[] }>;
};

export default async function VersionsPage({ params, searchParams }: Props) {
  const { negotiationId } = await params;
  const kinds = (await searchParams).kinds === "named" ? "named" : "all";
  const actor = await actorOrNotFound(negotiationId);
  const [all, sittings, isEmpty] = await Promise.all([
    listVersions(actor),
    listSittings(actor),
    isTreatyEmpty(actor),
  ]);
  const shown = kinds === "named" ? all.filter(({ kind }) => kind === "NAMED") : all;
  const changes = await countChanges(actor, shown);
  const listed = shown.map((version, index): ListedVersion => {
    const before = shown[index + 1];
    const changed = changes.get(version.id);
    const since =
      before && changed !== undefined ? { id: before.id, name: nameInSentence(before), changed } : null;
    return { ...version, since };
  });
  const named = all.filter(({ kind }) => kind === "NAMED").map(({ name }) => name);
  const mayHold = may(actor, "sitting.hold");
  return (
    <PageFrame>
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title="Versions"
        description="The whole treaty as it stood: kept under a name by the chair or the secretariat, and by itself at the start and end of sittings and before votes. A version never changes."
        actions={
          may(actor, "version.make") &&
          !isEmpty && <MakeVersion negotiationId={negotiationId} given={named} />
        }
      />
      <SittingBar
        negotiationId={negotiationId}
        sitting={sittings.find(({ closed }) => closed === null) ?? null}
        mayHold={mayHold}
      />
      {all.length > 0 && <Kinds negotiationId={negotiationId} kinds={kinds} />}
      {all.length === 0 && sittings.length === 0 ? (
        <EmptyState title="No version has been kept yet">
          As soon as the chair or the secretariat keeps one, or opens a sitting or a vote, the treaty as it
          stood then can be read and compared here.
        </EmptyState>
      ) : (
        <VersionList negotiationId={negotiationId} groups={groupBySitting(listed, sittings)} all={all} />
      )}
    </PageFrame>
  );
}

function Kinds({
  negotiationId,
  kinds,
}: {
  readonly negotiationId: string;
  readonly kinds: "all" | "named";
}) {
  const here = (of: typeof kinds) => (of === kinds ? "page" : undefined);
  return (
    <nav aria-label="Which versions" className={classes.kinds}>
      <Link href={listHref(negotiationId, "all")} aria-current={here("all")}>
        All versions
      </Link>
      <Link href={listHref(negotiationId, "named")} aria-current={here("named")}>
        Only those with a name
      </Link>
    </nav>
  );
}
