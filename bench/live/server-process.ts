import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Cost } from "./report.ts";

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly cost: () => Promise<Cost>;
  readonly stop: () => Promise<void>;
}

/** Starts `our-server.ts` or `bare-server.ts` with this process's environment. */
export async function startServer(file: "our-server.ts" | "bare-server.ts"): Promise<ServerProcess> {
  const child = fork(path.join(import.meta.dirname, file), { env: { ...process.env, LOG_LEVEL: "error" } });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    url: `ws://127.0.0.1:${port}/collab`,
    cost: async () => {
      child.send("cost");
      const [cost] = (await once(child, "message")) as [Cost];
      return cost;
    },
    stop: async () => {
      const exit = once(child, "exit");
      child.disconnect();
      await exit;
    },
  };
}
