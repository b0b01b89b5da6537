import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { STANDS, type StandNow } from "#lib/contested/contested-item.ts";
import { KIND_NAMES, REQUEST_WORDS, STAND_NAMES } from "#lib/contested/contested-names.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import { excerptOf } from "#lib/contested/part-words.ts";
import { describeAge } from "../_contested/age.ts";
import classes from "./open-points.module.css";

/** One open point in a list of the whole treaty: its words lead to it in its article. */
export function PointRow({
  point: { item, part },
  label,
  negotiationId,
  now,
}: {
  readonly point: OpenPoint;
  /** The article it stands in; null where that is clear. */
  readonly label: string | null;
  readonly negotiationId: string;
  readonly now: string;
}) {
  const { delegation, name } = item.openedBy;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <TextLink
          href={`/negotiations/${negotiationId}/clauses/${item.clauseId}?point=${item.id}`}
          className={classes.words}
          c="inherit"
        >
          <bdi>[{excerptOf(part)}]</bdi>
        </TextLink>
        <p className={classes.facts}>
          {label !== null && `${label} · `}
          {KIND_NAMES[part.kind]} · {delegation?.shortName ?? name}, {describeAge(item, now)}
          {item.request && ` · ${item.request.by} ${REQUEST_WORDS[item.request.outcome]}`}
        </p>
      </div>
      <div className={classes.who}>
        {STANDS.map((stand) => (
          <Stands
            key={stand}
            name={STAND_NAMES[stand]}
            stands={item.stands.filter((s) => s.stand === stand)}
          />
        ))}
      </div>
    </li>
  );
}

function Stands({ name, stands }: { readonly name: string; readonly stands: readonly StandNow[] }) {
  const holders = [...new Map(stands.map((stand) => [stand.holder.id, stand])).values()];
  if (holders.length === 0) return null;
  return (
    <p className={classes.stands}>
      <span className={classes.standName}>{name}</span>{" "}
      {holders.map(({ holder, isOnEarlierText }) => (
        <span key={holder.id} className={classes.holder}>
          <DelegationBadge colour={holder.colour}>
            {isOnEarlierText ? `${holder.shortName} (earlier text)` : holder.shortName}
          </DelegationBadge>
        </span>
      ))}
    </p>
  );
}
