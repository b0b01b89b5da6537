import type { Actor } from "#lib/access/actor.ts";
import { declarePresence } from "#lib/attendance/server/declare-presence.ts";
import { takeRoll } from "#lib/attendance/server/take-roll.ts";
import { examineCredentials } from "#lib/credential/server/examine-credentials.ts";
import { DEMO_DELEGATIONS } from "./demo-cast.ts";
import type { DemoSitting } from "./demo-versions.ts";

/** Delegations of the demo whose credentials the head of State signed; those of the others the foreign minister did. */
const BY_HEAD_OF_STATE: readonly string[] = ["FAR", "KES"];

/** The secretariat finds all credentials in order, and takes the roll: one delegation comes late, and one leaves early. */
export async function takeDemoSeats({
  secretary,
  headOf,
  sitting,
}: {
  readonly secretary: Actor;
  readonly headOf: (delegation: string) => Actor;
  readonly sitting: DemoSitting;
}): Promise<void> {
  const idOf = (shortName: string) => headOf(shortName).delegation?.id ?? "";
  for (const { shortName } of DEMO_DELEGATIONS)
    await examineCredentials(secretary, {
      delegationId: idOf(shortName),
      standing: "ACCREDITED",
      reason: "",
      issuedBy: BY_HEAD_OF_STATE.includes(shortName) ? "Head of State" : "Minister for Foreign Affairs",
      issuedOn: null,
    });
  await takeRoll(secretary, { ...sitting, absentIds: [idOf("KES")] });
  await declarePresence(headOf("KES"), { isPresent: true });
  await declarePresence(headOf("JOR"), { isPresent: false });
}
