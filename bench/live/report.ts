import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server process costs, since it started. */
export interface Cost {
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** In a server process: tells the parent the port, and its cost whenever it is asked. */
export function reportWhenAsked(server: Server): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    const cost: Cost = { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 1024 / 1024 };
    process.send?.(cost);
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ port: (server.address() as AddressInfo).port });
}
