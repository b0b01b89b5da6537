import type { LogIndex } from "../log-index.ts";
import { makeWeave, type Weave } from "../weave.ts";
import { bytesOf } from "../weave-columns.ts";

/** Of a weave its columns: its tokens, ten times as large, are gone with the question that needed them. */
type Entry = { readonly log: LogIndex; readonly weave: Pick<Weave, "columns" | "log"> | null };

/**
 * What was read last about the past of clauses, within a bound of bytes; the longest unused goes first. The past never
 * changes: what is known up to a revision stays true, only not complete.
 */
export class WeaveCache {
  readonly #entries = new Map<string, Entry>();
  readonly #bound: number;
  #bytes = 0;

  /** `bound` in bytes. */
  constructor(bound: number) {
    this.#bound = bound;
  }

  log(clauseId: string): LogIndex | null {
    return this.#use(clauseId)?.log ?? null;
  }

  weave(clauseId: string): Weave | null {
    const known = this.#use(clauseId)?.weave;
    return known ? makeWeave(known.columns, known.log) : null;
  }

  keepLog(clauseId: string, log: LogIndex): void {
    const known = this.#entries.get(clauseId);
    if (known && known.log.revision >= log.revision) return;
    this.#keep(clauseId, { log, weave: known?.weave ?? null });
  }

  keepWeave(clauseId: string, weave: Weave): void {
    const known = this.#entries.get(clauseId);
    if (known?.weave && known.weave.log.revision >= weave.revision) return;
    const log = known && known.log.revision > weave.revision ? known.log : weave.log;
    this.#keep(clauseId, { log, weave: { columns: weave.columns, log: weave.log } });
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }

  #use(clauseId: string): Entry | undefined {
    const entry = this.#entries.get(clauseId);
    if (entry) {
      this.#entries.delete(clauseId);
      this.#entries.set(clauseId, entry);
    }
    return entry;
  }

  #keep(clauseId: string, entry: Entry): void {
    this.#drop(clauseId);
    this.#entries.set(clauseId, entry);
    this.#bytes += sizeOf(entry);
    for (const oldest of [...this.#entries.keys()]) {
      if (this.#bytes <= this.#bound) return;
      this.#drop(oldest);
    }
  }

  #drop(clauseId: string): void {
    const entry = this.#entries.get(clauseId);
    if (!entry) return;
    this.#entries.delete(clauseId);
    this.#bytes -= sizeOf(entry);
  }
}

function sizeOf({ log, weave }: Entry): number {
  return 1_000 + log.revision * 12 + (weave ? bytesOf(weave.columns) : 0);
}
