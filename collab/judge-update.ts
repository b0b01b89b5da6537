import * as Y from "yjs";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { decodeMarks } from "#lib/clause/carried-marks.ts";
import type { ClauseMode } from "#lib/clause/clause-kind.ts";
import { writingIn } from "#lib/clause/clause-mode.ts";
import type { Closing } from "#lib/clause/closing.ts";
import type { SuggestionMark } from "#lib/clause/content.ts";
import { isSuggestion, readFormat } from "#lib/clause/mark.ts";
import { mayAllVanish } from "#lib/contested/server/may-all-vanish.ts";
import { judgeChange } from "#lib/suggestion/judge-change.ts";
import { areMadeByThem } from "#lib/suggestion/server/are-made-by-them.ts";
import type { News } from "./inspect-update.ts";
import type { OpenClause } from "./open-clause.ts";

/** What may be written: the update binds the log to this mode; null: it is not bound to any. */
export type Verdict =
  | { readonly kind: "fine"; readonly mode: ClauseMode | null }
  | { readonly kind: "refused"; readonly closing: Closing };

/** An update that is about to be written. */
export interface JudgedUpdate {
  readonly clause: OpenClause;
  readonly actor: Actor;
  readonly bytes: Uint8Array;
  readonly news: News;
}

/**
 * Judges by the clause's mode what an update does to the text, whatever the window's code meant by it. Plain typing
 * in open editing needs no look at the text; rows are read only where a suggestion of somebody else appears or
 * contested words go.
 */
export async function judgeUpdate({ clause, actor, bytes, news }: JudgedUpdate): Promise<Verdict> {
  const writer = { delegationId: actor.delegation?.id ?? null, mayDraft: may(actor, "clause.draft") };
  const { mode } = clause;
  const writing = writingIn(mode, writer);
  if (writing === "none") return { kind: "refused", closing: "not-allowed" };
  const fine: Verdict = { kind: "fine", mode: writer.mayDraft ? null : mode };
  const by = writer.delegationId ?? "";
  if (writing === "direct" && !needsALook(news, { by, mayDraft: writer.mayDraft })) return fine;
  const change = clause.shadow().try(bytes);
  const { isDirect, strange, vanished } = judgeChange(change, by);
  if (writing === "suggestions" && (isDirect || !change.isCanonical))
    return { kind: "refused", closing: "suggestions-only" };
  const { clauseId } = clause;
  if (strange.length > 0 && !(await areMadeByThem(clauseId, strange)))
    return { kind: "refused", closing: "forged" };
  if (!writer.mayDraft && vanished.length > 0 && !(await mayAllVanish(clauseId, vanished, by)))
    return { kind: "refused", closing: "held" };
  return fine;
}

/** Whether an update can do what not everybody may do to an open text. */
function needsALook(news: News, { by, mayDraft }: { readonly by: string; readonly mayDraft: boolean }) {
  if (news.structs.some((struct) => suggestionsWritten(struct).some(({ attrs }) => attrs.by !== by)))
    return true;
  return !mayDraft && (news.deletes || news.structs.some(mayUnmark));
}

/** Whether a piece of an update can take a bracket, an option or a hole away without deleting a word. */
function mayUnmark(struct: News["structs"][number]): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { content, parentSub } = struct;
  return content instanceof Y.ContentFormat ? /^(bracket|option|hole)/.test(content.key) : parentSub !== null;
}

/** The suggestions that a piece of an update speaks of. */
function suggestionsWritten(struct: News["structs"][number]): readonly SuggestionMark[] {
  if (!(struct instanceof Y.Item)) return [];
  const { content } = struct;
  if (content instanceof Y.ContentFormat) {
    const mark = content.value === null ? null : readFormat(content.key, content.value);
    return mark && isSuggestion(mark) ? [mark] : [];
  }
  if (!(content instanceof Y.ContentAny)) return [];
  return content.arr.flatMap((value) => decodeMarks(value).filter(isSuggestion));
}
