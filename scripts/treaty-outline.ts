// Reads one treaty, plain text or Markdown in UTF-8, and prints what the import recognises in it as JSON.
import { readFile } from "node:fs/promises";
import { parseTreaty } from "#lib/treaty/parse-treaty.ts";
import { printOutline } from "#lib/treaty/print-outline.ts";

const [file, ...others] = process.argv.slice(2);

if (file === undefined || others.length > 0) fail("Name one file: npm run --silent treaty:outline -- FILE");
else await print(file);

async function print(name: string): Promise<void> {
  const bytes = await readFile(name).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return fail(`${name} cannot be read: ${reason(bytes)}.`);
  const text = decode(bytes);
  if (text === undefined)
    return fail(`${name} is not UTF-8 text. Save it as plain text or Markdown in UTF-8.`);
  process.stdout.on("error", ignoreClosedPipe);
  process.stdout.write(`${JSON.stringify(printOutline(parseTreaty(text)), null, 2)}\n`);
}

/** A reader such as `head` may stop before the end. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "there is no such file";
  if (error.code === "EISDIR") return "it is a folder";
  if (error.code === "EACCES") return "permission is denied";
  return error.message;
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
