// Verifies the record of every negotiation in the database of this installation; prints a line for each.
import { counted } from "#lib/counted.ts";
import { describeVerdict } from "#lib/journal/describe-verdict.ts";
import { listAllNegotiations, verifyJournal } from "#lib/journal/server/verify-journal.ts";
import type { JournalVerdict } from "#lib/journal/verdict.ts";
import { CannotStart } from "#lib/platform/cannot-start.ts";
import { readEnv } from "#lib/platform/env.ts";
import { visitDatabase } from "#lib/platform/visit-database.ts";

try {
  const leave = await visitDatabase(readEnv());
  try {
    process.exitCode = await verifyAll();
  } finally {
    await leave();
  }
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function verifyAll(): Promise<number> {
  const ids = await listAllNegotiations();
  const faults: JournalVerdict[] = [];
  let events = 0;
  for (const id of ids) {
    const verdict = await verifyJournal(id);
    events += verdict.events;
    if (verdict.fault !== null) faults.push(verdict);
    print(describeVerdict(verdict));
  }
  const [first] = faults;
  const all = `${counted(ids.length, "negotiation")}, ${counted(events, "event")}`;
  if (first) print(`The record does not fit. First fault, in ${first.title}: ${first.fault}.`);
  else print(`The record is whole and unaltered: ${all}.`);
  return first ? 1 : 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
