import path from "node:path";
import { z } from "zod";
import { CannotStart } from "./cannot-start.ts";

/** An empty variable counts as unset. */
const text = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();
const url = text.pipe(z.url().optional());

const schema = z
  .object({
    PORT: text.pipe(z.coerce.number<string>().int().min(0).max(65535).default(3000)),
    /** Interface to listen on; unset: all of them. */
    HOST: text,
    DATABASE_URL: text.pipe(
      z
        .string()
        .regex(/^postgres(ql)?:\/\//)
        .optional(),
    ),
    TRAVAUX_DATA_DIR: text.pipe(z.string().default(".data")),
    /** The address under which people reach this server, when it is behind a proxy. */
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    TRAVAUX_SECRET: text.pipe(z.string().min(32).optional()),
    NEXTAUTH_SECRET: text,
    TRAVAUX_DEMO: text.pipe(z.enum(["on", "off"]).default("on")),
    TRAVAUX_DEMO_PASSWORD: text.pipe(z.string().min(8).optional()),
    OIDC_ISSUER: url,
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_NAME: text.pipe(z.string().default("Single sign-on")),
    LOG_LEVEL: text.pipe(
      z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
    ),
  })
  .refine((vars) => !vars.OIDC_ISSUER || (vars.OIDC_CLIENT_ID && vars.OIDC_CLIENT_SECRET), {
    path: ["OIDC_CLIENT_ID"],
    message: "OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it",
  });

const HINTS: Readonly<Record<string, string>> = {
  PORT: "a number from 0 to 65535",
  DATABASE_URL: "a connection string such as postgresql://user:password@host:5432/travaux",
  PUBLIC_URL: "an address such as https://travaux.example.org",
  NEXTAUTH_URL: "an address such as https://travaux.example.org",
  TRAVAUX_SECRET: "at least 32 characters",
  TRAVAUX_DEMO: "on or off",
  TRAVAUX_DEMO_PASSWORD: "at least 8 characters",
  OIDC_ISSUER: "an address such as https://login.example.org",
  OIDC_CLIENT_ID: "set together with OIDC_ISSUER and OIDC_CLIENT_SECRET",
  LOG_LEVEL: "one of silent, fatal, error, warn, info, debug, trace",
};

/** What the environment says, checked. */
export interface Env {
  readonly port: number;
  readonly host: string | undefined;
  readonly databaseUrl: string | undefined;
  /** Absolute. */
  readonly dataFolder: string;
  /** The address people use, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether a proxy in front says in X-Forwarded-For where a request comes from. */
  readonly isBehindProxy: boolean;
  readonly secret: string | undefined;
  /** Whether an empty database gets the demo. */
  readonly hasDemo: boolean;
  readonly demoPassword: string | undefined;
  readonly oidc: OidcProvider | undefined;
  readonly logLevel: string;
}

/** The sign-in of an organisation, as its administrator registered Travaux there. */
export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

/** Reads the environment; throws `CannotStart` naming the first variable that makes no sense, never its value. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new CannotStart(`The environment variable ${name} must be ${HINTS[name] ?? "a valid value"}.`);
  }
  const vars = parsed.data;
  return {
    port: vars.PORT,
    host: vars.HOST,
    databaseUrl: vars.DATABASE_URL,
    dataFolder: path.resolve(vars.TRAVAUX_DATA_DIR),
    publicUrl: (vars.PUBLIC_URL ?? vars.NEXTAUTH_URL ?? `http://localhost:${vars.PORT}`).replace(/\/+$/, ""),
    isBehindProxy: vars.PUBLIC_URL !== undefined,
    secret: vars.TRAVAUX_SECRET ?? vars.NEXTAUTH_SECRET,
    hasDemo: vars.TRAVAUX_DEMO === "on",
    demoPassword: vars.TRAVAUX_DEMO_PASSWORD,
    oidc: oidcProvider(vars),
    logLevel: vars.LOG_LEVEL,
  };
}

function oidcProvider(vars: z.output<typeof schema>): OidcProvider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = vars;
  if (!issuer || !clientId || !clientSecret) return undefined;
  return { issuer, clientId, clientSecret, name: vars.OIDC_NAME };
}
