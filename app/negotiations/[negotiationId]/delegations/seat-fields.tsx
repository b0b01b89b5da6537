"use client";
import { Select } from "@mantine/core";
import { OFFICE_NAMES, OFFICES, type Office, sitsInDelegation } from "#lib/access/office.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { Seat } from "#lib/member/seat.ts";

/** What each office may do, in a line. */
const OFFICE_HELP: Readonly<Record<Office, string>> = {
  CHAIR: "Leads: opens and closes votes, freezes texts.",
  SECRETARIAT: "Runs the conference: delegations, invitations, import, structure.",
  HEAD_OF_DELEGATION: "Drafts, takes positions and votes for the delegation.",
  DELEGATE: "Drafts and takes positions for the delegation.",
  ADVISER: "Reads everything that the delegation reads.",
  OBSERVER: "Reads; sits in no delegation.",
};

/** An office, and the delegation where the office sits in one. */
export function SeatFields({
  seat,
  delegations,
  onChange,
  errorOf,
}: {
  readonly seat: Seat;
  readonly delegations: readonly Delegation[];
  readonly onChange: (seat: Seat) => void;
  readonly errorOf: (field: string) => string | undefined;
}) {
  const chooseOffice = (office: Office | null) => {
    if (!office) return;
    const delegationId = sitsInDelegation(office) ? (seat.delegationId ?? delegations[0]?.id ?? null) : null;
    onChange({ office, delegationId });
  };
  return (
    <>
      <Select
        label="Office"
        description={OFFICE_HELP[seat.office]}
        allowDeselect={false}
        data={OFFICES.map((value) => ({
          value,
          label: OFFICE_NAMES[value],
          disabled: sitsInDelegation(value) && delegations.length === 0,
        }))}
        value={seat.office}
        onChange={chooseOffice}
        error={errorOf("office")}
      />
      {sitsInDelegation(seat.office) && (
        <Select
          label="Delegation"
          searchable
          allowDeselect={false}
          nothingFoundMessage="No such delegation"
          data={delegations.map(({ id, name }) => ({ value: id, label: name }))}
          value={seat.delegationId}
          onChange={(delegationId) => delegationId && onChange({ ...seat, delegationId })}
          error={errorOf("delegationId")}
        />
      )}
    </>
  );
}
