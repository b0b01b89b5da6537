import type { Document } from "@hocuspocus/server";
import * as Y from "yjs";
import type { ClauseMode, ClauseStatus } from "#lib/clause/clause-kind.ts";
import { loadInto } from "#lib/clause/server/load-clause.ts";
import { readLog } from "#lib/clause/server/read-log.ts";
import { db } from "#lib/platform/db.ts";
import type { ClientBinding } from "./client-binding.ts";
import { Shadow } from "./shadow.ts";

/** What the database says of a clause now. */
export interface ClauseState {
  readonly head: number;
  readonly status: ClauseStatus;
  readonly mode: ClauseMode;
  readonly negotiationId: string;
  /** Revision of the newest text version; 0 if there is none. */
  readonly projected: number;
}

/** Words from the log are applied as the server's own: they are there already and need not be stored. */
const FROM_LOG = { source: "local", skipStoreHooks: true } as const;

/** A clause that is open on this node: its live Y.Doc, and exactly which rows of the log it holds. */
export class OpenClause {
  readonly clauseId: string;
  readonly document: Document;
  readonly bindings = new Map<number, ClientBinding>();
  negotiationId = "";
  status: ClauseStatus = "OPEN";
  mode: ClauseMode = "OPEN";
  /** The Y.Doc holds every row up to this one. */
  revision = 0;
  /** Revision of the newest checkpoint this node knows of. */
  checkpoint = 0;
  private readonly ahead = new Set<number>();
  private readonly underWay = new Set<Promise<unknown>>();
  private catchingUp: Promise<void> = Promise.resolve();
  private tried: Shadow | null = null;

  constructor(clauseId: string, document: Document) {
    this.clauseId = clauseId;
    this.document = document;
    document.on("destroy", () => this.dropShadow());
  }

  /** A copy of the text on which updates are tried; made when the first judgement needs it. */
  shadow(): Shadow {
    if (this.tried?.isUseless) this.dropShadow();
    this.tried ??= new Shadow(this.document);
    return this.tried;
  }

  /** What was tried on the copy did not come to be written. */
  dropShadow(): void {
    this.tried?.destroy();
    this.tried = null;
  }

  /** Fills the empty Y.Doc from the log; tells whether its text has been projected since it last changed. */
  async load(): Promise<{ readonly isProjected: boolean }> {
    const { status, mode, negotiationId, projected } = await readState(this.clauseId);
    this.status = status;
    this.mode = mode;
    this.negotiationId = negotiationId;
    const { revision, checkpoint } = await loadInto(this.document, { reader: null, clauseId: this.clauseId });
    this.revision = revision;
    this.checkpoint = checkpoint;
    // nobody is connected yet: without this, the whole text would be sent to the first window twice
    this.document.flush();
    return { isProjected: projected >= revision };
  }

  /** Keeps track of an append until it is settled and its words are in the Y.Doc. */
  async track(append: Promise<number>): Promise<void> {
    this.underWay.add(append);
    try {
      this.hold(await append);
    } finally {
      this.underWay.delete(append);
    }
  }

  /** Resolves when no append that has begun by now is under way. */
  async quiet(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  /** Whether the Y.Doc is exactly the text of `revision`: no row after it is there already. */
  get isExact(): boolean {
    return this.ahead.size === 0;
  }

  /** Reads the rows that are missing between those that are there. */
  fillGaps(): Promise<void> {
    return this.catchUp(Math.max(this.revision, ...this.ahead));
  }

  /** Reads the rows that others have written, up to `head`, one reading after the other. */
  catchUp(head: number): Promise<void> {
    this.catchingUp = this.catchingUp.then(async () => {
      if (head <= this.revision || this.document.isDestroyed) return;
      const rows = await readLog(null, this.clauseId, { after: this.revision, upTo: head });
      this.document.transact(() => {
        for (const { seq, bytes } of rows)
          if (!this.ahead.has(seq)) Y.applyUpdate(this.document, bytes, FROM_LOG);
      }, FROM_LOG);
      for (const { seq } of rows) this.hold(seq);
    });
    const reading = this.catchingUp;
    this.catchingUp = reading.catch(() => undefined);
    return reading;
  }

  private hold(seq: number): void {
    if (seq > this.revision) this.ahead.add(seq);
    while (this.ahead.delete(this.revision + 1)) this.revision += 1;
  }
}

/** Status, mode and head of a clause, and whose negotiation it belongs to. */
export async function readState(clauseId: string): Promise<ClauseState> {
  const clause = await db().clause.findUniqueOrThrow({
    where: { id: clauseId },
    select: {
      head: true,
      status: true,
      mode: true,
      treaty: { select: { negotiationId: true } },
      versions: { select: { revision: true }, orderBy: { revision: "desc" }, take: 1 },
    },
  });
  const { head, status, mode, treaty, versions } = clause;
  return { head, status, mode, negotiationId: treaty.negotiationId, projected: versions[0]?.revision ?? 0 };
}
