import type { Duplex } from "node:stream";

/**
 * Answers a request for a socket with an HTTP status ("404 Not Found") and hangs up. Node leaves such a connection to
 * whoever answers it: without a listener a reset of the other side would end the process, and one that never hangs up
 * would stay open for good.
 */
export function refuseUpgrade(connection: Duplex, status: string): void {
  connection.on("error", () => connection.destroy());
  connection.once("finish", () => connection.destroy());
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
