// Packs the cold rows of one clause's log, in a process that can be killed.
import { disconnect } from "#lib/platform/db.ts";
import { compactLog } from "../compact-log.ts";

const [clauseId = "", before = ""] = process.argv.slice(2);
await compactLog(clauseId, { before });
await disconnect();
