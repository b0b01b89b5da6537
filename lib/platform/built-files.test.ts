import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { smallBuiltFiles } from "./built-files.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "travaux-built-"));
  mkdirSync(path.join(folder, "chunks"));
  writeFileSync(path.join(folder, "chunks/a.js"), "let a;");
  writeFileSync(path.join(folder, "chunks/a.js.br"), brotliCompressSync("let a;"));
  writeFileSync(path.join(folder, "chunks/flags.woff2"), "flags");
  return () => rmSync(folder, { recursive: true });
});

/** Asks a server in which what is not answered here is answered with 418. */
async function ask(url: string, encodings: string, method = "GET"): Promise<Response> {
  const answer = smallBuiltFiles(folder);
  const server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(418).end();
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return await fetch(`http://127.0.0.1:${port}${url}`, { method, headers: { "accept-encoding": encodings } });
}

test("whoever understands brotli gets the small form, for good", async () => {
  const response = await ask("/_next/static/chunks/a.js?v=1", "gzip, deflate, br, zstd");
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(response.headers.get("content-type")).toBe("application/javascript; charset=UTF-8");
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(response.headers.get("vary")).toBe("Accept-Encoding");
  expect(await response.text()).toBe("let a;");
});

test.each([
  ["a browser without brotli", "/_next/static/chunks/a.js", "gzip", "GET"],
  ["one that refuses it", "/_next/static/chunks/a.js", "gzip, br;q=0", "GET"],
  ["a file without a small form", "/_next/static/chunks/flags.woff2", "br", "GET"],
  ["a path out of the folder", "/_next/static/../a.js", "br", "GET"],
  ["another method", "/_next/static/chunks/a.js", "br", "POST"],
])("leaves to Next: %s", async (_, url, encodings, method) => {
  expect((await ask(url, encodings, method)).status).toBe(418);
});
