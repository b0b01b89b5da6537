import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import type { PostgresHome } from "./postgres-home.ts";

/** Settings of the server, such as `fsync`, by name. */
export type PostgresSettings = Readonly<Record<string, string>>;

const SUPERUSER = "postgres";
const POLL_MS = 50;
const START_SECONDS = 60;

const INITDB = [
  `--username=${SUPERUSER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

/** Makes the cluster unless there is one; a making that was interrupted leaves nothing that a later one would trust. */
export async function initialiseCluster(home: PostgresHome): Promise<void> {
  if (existsSync(home.folder)) return;
  const draft = mkdtempSync(`${home.folder}.new-`);
  try {
    const password = path.join(draft, "password");
    writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (home.owner) for (const made of [draft, password]) chownSync(made, home.owner.uid, home.owner.gid);
    await execute(home, home.initdb, [
      ...INITDB,
      `--pgdata=${path.join(draft, "data")}`,
      `--pwfile=${password}`,
    ]);
    renameSync(draft, home.folder);
  } catch (cause) {
    // another process that started at the same moment was faster: its cluster is as good
    if (existsSync(home.folder)) return;
    throw new CannotStart(
      `PostgreSQL could not be set up in ${home.folder}. It says: ${(cause as Error).message}`,
      {
        cause,
      },
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The connection string of a database of the cluster. */
export function clusterUrl(
  home: PostgresHome,
  { port, database }: { port: number; database: string },
): string {
  const password = readFileSync(path.join(home.folder, "password"), "utf8").trim();
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/**
 * The port of the cluster's server, or undefined when none runs. Waits for one that is starting, recovering or
 * stopping. The file that a killed server left behind is removed once its process number belongs to something else.
 */
export async function runningPort(home: PostgresHome): Promise<number | undefined> {
  const file = path.join(home.folder, "data/postmaster.pid");
  for (const end = Date.now() + START_SECONDS * 1000; Date.now() < end; await delay(POLL_MS)) {
    if (!existsSync(file)) return undefined;
    const [pid = "", , , port = ""] = readFileSync(file, "utf8").split("\n");
    if (pid && !isPostgres(Number(pid))) {
      rmSync(file, { force: true });
      return undefined;
    }
    if (port && (await answers(clusterUrl(home, { port: Number(port), database: "postgres" }))))
      return Number(port);
  }
  throw new CannotStart(
    `PostgreSQL in ${home.folder} runs but does not answer; see its file "log". Stop it and try again.`,
  );
}

/** Starts the server in a session of its own, so that Ctrl-C in the terminal does not reach it; returns its port. */
export async function startCluster(home: PostgresHome, port: number | undefined, settings: PostgresSettings) {
  const chosen = port ?? (await freePort());
  const options = [`-p ${chosen}`, "-h 127.0.0.1", "-k ''"];
  for (const [name, value] of Object.entries({ timezone: "UTC", log_timezone: "UTC", ...settings })) {
    options.push(`-c ${name}=${value}`);
  }
  const logFile = path.join(home.folder, "log");
  const args = [
    "start",
    "--wait",
    `--timeout=${START_SECONDS}`,
    `--pgdata=${path.join(home.folder, "data")}`,
  ];
  try {
    await execute(home, home.pgCtl, [...args, `--log=${logFile}`, `--options=${options.join(" ")}`]);
  } catch (cause) {
    throw new CannotStart(`PostgreSQL in ${home.folder} did not start. ${lastFatal(logFile)}`, { cause });
  }
  return chosen;
}

/** Stops the server; connections still open are closed, nothing committed is lost. */
export async function stopCluster(home: PostgresHome): Promise<void> {
  const data = path.join(home.folder, "data");
  if (!existsSync(path.join(data, "postmaster.pid"))) return;
  await execute(home, home.pgCtl, ["stop", "--wait", "--mode=fast", `--pgdata=${data}`]);
}

/** Runs one of PostgreSQL's programs as its user, untouched by PG* variables that are meant for other servers. */
function execute(home: PostgresHome, program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, {
    ...home.owner,
    cwd: path.dirname(home.folder),
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C" },
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const message = said.trim().split("\n").at(-1) || `${path.basename(program)} ended with ${code}.`;
      if (code === 0) resolve();
      else reject(new Error(message));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== "28P01") return false;
    throw new CannotStart(
      "PostgreSQL in the data folder refuses its password; the file with it was changed.",
      {
        cause: error,
      },
    );
  }
}

/** Linux tells a process's name and whether it is alive; elsewhere a live process number is taken for PostgreSQL's. */
function isPostgres(pid: number): boolean {
  if (existsSync("/proc/self/stat")) {
    const file = `/proc/${pid}/stat`;
    return existsSync(file) && / \(postgres\) [^ZX] /.test(readFileSync(file, "utf8"));
  }
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function lastFatal(logFile: string): string {
  if (!existsSync(logFile)) return "";
  const lines = readFileSync(logFile, "utf8").trim().split("\n");
  const fatal = lines.findLast((line) => line.includes("FATAL:"));
  return fatal ? `It says: ${fatal.replace(/^.*FATAL:\s*/, "")}.` : `See ${logFile}.`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
