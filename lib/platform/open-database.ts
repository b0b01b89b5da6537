import pg from "pg";
import { CannotStart } from "./cannot-start.ts";

const TIMEOUT_MS = 10_000;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "the host is not known",
  EAI_AGAIN: "the host is not known",
  ETIMEDOUT: "it did not answer in time",
  EHOSTUNREACH: "the host cannot be reached",
  "28P01": "user or password is wrong",
  "28000": "it does not let this user in",
  "3D000": "it has no database of this name",
  "53300": "it has no connection left",
  "57P03": "it is starting or stopping",
};

/** One connection to a database; throws `CannotStart` with the host and the reason, never the password. */
export async function openDatabase(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: checked(url), connectionTimeoutMillis: TIMEOUT_MS });
  // a connection lost later fails the query that uses it; without a listener it would end the process
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    throw new CannotStart(
      `The database at ${address(url)} cannot be used: ${reason(cause)}. Check DATABASE_URL and that PostgreSQL runs.`,
      { cause },
    );
  }
}

/** Host, port and database of a connection string, fit for showing. */
export function address(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function checked(url: string): string {
  if (URL.canParse(url)) return url;
  throw new CannotStart(
    "DATABASE_URL is not a connection string such as postgresql://user:password@host:5432/travaux.",
  );
}

function reason(error: unknown): string {
  const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] };
  const known = code ?? errors?.[0]?.code;
  if (/timeout/i.test(message)) return "it did not answer in time";
  return (known && REASONS[known]) || message || String(known);
}
