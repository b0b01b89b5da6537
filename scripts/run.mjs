// Starting other programs: their output shown or kept, our signals passed on.
import { spawn } from "node:child_process";
import { constants } from "node:os";

const PASSED_ON = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs a program in the foreground, passing signals on, and returns its exit code (128 + n when signal n ended it). */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  const passOn = (signal) => child.kill(signal);
  for (const signal of PASSED_ON) process.on(signal, passOn);
  try {
    return await exitCode(child);
  } finally {
    for (const signal of PASSED_ON) process.off(signal, passOn);
  }
}

/** Runs a program quietly; when it fails, throws an error whose message is the end of what it printed. */
export async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const code = await exitCode(child);
  if (code !== 0)
    throw new Error(output.trim().split("\n").slice(-40).join("\n") || `${command} ended with ${code}`);
  return output;
}

function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
