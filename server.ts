// The process: one port for pages and the collaboration socket, the database behind them, an orderly end.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { createCollab } from "#collab/collab.ts";
import { tendLogs } from "#lib/clause/server/tend-logs.ts";
import { tendWeaves } from "#lib/history/server/tend-weaves.ts";
import { smallBuiltFiles } from "#lib/platform/built-files.ts";
import { CannotStart } from "#lib/platform/cannot-start.ts";
import { prepareDataFolder } from "#lib/platform/data-folder.ts";
import { type Env, readEnv } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { PATH_HEADER } from "#lib/platform/path-header.ts";
import { reportReadiness } from "#lib/platform/readiness.ts";
import { refuseUpgrade } from "#lib/platform/refuse-upgrade.ts";
import { keptDemoPassword, keptSecret } from "#lib/platform/secret.ts";
import { setSecurityHeaders } from "#lib/platform/security-headers.ts";
import { startDatabase } from "#lib/platform/start-database.ts";
import { concludeSilences } from "#lib/silence/server/conclude-silences.ts";
import { agreeBySilence } from "#lib/stage/server/agree-by-silence.ts";
import { findDemoSignIns, seedDemoIfEmpty } from "#prisma/seed/seed-demo.ts";
import { whyNotOpen } from "./scripts/port.mjs";

/** Undoes a phase of the start. */
type Close = () => Promise<unknown>;
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;

const root = import.meta.dirname;
const isDevelopment = process.argv.includes("--dev");
const SHOWN_SIGN_INS = 5;
const DRAIN_MS = 3_000;
const DATES_MS = 15_000;
const DEADLINES_MS = 2_000;
const UPKEEP_MS = 10 * 60_000;
const FORCE_AFTER_MS = 20_000;
/** A terminal and npm both deliver the same Ctrl-C; what comes later is a second one. */
const SAME_SIGNAL_MS = 500;

const server = createServer();
const closed = new Promise((resolve) => server.on("close", resolve));
const closers: Close[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => unknown = (_, response) =>
  notYet(response);
let upgrade: Upgrade = (_, socket) => refuseUpgrade(socket, "503 Service Unavailable");
/** What the last line of the start says beside the address. */
let invitation = "";
let stoppingSince: number | undefined;

const started = start();
started.catch(fail);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
// the launcher is gone: nobody could stop this process any more
process.on("disconnect", () => void stop(0));
process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
process.on("uncaughtException", fail);

async function start(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });
  const env = readEnv();
  for (const phase of [listen, database, demo, pages, texts, dates, upkeep]) {
    if (stoppingSince !== undefined) return;
    closers.push(await phase(env));
  }
  process.stdout.write(`Travaux is open at ${env.publicUrl}${invitation}\n`);
}

/** Comes first: a taken port is known before anything is touched. Until all is ready the answer is "not yet". */
async function listen({ host, port }: Env): Promise<Close> {
  server.on("request", (request, response) => answer(request, response));
  server.on("upgrade", (request, socket, head) => upgrade(request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(new CannotStart(whyNotOpen(cause, port), { cause })));
    server.listen({ port, host }, resolve);
  });
  return async () => server.closeAllConnections();
}

async function database(env: Env): Promise<Close> {
  prepareDataFolder(env.dataFolder);
  process.env.NEXTAUTH_SECRET = env.secret ?? keptSecret(env.dataFolder);
  return await startDatabase(env, path.join(root, "prisma/migrations"));
}

/** An empty database gets the demo; whoever starts the server is told how to sign in to it. */
async function demo(env: Env): Promise<Close> {
  const password = env.demoPassword ?? keptDemoPassword(env.dataFolder);
  if (env.hasDemo) await seedDemoIfEmpty(password);
  const signIns = await findDemoSignIns(password);
  const shown = signIns.slice(0, SHOWN_SIGN_INS).join(", ");
  if (shown) invitation = ` – demo: sign in as ${shown}, password ${password}`;
  return async () => undefined;
}

