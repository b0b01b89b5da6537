import { Stack } from "@mantine/core";
import type { Metadata } from "next";
import { actorOrNotFound, negotiationOnPage } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import type { Attendance } from "#lib/attendance/attendance.ts";
import { countPresent, describePresent, describeShortage } from "#lib/attendance/count-present.ts";
import { pastRollOf, rollOf } from "#lib/attendance/roll.ts";
import { type HallSeat, seatsOf } from "#lib/attendance/seat-list.ts";
import { listAttendance } from "#lib/attendance/server/queries.ts";
import type { Quorum } from "#lib/ballot/decision/rule.ts";
import { listCredentials } from "#lib/credential/server/queries.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import { findProxyFault } from "#lib/proxy/proxy.ts";
import { listProxies } from "#lib/proxy/server/queries.ts";
import { findRulesOfProcedure } from "#lib/rule-book/server/queries.ts";
import { listSittings } from "#lib/sitting/server/queries.ts";
import type { Sitting } from "#lib/sitting/sitting.ts";
import { SittingBar } from "../../_sitting/sitting-bar.tsx";
import { SeatsTabs } from "../seats-tabs.tsx";
import classes from "./attendance.module.css";
import { OwnSeat } from "./own-seat.tsx";
import { type PastSitting, PastSittings } from "./past-sittings.tsx";
import { SeatTable } from "./seat-table.tsx";
import { TakeRoll } from "./take-roll.tsx";

export const metadata: Metadata = { title: "Attendance" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function AttendancePage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [{ proxyLimit: limit }, delegations, credentials, proxies, sittings, attendance, rules] =
    await Promise.all([
      negotiationOnPage(actor),
      listDelegations(actor),
      listCredentials(actor),
      listProxies(actor),
      listSittings(actor),
      listAttendance(actor),
      findRulesOfProcedure(actor),
    ]);
  const open = sittings.find(({ closed }) => closed === null) ?? null;
  const ids = delegations.map(({ id }) => id);
  const roll = open && rollOf(attendance.get(open.id) ?? [], ids);
  const seats = seatsOf({ delegations, credentials, proxies, roll });
  const own = seats.find(({ delegation }) => delegation.id === actor.delegation?.id);
  const grantorId = own?.delegation.id ?? "";
  const holders = seats.flatMap(({ delegation, mayVote }) =>
    mayVote && findProxyFault(proxies, { grantorId, holderId: delegation.id, limit }) === null
      ? [delegation]
      : [],
  );
  const past = pastSittings({ sittings, attendance, delegations });
  return (
    <PageFrame>
      <SeatsTabs negotiationId={negotiationId} />
      <PageHeader
        title="Attendance"
        description="Who is in the room, and who may vote. A vote that opens takes both as they are at that moment."
        actions={
          open &&
          roll &&
          may(actor, "attendance.take") &&
          delegations.length > 0 && (
            <TakeRoll
              negotiationId={negotiationId}
              sittingId={open.id}
              delegations={delegations}
              absentIds={roll.attendees.flatMap(({ delegationId, presence }) =>
                presence === "ABSENT" ? [delegationId] : [],
              )}
              isTaken={roll.isTaken}
            />
          )
        }
      />
      <SittingBar negotiationId={negotiationId} sitting={open} mayHold={may(actor, "sitting.hold")} />
      {delegations.length === 0 ? (
        <EmptyState
          title="No delegations yet"
          action={
            <ButtonLink href={`/negotiations/${negotiationId}/delegations`}>Go to the delegations</ButtonLink>
          }
        >
          As soon as the secretariat has added delegations, the roll of those who are present stands here.
        </EmptyState>
      ) : (
        <Stack gap={40}>
          <div>
            {roll && <Present seats={seats} quorum={rules.standing.SUBSTANCE.quorum} />}
            {own && (
              <OwnSeat
                negotiationId={negotiationId}
                seat={own}
                mayDeclare={may(actor, "attendance.declare")}
                mayGive={may(actor, "proxy.give")}
                holders={holders}
              />
            )}
            <SeatTable
              negotiationId={negotiationId}
              seats={seats}
              mayExamine={may(actor, "credentials.examine")}
            />
          </div>
          <PastSittings negotiationId={negotiationId} past={past} />
        </Stack>
      )}
    </PageFrame>
  );
}

function pastSittings({
  sittings,
  attendance,
  delegations,
}: {
  readonly sittings: readonly Sitting[];
  readonly attendance: ReadonlyMap<string, readonly Attendance[]>;
  readonly delegations: readonly Delegation[];
}): readonly PastSitting[] {
  return sittings.flatMap((sitting): readonly PastSitting[] => {
    if (sitting.closed === null) return [];
    const { attendees, isTaken } = pastRollOf(attendance.get(sitting.id) ?? []);
    if (!isTaken) return [{ sitting, came: null }];
    const missed = new Set(
      attendees.filter(({ stays }) => stays.length === 0).map((each) => each.delegationId),
    );
    const missing = delegations.filter(({ id }) => missed.has(id)).map(({ name }) => name);
    return [{ sitting, came: { count: attendees.length - missed.size, of: attendees.length, missing } }];
  });
}

/** How many of those who may vote are there, against the quorum for questions of substance. */
function Present({
  seats,
  quorum,
}: {
  readonly seats: readonly HallSeat[];
  readonly quorum: Quorum | undefined;
}) {
  const presences = seats.flatMap(({ mayVote, attendee }) =>
    mayVote && attendee ? [attendee.presence] : [],
  );
  const count = countPresent(presences, quorum);
  return (
    <p className={classes.count} role="status">
      {describePresent(count)}.{" "}
      {count.members < seats.length && (
        <span className={classes.whose}>Those who may vote are counted. </span>
      )}
      <span className={classes.shortage}>{describeShortage(count)}</span>
    </p>
  );
}
