import type { HeaderEntry, RecordEntry } from "./entry.ts";
import { hashRecord, type LogHead } from "./record-hash.ts";
import { FIRST_LINE, writeLine } from "./record-line.ts";

/** A record as the lines of a file, with the closing line. The same record always gives the same file. */
export async function* writeRecord(entries: AsyncIterable<RecordEntry>): AsyncGenerator<string> {
  let [previous, lines] = [FIRST_LINE, 0];
  let header: HeaderEntry | null = null;
  const logs: LogHead[] = [];
  const write = (entry: Parameters<typeof writeLine>[1]): string => {
    const { line, hash } = writeLine(previous, entry);
    previous = hash;
    lines += 1;
    return line;
  };
  for await (const entry of entries) {
    if (entry.entry === "record") header = entry;
    if (entry.entry === "clause")
      logs.push({ clauseId: entry.id, revision: entry.head, hash: entry.logHash });
    yield write(entry);
  }
  if (!header) throw new Error("a record begins with its header");
  const { negotiationId, journal } = header;
  yield write({ entry: "end", lines: lines + 1, hash: hashRecord(negotiationId, { journal, logs }) });
}

/** What the file is called: "meridian-treaty-record-2026-11-22.jsonl". `today`: ISO-8601. */
export function recordFileName(title: string, today: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${words || "negotiation"}-record-${today.slice(0, 10)}.jsonl`;
}
