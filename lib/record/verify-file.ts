import type { JournalVerdict } from "#lib/journal/verdict.ts";
import { RecordCheck } from "./check-record.ts";
import { describeEntry } from "./describe-entry.ts";
import type { RecordEntry } from "./entry.ts";
import { type EndEntry, FIRST_LINE, readLine } from "./record-line.ts";
import { splitLines } from "./split-lines.ts";

/**
 * Verifies an exported record from its bytes alone: every byte of every line, the number of lines, and then everything
 * that is verified in a database too. Stops at the first thing that does not fit.
 */
export async function verifyFile(chunks: AsyncIterable<Uint8Array>): Promise<JournalVerdict> {
  const file = new FileCheck();
  for await (const { bytes, isWhole } of splitLines(chunks)) {
    const fault = file.take(bytes, isWhole);
    if (fault !== null) return file.check.verdict(fault);
  }
  return file.check.verdict(file.end() ?? (await file.check.findForgedPaper()));
}

class FileCheck {
  readonly check = new RecordCheck();
  #number = 0;
  #hash = FIRST_LINE;
  #last: RecordEntry | null = null;
  #end: EndEntry | null = null;

  take(bytes: Uint8Array, isWhole: boolean): string | null {
    this.#number += 1;
    if (this.#end) return `line ${this.#number} stands behind the closing line`;
    const { hash, entry } = readLine(this.#hash, bytes);
    if (hash === null || !isWhole) return `${this.#place(entry)} has been altered`;
    this.#hash = hash;
    if (entry === null) return `${this.#place(entry)} says nothing`;
    if (entry.entry !== "end") {
      this.#last = entry;
      return this.#look(entry);
    }
    this.#end = entry;
    return entry.lines === this.#number
      ? null
      : `the closing line counts ${entry.lines} lines, and there are ${this.#number}`;
  }

  end(): string | null {
    if (!this.#end) return `the file is cut off after line ${this.#number}`;
    const fault = this.check.end();
    if (fault !== null) return fault;
    return this.check.verdict(null).hash === this.#end.hash
      ? null
      : "the closing line has another hash than the record";
  }

  /** What cannot be read as what it says it is does not fit either. */
  #look(entry: RecordEntry): string | null {
    try {
      return this.check.take(entry);
    } catch (error) {
      return `${this.#place(entry)} cannot be read: ${(error as Error).message}`;
    }
  }

  /** "line 812, revision 34 of Article 5,"; of a line that says nothing, what stands before it. */
  #place(entry: RecordEntry | EndEntry | null): string {
    const name = (of: RecordEntry | EndEntry) => describeEntry(of, (clauseId) => this.check.nameOf(clauseId));
    if (entry) return `line ${this.#number}, ${name(entry)},`;
    return this.#last ? `line ${this.#number}, after ${name(this.#last)},` : `line ${this.#number}`;
  }
}
