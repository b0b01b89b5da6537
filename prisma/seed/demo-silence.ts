import type { Actor } from "#lib/access/actor.ts";
import { presetDeadline } from "#lib/silence/deadline-preset.ts";
import { circulateSilence } from "#lib/silence/server/circulate-silence.ts";
import { noteView } from "#lib/silence/server/note-view.ts";

const DAYS_MS = 3 * 24 * 60 * 60_000;

/** The zone of the islands at which the conference meets. */
const ZONE = "Atlantic/Azores";

/** The chair circulates a decision under silence until a Friday at least three days ahead; two delegations have opened it. */
export async function circulateInDemo({
  chair,
  headOf,
}: {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
}): Promise<void> {
  const { silenceId } = await circulateSilence(chair, {
    ...presetDeadline("FRIDAY_17", Date.now() + DAYS_MS, ZONE),
    zone: ZONE,
    effect: "NONE",
    texts: [],
    decision:
      "The conference requests the secretariat to prepare a draft chart of the Region, and to circulate it to all delegations two weeks before the next sitting.",
    note: "The chair consulted the delegations concerned and heard no objection. Whoever needs more time is asked to say so early.",
  });
  for (const delegation of ["ALD", "ILM"]) await noteView(headOf(delegation), { silenceId });
}
