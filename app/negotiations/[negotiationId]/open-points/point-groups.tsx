import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { StandHolder } from "#lib/contested/contested-item.ts";
import {
  byHolder,
  countKinds,
  type OpenPoint,
  type OpenPoints,
  oldestFirst,
  whoBlocks,
} from "#lib/contested/open-points.ts";
import classes from "./open-points.module.css";
import { PointRow } from "./point-row.tsx";
import type { NamedOpenPoints } from "./points-board.tsx";

interface Lists {
  readonly negotiationId: string;
  readonly clauses: readonly OpenPoints[];
  readonly labels: ReadonlyMap<string, NamedOpenPoints>;
  readonly now: string;
}

/** Article by article in the order of the treaty, each with what blocks it. */
export function ByArticle({ negotiationId, clauses, labels, now }: Lists) {
  return clauses.map(({ clauseId, points }) => {
    const { label = "", heading = "" } = labels.get(clauseId) ?? {};
    const all = labels.get(clauseId)?.points ?? points;
    return (
      <section key={clauseId} className={classes.group} aria-labelledby={`open-${clauseId}`}>
        <Title order={2} size="h4" id={`open-${clauseId}`}>
          <TextLink href={`/negotiations/${negotiationId}/clauses/${clauseId}?panel=open`} inherit>
            {label}
          </TextLink>
          {heading !== "" && <span className={classes.heading}> {heading}</span>}
        </Title>
        <p className={classes.blocks}>
          {countKinds(all)}. <BlockedBy holders={whoBlocks(all)} />
        </p>
        <Rows points={points} negotiationId={negotiationId} now={now} labelOf={() => null} />
      </section>
    );
  });
}

/** What has been open longest comes first. */
export function ByAge({ negotiationId, clauses, labels, now }: Lists) {
  return (
    <Rows
      points={oldestFirst(clauses)}
      negotiationId={negotiationId}
      now={now}
      labelOf={(clauseId) => labels.get(clauseId)?.label ?? null}
    />
  );
}

/** Under each delegation and bloc the points on which it has taken a stand. */
export function ByHolder({ negotiationId, clauses, labels, now }: Lists) {
  return byHolder(clauses).map(({ holder, points }) => (
    <section key={holder?.id ?? "nobody"} className={classes.group}>
      <Title order={2} size="h4" mb="xs">
        {holder ? (
          <DelegationBadge colour={holder.colour}>{holder.shortName}</DelegationBadge>
        ) : (
          "Nobody has taken a stand"
        )}
      </Title>
      <Rows
        points={points}
        negotiationId={negotiationId}
        now={now}
        labelOf={(clauseId) => labels.get(clauseId)?.label ?? null}
      />
    </section>
  ));
}

function Rows({
  points,
  labelOf,
  ...row
}: {
  readonly points: readonly OpenPoint[];
  readonly negotiationId: string;
  readonly now: string;
  readonly labelOf: (clauseId: string) => string | null;
}): ReactNode {
  if (points.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {points.map((point) => (
        <PointRow key={point.item.id} point={point} label={labelOf(point.item.clauseId)} {...row} />
      ))}
    </ul>
  );
}

function BlockedBy({ holders }: { readonly holders: readonly StandHolder[] }) {
  if (holders.length === 0) return "Nobody’s stand is in the way.";
  return (
    <>
      In the way:{" "}
      <span className={classes.holders}>
        {holders.map(({ id, shortName, colour }) => (
          <DelegationBadge key={id} colour={colour}>
            {shortName}
          </DelegationBadge>
        ))}
      </span>
    </>
  );
}
