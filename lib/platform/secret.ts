import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const SECRET_BYTES = 48;
const PASSWORD_BYTES = 9;

/** The secret that signs sessions: generated on the first start and kept in the data folder. */
export function keptSecret(dataFolder: string): string {
  return kept(path.join(dataFolder, "secret"), SECRET_BYTES);
}

/** The password of the demo's people, kept in the same way; short enough to be typed. */
export function keptDemoPassword(dataFolder: string): string {
  return kept(path.join(dataFolder, "demo-password"), PASSWORD_BYTES);
}

/** Random bytes in base64url, readable by the file's owner alone. Two processes that start at once agree on one. */
function kept(file: string, bytes: number): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(bytes).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8").trim();
}
