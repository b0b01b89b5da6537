import type { Hocuspocus } from "@hocuspocus/server";
import type { Actor } from "#lib/access/actor.ts";
import { SESSION_CHANNEL } from "#lib/account/server/revoke-session.ts";
import type { ClauseMessage } from "#lib/clause/clause-message.ts";
import { TEXT_CHANNEL, type TextNotice } from "#lib/clause/server/text-notice.ts";
import { type CommentNotice, isTold } from "#lib/comment/notice.ts";
import { COMMENT_CHANNEL } from "#lib/comment/server/announce-comment.ts";
import { commentsMark } from "#lib/comment/server/queries.ts";
import type { NegotiationMessage, Notice } from "#lib/journal/notice.ts";
import { NOTIFY_CHANNEL } from "#lib/journal/server/send-notice.ts";
import { db } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import type { Context } from "./admission.ts";
import type { Clauses } from "./clauses.ts";
import { parseDocumentName, presenceName } from "./document-name.ts";
import { type ClauseState, type OpenClause, readState } from "./open-clause.ts";

/** Every channel that a node listens to. */
export const CHANNELS = [NOTIFY_CHANNEL, TEXT_CHANNEL, COMMENT_CHANNEL, SESSION_CHANNEL] as const;

/** Tells connected screens what was committed, on whichever node it happened. */
export class LiveFacts {
  private readonly hocuspocus: Hocuspocus<Context>;
  private readonly clauses: Clauses;

  constructor(hocuspocus: Hocuspocus<Context>, clauses: Clauses) {
    this.hocuspocus = hocuspocus;
    this.clauses = clauses;
  }

  /** An act was recorded: every screen of the negotiation reads again. */
  factsChanged(notice: Notice): void {
    this.tellNegotiation(notice.negotiationId, { type: "changed", notice });
    const clause = notice.clauseId === null ? undefined : this.clauses.find(notice.clauseId);
    if (clause) this.guard(this.refresh(clause));
  }

  /** The server wrote into a clause by itself. */
  textChanged({ clauseId, revision }: TextNotice): void {
    const clause = this.clauses.find(clauseId);
    if (clause) this.guard(clause.catchUp(revision));
  }

  /** Somebody wrote or resolved a comment: the screens of those who may see it read again; to others nothing is sent. */
  commentsChanged(notice: CommentNotice): void {
    const message: NegotiationMessage = { type: "comments" };
    const document = this.hocuspocus.documents.get(presenceName(notice.negotiationId));
    for (const connection of document?.getConnections() ?? []) {
      const { admission } = connection.context as Context;
      if (admission && isTold(admission.actor.delegation?.id ?? null, notice))
        connection.sendStateless(JSON.stringify(message));
    }
  }

  /** Notices may have been missed: every screen reads again. */
  tellEverybody(): void {
    for (const name of this.hocuspocus.documents.keys()) {
      const document = parseDocumentName(name);
      if (document?.kind !== "presence") continue;
      this.tellNegotiation(document.negotiationId, { type: "changed", notice: null });
    }
  }

  /** Compares every open clause with the database: what another node wrote, and what no notice told. */
  async recheck(): Promise<void> {
    const ids = [...this.clauses].map(({ clauseId }) => clauseId);
    if (ids.length === 0) return;
    const rows = await db().clause.findMany({
      where: { id: { in: ids } },
      select: { id: true, head: true, status: true, mode: true },
    });
    for (const row of rows) {
      const clause = this.clauses.find(row.id);
      if (clause) this.guard(this.bringUpTo(clause, row));
    }
  }

  private async refresh(clause: OpenClause): Promise<void> {
    await this.bringUpTo(clause, await readState(clause.clauseId));
  }

  private async bringUpTo(
    clause: OpenClause,
    state: Pick<ClauseState, "head" | "status" | "mode">,
  ): Promise<void> {
    await clause.catchUp(state.head);
    if (state.status === clause.status && state.mode === clause.mode) return;
    clause.status = state.status;
    clause.mode = state.mode;
    // words that were committed before a freeze are shown before windows hear of it
    await clause.quiet();
    clause.document.broadcastStateless(JSON.stringify(statusMessage(clause)));
  }

  /** A message for every screen of the negotiation on this node. */
  tellNegotiation(negotiationId: string, message: NegotiationMessage): void {
    this.hocuspocus.documents.get(presenceName(negotiationId))?.broadcastStateless(JSON.stringify(message));
  }

  private guard(work: Promise<void>): void {
    work.catch((error: unknown) => log.error({ err: error }, "the log could not be read"));
  }
}

/** What a screen is told when it connects: between its page and its socket something may have happened. */
export async function headMessage(actor: Actor): Promise<NegotiationMessage> {
  const { negotiationId } = actor;
  try {
    const { journalHead } = await db().negotiation.findUniqueOrThrow({
      where: { id: negotiationId },
      select: { journalHead: true },
    });
    return { type: "head", number: journalHead, comments: await commentsMark(actor) };
  } catch (error) {
    log.error({ err: error, negotiationId }, "the journal's head could not be read");
    return { type: "changed", notice: null };
  }
}

/** What a window is told of a clause when it opens it, and when its status or mode changes. */
export function statusMessage({ status, mode, revision }: OpenClause): ClauseMessage {
  return { type: "status", status, mode, revision };
}
