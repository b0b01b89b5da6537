import type { Answer } from "#app/_server/answer.ts";
import { type BoxCheck, type CountedBox, checkBox } from "#lib/ballot/secret/check-box.ts";
import type { CastPaper } from "#lib/ballot/secret/paper.ts";
import { boxOf } from "./own-paper.ts";
import { findKept } from "./paper-store.ts";

/** What a browser found when it counted a box again. */
export interface CheckedBox {
  /** What does not hold. */
  readonly faults: readonly BoxCheck[];
  /** The papers of the delegations one votes for, as they lie in the box. */
  readonly own: readonly { readonly name: string; readonly paper: CastPaper | "ABSENT" | "NONE_HERE" }[];
}

/** Fetches the published box, counts it and checks every paper, and looks for one's own. */
export async function checkHere({
  negotiationId,
  ballotId,
  own,
}: {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly own: readonly { readonly delegationId: string; readonly name: string }[];
}): Promise<Answer<CheckedBox>> {
  const response = await fetch(boxOf(negotiationId, ballotId), { cache: "no-store" });
  if (!response.ok) {
    const { sentence } = (await response.json()) as { readonly sentence: string };
    return { ok: false, code: "mistake", sentence, fields: {} };
  }
  const counted = (await response.json()) as CountedBox;
  const found = own.map(async ({ delegationId, name }) => {
    const kept = await findKept(ballotId, delegationId).catch(() => null);
    if (!kept) return { name, paper: "NONE_HERE" as const };
    return { name, paper: counted.box.find(({ key }) => key === kept.key) ?? ("ABSENT" as const) };
  });
  return { ok: true, value: { faults: await checkBox(counted), own: await Promise.all(found) } };
}
