import pg from "pg";
import { log } from "#lib/platform/log.ts";

/** What to hear, and what to do. Handlers must not throw. */
export interface Listening {
  readonly channels: readonly string[];
  readonly onNotice: (channel: string, payload: string) => void;
  /** The connection is (again) there: notices may have been missed before. */
  readonly onListening: () => void;
  /** Milliseconds between two questions whether the connection lives, and until the answer to one. */
  readonly probeMs?: number;
}

export interface Listener {
  readonly isListening: () => boolean;
  readonly close: () => Promise<void>;
}

const RETRY_MS = [50, 100, 250, 500, 1_000, 2_000];
const PROBE_MS = 15_000;

/** Keeps one connection on which Postgres tells this node what was committed; connects again whenever it is lost. */
export function listen(listening: Listening): Listener {
  let client: pg.Client | null = null;
  let isClosed = false;
  let attempt = 0;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      if (client === next) client = null;
      next.end().catch(() => undefined);
      retry();
    };
    next.on("error", lose);
    next.on("end", lose);
    next.on("notification", ({ channel, payload }) => listening.onNotice(channel, payload ?? ""));
    try {
      await next.connect();
      for (const channel of listening.channels) await next.query(`listen ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      log.warn({ err: error }, "no notices from the database");
      lose();
      return;
    }
    if (isLost || isClosed) return lose();
    client = next;
    attempt = 0;
    listening.onListening();
  };
  const retry = () => {
    if (isClosed) return;
    timer = setTimeout(() => void connect(), RETRY_MS[Math.min(attempt++, RETRY_MS.length - 1)]);
  };
  // a connection that died silently answers nothing, and nobody says so: it is ended, and made anew
  const { probeMs = PROBE_MS } = listening;
  const probe = setInterval(() => {
    const asked = client;
    asked
      ?.query({ text: "select 1", query_timeout: probeMs } as pg.QueryConfig)
      .catch(() => asked.end().catch(() => undefined));
  }, probeMs);

  void connect();
  return {
    isListening: () => client !== null,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      clearInterval(probe);
      await client?.end().catch(() => undefined);
    },
  };
}
