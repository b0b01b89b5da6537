// Concludes the silence procedures that are due, in a process that can be killed.
import { disconnect } from "#lib/platform/db.ts";
import { concludeSilences } from "../conclude-silences.ts";

await concludeSilences();
await disconnect();
