import { STANDING_NAMES } from "#lib/credential/standing.ts";
import { listWords } from "#lib/list-words.ts";
import type { NameDelegation } from "./describe-act.ts";
import type { JournalAct } from "./event.ts";

type SeatingAct = Extract<
  JournalAct,
  { readonly type: "credentials.examined" | "attendance.taken" | "proxy.given" | "proxy.ended" }
>;

/** The sentence for an act about who may vote and who is in the room: see `describeAct`. */
export function describeSeating(act: SeatingAct, nameOf: NameDelegation): string {
  switch (act.type) {
    case "credentials.examined":
      return `examined the credentials of ${act.delegationName}: ${standing(act.standing)}${issue(act)}${act.reason && ` (${act.reason})`}.`;
    case "attendance.taken":
      return act.isRoll ? tookRoll(act, nameOf) : declared(act, nameOf);
    case "proxy.given":
      return `gave the vote of ${act.grantorName} to ${act.holderName}.`;
    case "proxy.ended":
      return `ended the proxy by which ${act.holderName} votes for ${act.grantorName}.`;
  }
}

type AttendanceAct = Extract<JournalAct, { readonly type: "attendance.taken" }>;

function tookRoll({ number, delegations }: AttendanceAct, nameOf: NameDelegation): string {
  const absent = delegations.flatMap(({ delegationId, isPresent }) =>
    isPresent ? [] : [nameOf(delegationId)],
  );
  const count = `${delegations.length - absent.length} of ${delegations.length} present`;
  return `took the roll of sitting ${number}: ${count}${absent.length > 0 ? `; absent: ${listWords(absent)}` : ""}.`;
}

function declared({ number, delegations }: AttendanceAct, nameOf: NameDelegation): string {
  const said = delegations.map(
    ({ delegationId, isPresent }) => `${nameOf(delegationId)} ${isPresent ? "is present" : "has left"}`,
  );
  return `put on record for sitting ${number}: ${listWords(said)}.`;
}

function standing(word: string): string {
  return ((STANDING_NAMES as Readonly<Record<string, string>>)[word] ?? word).toLowerCase();
}

function issue({
  issuedBy,
  issuedOn,
}: {
  readonly issuedBy: string;
  readonly issuedOn: string | null;
}): string {
  if (!issuedBy && !issuedOn) return "";
  return `, issued${issuedBy && ` by ${issuedBy}`}${issuedOn ? ` on ${issuedOn}` : ""}`;
}
