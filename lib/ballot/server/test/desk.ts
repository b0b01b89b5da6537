import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { DeskAct } from "./desk-in-a-process.ts";

const NODE = path.resolve("node_modules/node/bin/node");
const SCRIPT = path.resolve("lib/ballot/server/test/desk-in-a-process.ts");

/** A desk of the conference in a process of its own. */
export interface Desk {
  readonly does: (acts: readonly DeskAct[]) => void;
  /** What came of each act, by its key: "done", or the code of a refusal. Waits until all is answered. */
  readonly leave: () => Promise<ReadonlyMap<string, string>>;
  readonly kill: () => Promise<void>;
}

/** Opens a desk, whose clock may be wrong by so many milliseconds, and waits until it takes acts. */
export async function openDesk(wrongBy = 0): Promise<Desk> {
  const child: ChildProcess = spawn(NODE, [SCRIPT, String(wrongBy)], { stdio: ["pipe", "pipe", "inherit"] });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("a desk without a window");
  const answers = new Map<string, string>();
  const lines = createInterface({ input: stdout });
  await once(lines, "line");
  lines.on("line", (line) => {
    const { key, word } = JSON.parse(line) as { key: string; word: string };
    answers.set(key, word);
  });
  return {
    does: (acts) => stdin.write(acts.map((act) => `${JSON.stringify(act)}\n`).join("")),
    leave: async () => {
      const gone = once(child, "exit");
      stdin.end();
      await gone;
      return answers;
    },
    kill: async () => {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
