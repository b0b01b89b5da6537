import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { ClauseProvider } from "./clause-provider.ts";
import { readSyncFrame } from "./sync-frame.ts";

const OPEN = 1;

/**
 * The one socket of a window. What is sent while it is not open is dropped, not queued: after opening, each document
 * compares itself with the server and sends exactly what is lacking. What really leaves is told to its provider.
 */
export class TrackedSocket extends HocuspocusProviderWebsocket {
  override send(message: Uint8Array): void {
    if (this.webSocket?.readyState !== OPEN) return;
    const frame = readSyncFrame(message);
    const provider = this.configuration.providerMap.get(frame?.address ?? "");
    if (frame && provider instanceof ClauseProvider) provider.frameSent(frame);
    super.send(message);
  }
}
