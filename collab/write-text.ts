import { may } from "#lib/access/rules.ts";
import type { Closing } from "#lib/clause/closing.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { log } from "#lib/platform/log.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ClauseAdmission } from "./admission.ts";
import { closing } from "./admit.ts";
import { bindClients, rejectClients } from "./client-binding.ts";
import { inspectUpdate, type WrittenRange } from "./inspect-update.ts";
import { judgeUpdate } from "./judge-update.ts";
import type { Limits } from "./limits.ts";
import type { OpenClause } from "./open-clause.ts";
import type { OpenSocket } from "./open-socket.ts";

/** An update that a window has sent for a clause. */
export interface ReceivedUpdate {
  readonly clause: OpenClause;
  readonly admission: ClauseAdmission;
  readonly socket: OpenSocket;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

/**
 * Commits an update to the log before it is applied, shown to others and acknowledged. Returns when that may happen;
 * throws a `Closure` when the words are refused, and then they are refused for good.
 */
export async function writeText(update: ReceivedUpdate): Promise<void> {
  const { clause, admission, socket, bytes, limits } = update;
  if (bytes.length > limits.updateBytes) throw closing("too-large");
  const inspection = inspectUpdate(clause.document, bytes);
  if (inspection.kind === "known") return;
  if (inspection.kind === "malformed") throw closing("refused");
  if (!may(admission.actor, "clause.edit")) throw closing("not-allowed");
  if (inspection.kind === "gap") throw closing("resync");
  const { written } = inspection;
  const { clauseId, bindings } = clause;
  const { actor } = admission;
  const { userId } = actor;
  try {
    const no = await bindClients(bindings, { clauseId, userId, written });
    if (no) throw closing(no);
    // it waited in line while its person lost the seat; if they have another one, their window sends it again
    if (socket.isExpelled) throw closing("resync");
    const verdict = await judgeUpdate({ clause, actor, bytes, news: inspection });
    if (verdict.kind === "refused") throw closing(verdict.closing);
    const { sessionId } = socket.person;
    const { mode } = verdict;
    await socket.patiently(clause.track(appendUpdate({ clauseId, userId, sessionId, bytes, mode })));
  } catch (error) {
    clause.dropShadow();
    const reason = await reasonOf(error, update, written);
    throw reason === null ? error : closing(reason);
  }
}

/** Why an update was not written; null for a closure that says so itself. What is refused is remembered. */
async function reasonOf(
  error: unknown,
  { clause, admission }: ReceivedUpdate,
  written: readonly WrittenRange[],
): Promise<Closing | null> {
  if (isClosure(error)) return null;
  if (!(error instanceof Refusal)) {
    log.error({ err: error, clauseId: clause.clauseId }, "an update could not be written");
    return "mistake";
  }
  if (error.code === "overloaded") return "overloaded";
  // sent again, it is judged anew, under the mode of which the node has heard by then
  if (error.code === "mode-changed") return "resync";
  const { clauseId, bindings } = clause;
  const { actor, clientId } = admission;
  const own = clientId === null ? [] : [{ clientId, from: 0, to: 0 }];
  await rejectClients(bindings, { clauseId, userId: actor.userId, written: [...written, ...own] }).catch(
    (failure: unknown) => log.error({ err: failure, clauseId }, "a refused client could not be recorded"),
  );
  return "clause-closed";
}

function isClosure(error: unknown): boolean {
  return !(error instanceof Error);
}
