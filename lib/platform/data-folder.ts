import { accessSync, constants, mkdirSync } from "node:fs";
import { CannotStart } from "./cannot-start.ts";

/** Makes the data folder if need be; throws `CannotStart` when this user may not write there. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CannotStart(
      `Travaux cannot write to its data folder ${folder} (${code}). Give this user the right to, or set TRAVAUX_DATA_DIR to another folder.`,
      { cause },
    );
  }
}
