import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { pool } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { listen } from "./listen.ts";
import { until } from "./test/until.ts";

useDatabase();

/** Something between us and the database that can fall silent without a word, as a firewall does. */
async function openRelay() {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const { hostname } = url;
  const port = Number(url.port);
  const open: Socket[] = [];
  const relay = createServer((near) => {
    const far = connect(port, hostname);
    for (const socket of [near, far]) socket.on("error", () => undefined);
    near.pipe(far).pipe(near);
    open.push(near, far);
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    relay.close();
    for (const socket of open) socket.destroy();
  });
  url.port = String((relay.address() as AddressInfo).port);
  url.hostname = "127.0.0.1";
  const fallSilent = () => {
    for (const socket of open) socket.unpipe();
  };
  return { url: url.toString(), fallSilent };
}

test("hears again after its connection has died without a word", async () => {
  const own = process.env.DATABASE_URL;
  await pool().query("select 1");
  const relay = await openRelay();
  process.env.DATABASE_URL = relay.url;
  const heard: string[] = [];
  let times = 0;
  const listener = listen({
    channels: ["news"],
    onNotice: (_, payload) => heard.push(payload),
    onListening: () => void times++,
    probeMs: 100,
  });
  onTestFinished(async () => {
    await listener.close();
    process.env.DATABASE_URL = own;
  });
  await until(() => expect(times).toBe(1));
  relay.fallSilent();
  await until(() => expect(times).toBe(2));
  await pool().query("select pg_notify('news', 'again')");
  await until(() => expect(heard).toEqual(["again"]));
});
