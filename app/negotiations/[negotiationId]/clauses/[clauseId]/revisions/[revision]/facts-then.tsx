import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { formatMoment } from "#app/_ui/format-moment.ts";
import { TextLink } from "#app/_ui/links.tsx";
import { KIND_NAMES, STAND_NAMES } from "#lib/contested/contested-names.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { ClauseThen } from "#lib/history/server/read-standing.ts";
import type { ReadPosition } from "#lib/position/position.ts";
import { STANCE_FACTS } from "#lib/position/stance.ts";
import { numberReservations } from "#lib/reservation/number-reservations.ts";
import { RESERVATION_TYPE_NAMES } from "#lib/reservation/reservation.ts";
import classes from "./revision.module.css";

/** What was contested, who stood where, and who reserved its position at that moment. */
export function FactsThen({
  then,
  delegations,
  history,
}: {
  readonly then: ClauseThen;
  readonly delegations: readonly Pick<Delegation, "id" | "name" | "shortName" | "colour">[];
  /** Address of the clause's history. */
  readonly history: string;
}) {
  const footnotes = numberReservations(
    then.reservations,
    then.content.content.map(({ attrs }) => attrs.id),
  );
  return (
    <>
      <section aria-labelledby="open-then">
        <h2 id="open-then" className={classes.heading}>
          Open points ({then.open.length})
        </h2>
        {then.open.length === 0 && <p className={classes.none}>Nothing in this text was contested.</p>}
        <ul className={classes.list}>
          {then.open.map((point) => (
            <PointThen key={point.item.id} point={point} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="positions-then">
        <h2 id="positions-then" className={classes.heading}>
          Positions ({then.positions.length})
        </h2>
        {then.positions.length === 0 && (
          <p className={classes.none}>No delegation had put a position on record.</p>
        )}
        <ul className={classes.list}>
          {then.positions.map((position) => (
            <PositionThen
              key={position.delegationId}
              position={position}
              delegation={delegations.find(({ id }) => id === position.delegationId)}
              history={history}
            />
          ))}
        </ul>
      </section>
      {footnotes.length > 0 && (
        <section aria-labelledby="reservations-then">
          <h2 id="reservations-then" className={classes.heading}>
            Reservations of position ({footnotes.length})
          </h2>
          <ol className={classes.list}>
            {footnotes.map(({ number, reservation: { id, delegation, type, publicText } }) => (
              <li key={id}>
                {number}. Reserved by {delegation.name} ({RESERVATION_TYPE_NAMES[type]})
                {publicText && `: ${publicText}`}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function PointThen({ point: { item, part } }: { readonly point: OpenPoint }) {
  const words =
    part.kind === "OPTIONS" ? part.options.map((option) => `[${option.words}]`).join("") : `[${part.words}]`;
  return (
    <li>
      <span className={classes.kind}>{KIND_NAMES[part.kind]}</span>
      <span className={classes.words} dir="auto">
        {words}
      </span>
      {item.stands.map(({ holder, optionId, stand, isOnEarlierText }) => (
        <span key={`${holder.id} ${optionId}`} className={classes.stand}>
          {STAND_NAMES[stand]} <DelegationBadge colour={holder.colour}>{holder.shortName}</DelegationBadge>
          {isOnEarlierText && " (on earlier text)"}
        </span>
      ))}
    </li>
  );
}

function PositionThen({
  position: { stance, adReferendum, statement, revision, isOnEarlierText, takenAt },
  delegation,
  history,
}: {
  readonly position: ReadPosition;
  readonly delegation: Pick<Delegation, "name" | "shortName" | "colour"> | undefined;
  readonly history: string;
}) {
  return (
    <li>
      <DelegationBadge colour={delegation?.colour ?? ""}>
        {delegation?.name ?? "A former delegation"}
      </DelegationBadge>{" "}
      <strong className={classes.stance}>
        {STANCE_FACTS[stance].name}
        {adReferendum && ", ad referendum"}
      </strong>
      <span className={classes.taken}>
        {formatMoment(takenAt)}, on revision {revision}
        {isOnEarlierText && (
          <>
            {" "}
            (on earlier text;{" "}
            <TextLink size="xs" href={`${history}?from=${revision}`}>
              see what changed
            </TextLink>
            )
          </>
        )}
      </span>
      {statement !== "" && <q className={classes.statement}>{statement}</q>}
    </li>
  );
}
