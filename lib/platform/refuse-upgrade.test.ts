import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { refuseUpgrade } from "./refuse-upgrade.ts";

/** Asks a server that refuses every socket; the connection as the server sees it, and as the client does. */
async function ask(): Promise<{ readonly refused: Duplex; readonly client: Socket }> {
  const server = createServer();
  onTestFinished(() => void server.close());
  const refused = new Promise<Duplex>((resolve) =>
    server.on("upgrade", (_, connection) => {
      refuseUpgrade(connection, "404 Not Found");
      resolve(connection);
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const client = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  onTestFinished(() => void client.destroy());
  client.on("error", () => undefined);
  client.write("GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  return { refused: await refused, client };
}

const gone = (connection: Duplex) =>
  new Promise<void>((resolve) => (connection.closed ? resolve() : connection.once("close", () => resolve())));

test("says no, and hangs up on one that keeps its own end open", async () => {
  const { refused, client } = await ask();
  const answer = await new Promise<string>((resolve) => client.once("data", (data) => resolve(String(data))));
  expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
  await gone(refused);
  expect(client.writable).toBe(true);
});

test("survives a connection that breaks", async () => {
  const { refused } = await ask();
  refused.destroy(new Error("reset by the other side"));
  await gone(refused);
});