/** The socket. Comes last and is closed first: what it has received is committed before anything else ends. */
async function texts(): Promise<Close> {
  const collab = createCollab();
  reportReadiness("socket", collab.isReady);
  const others = upgrade;
  upgrade = (request, socket, head) => {
    if (request.url?.split("?")[0] === "/collab") collab.upgrade(request, socket, head);
    else others(request, socket, head);
  };
  return collab.close;
}

/** What happens when a date has passed, and nobody does it. Claimed in the database: any number of nodes may look. */
async function dates(): Promise<Close> {
  const closeAgreements = repeat(agreeBySilence, {
    everyMs: DATES_MS,
    failed: "agreements whose date has passed could not be closed",
  });
  const closeSilences = repeat(concludeSilences, {
    everyMs: DEADLINES_MS,
    failed: "silence procedures whose deadline has passed could not be concluded",
  });
  return () => Promise.all([closeAgreements(), closeSilences()]);
}

/** Keeps what is stored about texts small. Changes no answer; any number of nodes may do it. */
async function upkeep(): Promise<Close> {
  const tend = async () => {
    await tendWeaves();
    await tendLogs(new Date().toISOString());
  };
  return repeat(tend, { everyMs: UPKEEP_MS, failed: "the logs of the texts could not be packed" });
}

/** Does a job now and again and again, never twice at once; what ends it waits for the one under way. */
function repeat(
  job: () => Promise<unknown>,
  { everyMs, failed }: { readonly everyMs: number; readonly failed: string },
): Close {
  let underWay: Promise<void> | null = null;
  const begin = () => {
    underWay ??= job()
      .then(
        () => undefined,
        (error: unknown) => log.error({ err: error }, failed),
      )
      .finally(() => {
        underWay = null;
      });
  };
  begin();
  const timer = setInterval(begin, everyMs);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

async function pages(env: Env): Promise<Close> {
  process.env.NEXTAUTH_URL = env.publicUrl;
  const { default: next } = await import("next");
  const hostname = env.host ?? "localhost";
  // Next listens for upgrades on the server it is given; a decoy leaves them to this file
  const decoy = createServer();
  const app = next({
    dev: isDevelopment,
    dir: root,
    hostname,
    port: env.port,
    httpServer: decoy,
    quiet: true,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  const sendSmall = isDevelopment ? () => false : smallBuiltFiles(path.join(root, ".next/static"));
  const site = { publicUrl: env.publicUrl, identityProvider: env.oidc?.issuer, isDevelopment };
  answer = (request, response) => {
    // without a proxy, what a client writes here is its own invention, and attempts are counted by it
    if (!env.isBehindProxy) request.headers["x-forwarded-for"] = request.socket.remoteAddress;
    // a page does not know its own address; whoever signs in first wants to come back to it
    request.headers[PATH_HEADER] = request.url;
    setSecurityHeaders(request, response, site);
    return sendSmall(request, response) || handle(request, response);
  };
  upgrade = (request, socket, head) => {
    if (isDevelopment && decoy.emit("upgrade", request, socket, head)) return;
    refuseUpgrade(socket, "404 Not Found");
  };
  return async () => {
    await Promise.race([closed, delay(DRAIN_MS)]);
    await app.close();
  };
}

/** Ends the process in order; called again after a moment, at once. */
async function stop(code: number): Promise<void> {
  const now = performance.now();
  if (stoppingSince !== undefined) {
    if (now - stoppingSince > SAME_SIGNAL_MS) process.exit(130);
    return;
  }
  stoppingSince = now;
  setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref();
  server.close();
  server.closeIdleConnections();
  await Promise.allSettled([started]);
  for (const close of closers.toReversed()) {
    await close().catch((error: unknown) => log.error({ err: error }, "closing failed"));
  }
  process.exit(code);
}

function fail(error: unknown): void {
  if (error instanceof CannotStart) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, "Travaux ends because of a mistake of its own");
  void stop(1);
}

function notYet(response: ServerResponse): void {
  response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "1" });
  response.end("Travaux is starting. Try again in a moment.\n");
}
