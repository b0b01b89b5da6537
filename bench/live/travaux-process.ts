import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** The whole of Travaux in a process of its own, on the database and with the secret of this one. */
export interface TravauxProcess {
  readonly url: string;
  /** As the machine would: nothing is said, nothing is finished. */
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
}

const START_SECONDS = 60;

/** Starts `server.ts`, with pages built before, and waits until it says that it works. */
export async function startTravaux(): Promise<TravauxProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ["server.ts"], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      TRAVAUX_DEMO: "off",
      TRAVAUX_DATA_DIR: mkdtempSync(path.join(tmpdir(), "travaux-bench-")),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: Buffer[] = [];
  child.stderr.on("data", (data: Buffer) => said.push(data));
  const exit = once(child, "exit");
  if (!(await isHealthy(port))) throw new Error(`Travaux does not start. It says: ${Buffer.concat(said)}`);
  return {
    url: `ws://127.0.0.1:${port}/collab`,
    kill: () => child.kill("SIGKILL"),
    stop: async () => {
      child.kill("SIGTERM");
      await exit;
    },
  };
}

async function isHealthy(port: number): Promise<boolean> {
  for (const end = performance.now() + START_SECONDS * 1000; performance.now() < end; await delay(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return true;
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
