import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const BYTES = 48;

/**
 * The secret that signs sessions: generated on the first start and kept in the data folder, readable by its owner
 * alone. Two processes that start at once agree on one.
 */
export function keptSecret(dataFolder: string): string {
  const file = path.join(dataFolder, "secret");
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(BYTES).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8").trim();
}
