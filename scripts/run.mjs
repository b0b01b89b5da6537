// Starting other programs: their output shown or kept, our signals passed on.
import { spawn } from "node:child_process";
import { constants } from "node:os";

const PASSED_ON = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs a program in the foreground, passing signals on, and returns its exit code (128 + n when signal n ended it). */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  return await ending(child, (signal) => child.kill(signal));
}

/**
 * Runs a program quietly and returns what it printed; when it fails, throws an error whose message is the end of that.
 * A signal ends the program and this process with it.
 */
export async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  let interruption;
  const code = await ending(child, (signal) => {
    interruption = signal;
    child.kill(signal);
  });
  if (interruption) process.exit(128 + constants.signals[interruption]);
  if (code !== 0) throw new Error(lastLines(output) || `${command} ended with ${code}`);
  return output;
}

async function ending(child, onSignal) {
  for (const signal of PASSED_ON) process.on(signal, onSignal);
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
    });
  } finally {
    for (const signal of PASSED_ON) process.off(signal, onSignal);
  }
}

function lastLines(output) {
  return output.trim().split("\n").slice(-40).join("\n");
}
