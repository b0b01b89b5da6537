// Verifies an exported record from the file alone: no database is opened or started.
import { createReadStream } from "node:fs";
import { describeVerdict } from "#lib/journal/describe-verdict.ts";
import { verifyFile } from "#lib/record/verify-file.ts";

const [file, ...others] = process.argv.slice(2);

if (file === undefined || others.length > 0) fail("Name one file: npm run journal:verify -- FILE");
else await verify(file);

async function verify(name: string): Promise<void> {
  try {
    const verdict = await verifyFile(createReadStream(name));
    const end =
      verdict.fault === null
        ? "The record is whole and unaltered up to there. Compare its hash with one that was written down, or with the one on the page of the journal: nothing else tells whether a record ended later."
        : `The record does not fit: ${verdict.fault}.`;
    process.stdout.write(`${describeVerdict(verdict)}\n${end}\n`);
    if (verdict.fault !== null) process.exitCode = 1;
  } catch (error) {
    fail(`${name} cannot be read: ${(error as Error).message}.`);
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
