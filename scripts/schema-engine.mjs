#!/usr/bin/env node
// Prisma's schema engine without its native binary, which cannot be downloaded in air-gapped places: the CLI's
// JSON-RPC over stdio, answered by @prisma/schema-engine-wasm on top of adapter-pg (docs/decisions/001).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const INTERNAL_CHAR = 18;
const BPCHAR = 1042;
const JSON_RPC_ERROR = 4466;

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
  presentInternalCharAsText();
  let engine;
  const requests = createInterface({ input: process.stdin });
  requests.on("close", () => process.exit(0));
  requests.on("line", async (line) => {
    const { id, method, params } = JSON.parse(line);
    const answer = { jsonrpc: "2.0", id };
    try {
      engine ??= await engineGlue.SchemaEngine.new(
        { datamodels: undefined },
        () => undefined,
        bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url })),
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

/** The native engine prints scripts through a request of its own; the WASM engine returns them. */
function print(content) {
  process.stdout.write(
    `${JSON.stringify({ jsonrpc: "2.0", id: 0, method: "print", params: { content } })}\n`,
  );
}

/** The engine's introspection casts to "char" (type 18), which adapter-pg does not know. */
function presentInternalCharAsText() {
  const addFields = pg.Result.prototype.addFields;
  pg.Result.prototype.addFields = function (fields) {
    for (const field of fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = BPCHAR;
    return addFields.call(this, fields);
  };
}
