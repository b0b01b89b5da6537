// Whether a port can be had, and in one sentence why not.
import { createServer } from "node:http";

/** Resolves when the port could be opened now; otherwise rejects with the sentence for the user. */
export function checkPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", (error) => reject(new Error(whyNotOpen(error, port))));
    probe.listen({ port, host }, () => probe.close(resolve));
  });
}

/**
 * What is wrong with the port and what to do.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
export function whyNotOpen({ code, message }, port) {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use by another program. Stop it, or set PORT to another one.`;
  if (code === "EACCES") return `This user may not open port ${port}. Set PORT to one above 1023.`;
  return `Travaux cannot listen on port ${port}: ${message}.`;
}
