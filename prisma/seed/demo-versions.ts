import type { Actor } from "#lib/access/actor.ts";
import { closeSitting } from "#lib/sitting/server/close-sitting.ts";
import { openSitting } from "#lib/sitting/server/open-sitting.ts";
import { makeVersion } from "#lib/version/server/make-version.ts";

/** The demo's sitting that is going on. */
export interface DemoSitting {
  readonly sittingId: string;
}

/** The chair opens the first sitting. */
export function beginDemoSitting(chair: Actor): Promise<DemoSitting> {
  return openSitting(chair, { title: "first reading" });
}

/** At the end of the sitting the secretariat issues the first revision, and closes the sitting. */
export async function endDemoSitting(secretary: Actor, sitting: DemoSitting): Promise<void> {
  await makeVersion(secretary, {
    name: "Rev.1",
    note: "The text after the first reading, with the delegations' first edits and positions.",
  });
  await closeSitting(secretary, sitting);
}
