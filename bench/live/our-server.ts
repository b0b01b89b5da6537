// A process with the realtime side as it runs in production: log, permissions, limits, presence, notices.
import { createServer } from "node:http";
import { createCollab } from "#collab/collab.ts";
import { reportWhenAsked } from "./report.ts";

const collab = createCollab();
const server = createServer();
server.on("upgrade", collab.upgrade);
server.listen(0, "127.0.0.1", () => reportWhenAsked(server));
