import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { pastRollOf } from "#lib/attendance/roll.ts";
import { listAttendance } from "#lib/attendance/server/queries.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import { listSittings } from "#lib/sitting/server/queries.ts";
import { nameSitting } from "#lib/sitting/sitting.ts";
import { SeatsTabs } from "../../seats-tabs.tsx";
import { StayTable } from "../stay-table.tsx";

export const metadata: Metadata = { title: "Attendance of a sitting" };

type Props = { readonly params: Promise<{ readonly negotiationId: string; readonly sittingId: string }> };

export default async function SittingAttendancePage({ params }: Props) {
  const { negotiationId, sittingId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [delegations, sittings, attendance] = await Promise.all([
    listDelegations(actor),
    listSittings(actor),
    listAttendance(actor),
  ]);
  const sitting = sittings.find(({ id }) => id === sittingId);
  if (!sitting) notFound();
  const { attendees } = pastRollOf(attendance.get(sittingId) ?? []);
  const stays = new Map(attendees.map((attendee) => [attendee.delegationId, attendee.stays]));
  const rows = delegations.flatMap((delegation) => {
    const own = stays.get(delegation.id);
    return own ? [{ delegation, stays: own }] : [];
  });
  return (
    <PageFrame>
      <SeatsTabs negotiationId={negotiationId} />
      <PageHeader
        title={nameSitting(sitting)}
        description={
          <>
            Who was present, from <Instant at={sitting.opened.at} />
            {sitting.closed && (
              <>
                {" to "}
                <Instant at={sitting.closed.at} />
              </>
            )}
            . <TextLink href={`/negotiations/${negotiationId}/delegations/attendance`}>All sittings</TextLink>
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="No roll was taken">
          Nothing is on record of who was there; in votes, all delegations were presumed present.
        </EmptyState>
      ) : (
        <StayTable rows={rows} />
      )}
    </PageFrame>
  );
}
