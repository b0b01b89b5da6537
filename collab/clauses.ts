import type { Document } from "@hocuspocus/server";
import { project } from "#lib/clause/project.ts";
import { settleText } from "#lib/clause/server/settle-text.ts";
import { storeCheckpoints } from "#lib/clause/server/store-checkpoint.ts";
import { storeWeave } from "#lib/history/server/store-weave.ts";
import { log } from "#lib/platform/log.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { Limits } from "./limits.ts";
import { OpenClause } from "./open-clause.ts";

/** Told after a new text version is stored. */
export type OnTextVersion = (clause: OpenClause) => void;

/** The clauses that are open on this node, and what is derived from their texts in the background. */
export class Clauses {
  private readonly open = new Map<string, OpenClause>();
  private readonly timers = new Map<OpenClause, NodeJS.Timeout>();
  private readonly work = new Set<Promise<void>>();
  private readonly limits: Limits;
  private readonly onTextVersion: OnTextVersion;

  constructor(limits: Limits, onTextVersion: OnTextVersion) {
    this.limits = limits;
    this.onTextVersion = onTextVersion;
  }

  [Symbol.iterator](): Iterator<OpenClause> {
    return this.open.values();
  }

  find(clauseId: string): OpenClause | undefined {
    return this.open.get(clauseId);
  }

  /** Fills a Y.Doc that has just been made. Known from the first moment, so that no notice is missed meanwhile. */
  async load(clauseId: string, document: Document): Promise<void> {
    const clause = new OpenClause(clauseId, document);
    this.open.set(clauseId, clause);
    document.on("destroy", () => this.forget(clause));
    try {
      const { isProjected } = await clause.load();
      document.on("update", () => this.changed(clause));
      if (!isProjected) this.changed(clause);
    } catch (error) {
      this.forget(clause);
      throw error;
    }
  }

  /** Before the last window's clause is forgotten: stores what its newest words give. */
  async settle(clause: OpenClause): Promise<void> {
    if (this.timers.has(clause)) await this.storeText(clause);
    const tail = clause.revision - clause.checkpoint;
    if (tail >= this.limits.checkpointRowsAtUnload) this.inBackground(this.checkpoint(clause, tail));
  }

  /** Resolves when nothing is being stored any more. */
  async idle(): Promise<void> {
    while (this.work.size > 0) await Promise.all(this.work);
  }

  private changed(clause: OpenClause): void {
    if (clause.revision - clause.checkpoint >= this.limits.checkpointRows) {
      const tail = clause.revision - clause.checkpoint;
      clause.checkpoint = clause.revision;
      this.inBackground(this.checkpoint(clause, tail));
    }
    if (this.timers.has(clause)) return;
    const timer = setTimeout(() => this.inBackground(this.storeOrRetry(clause)), this.limits.textVersionMs);
    this.timers.set(clause, timer);
  }

  private async storeOrRetry(clause: OpenClause): Promise<void> {
    try {
      await this.storeText(clause);
    } catch (error) {
      if (!clause.document.isDestroyed) this.changed(clause);
      throw error;
    }
  }

  private async storeText(clause: OpenClause): Promise<void> {
    clearTimeout(this.timers.get(clause));
    this.timers.delete(clause);
    if (!clause.isExact) await clause.fillGaps();
    if (clause.document.isDestroyed || !clause.isExact) return;
    const text = { revision: clause.revision, ...project(clause.document) };
    const isNew = await inTransaction((tx) => settleText(tx, clause.clauseId, text));
    if (isNew) this.onTextVersion(clause);
  }

  private async checkpoint(clause: OpenClause, minTail: number): Promise<void> {
    clause.checkpoint = await storeCheckpoints(
      clause.clauseId,
      Math.min(minTail, this.limits.checkpointRows),
    );
    await storeWeave(clause.clauseId);
  }

  private inBackground(job: Promise<void>): void {
    const settled = job.catch((error: unknown) => {
      log.error({ err: error }, "what is derived from a text could not be stored");
    });
    this.work.add(settled);
    void settled.finally(() => this.work.delete(settled));
  }

  private forget(clause: OpenClause): void {
    clearTimeout(this.timers.get(clause));
    this.timers.delete(clause);
    if (this.open.get(clause.clauseId) === clause) this.open.delete(clause.clauseId);
  }
}
