#!/usr/bin/env node
// Prisma's schema engine without its native binary, which cannot be downloaded in air-gapped places: the CLI's
// JSON-RPC over stdio, answered by @prisma/schema-engine-wasm on top of adapter-pg (docs/decisions/001).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const INTERNAL_CHAR = 18;
const BPCHAR = 1042;
const JSON_RPC_ERROR = 4466;

/** adapter-pg as the engine needs it. */
class EngineAdapter extends PrismaPg {
  async connect() {
    return amend(await super.connect());
  }
  async connectToShadowDb() {
    return amend(await super.connectToShadowDb());
  }
}

await loadEngine();
const args = process.argv.slice(2);
if (args.includes("--version")) {
  console.log(`schema-engine-cli ${engineGlue.version()}`);
} else if (args.includes("cli")) {
  await connectOrCreate(databaseUrl(), args.includes("create-database"));
} else {
  answerRequests(databaseUrl());
}

async function loadEngine() {
  // what a panic says, before the engine ends
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const glueFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = readFileSync(path.join(path.dirname(glueFile), "schema_engine_bg.wasm"));
  const module = await WebAssembly.compile(wasm);
  const imports = Object.fromEntries(WebAssembly.Module.imports(module).map((i) => [i.module, engineGlue]));
  const instance = await WebAssembly.instantiate(module, imports);
  engineGlue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

function databaseUrl() {
  const at = args.indexOf("--datasource");
  const given = at < 0 ? undefined : JSON.parse(args[at + 1]).url;
  return given ?? process.env.DATABASE_URL;
}

async function connectOrCreate(url, mayCreate) {
  const admin = new URL(url);
  const database = admin.pathname.slice(1);
  admin.pathname = "/postgres";
  const client = new pg.Client(admin.toString());
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
  if (mayCreate && !rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  await client.end();
}

function answerRequests(url) {
  let engine;
  const requests = createInterface({ input: process.stdin });
  requests.on("close", () => process.exit(0));
  requests.on("line", async (line) => {
    const { id, method, params } = JSON.parse(line);
    // the CLI's answer to our own request, `print`
    if (!method) return;
    const answer = { jsonrpc: "2.0", id };
    try {
      engine ??= await engineGlue.SchemaEngine.new(
        { datamodels: undefined },
        () => undefined,
        bindMigrationAwareSqlAdapterFactory(new EngineAdapter({ connectionString: url })),
      );
      answer.result = (await engine[method](params)) ?? null;
      if (answer.result?.stdout) print(answer.result.stdout);
    } catch (error) {
      const { message, meta, code } = error;
      answer.error = {
        code: JSON_RPC_ERROR,
        message,
        data: { is_panic: false, message, meta, error_code: code },
      };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  });
}

function amend(adapter) {
  // adapter-pg cuts a script at every semicolon, even within functions and comments; PostgreSQL takes it whole
  adapter.executeScript = async (script) => {
    await adapter.client.query(script).catch((error) => adapter.onError(error));
  };
  // introspection reads columns of type "char", which adapter-pg does not know
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (query) => {
    const chars = [];
    const performIO = async (io) => {
      const result = await adapter.performIO(io);
      result.fields.forEach((field, at) => {
        if (field.dataTypeID !== INTERNAL_CHAR) return;
        field.dataTypeID = BPCHAR;
        chars.push(at);
      });
      return result;
    };
    const rows = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query);
    for (const at of chars) rows.columnTypes[at] = ColumnTypeEnum.Character;
    return rows;
  };
  return adapter;
}

/** The native engine prints scripts through a request of its own; the WASM engine returns them. */
function print(content) {
  process.stdout.write(
    `${JSON.stringify({ jsonrpc: "2.0", id: 0, method: "print", params: { content } })}\n`,
  );
}
