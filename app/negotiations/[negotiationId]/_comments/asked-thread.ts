import { createStore } from "../_live/store.ts";

/** The thread that somebody follows a mention to. The clause's page shows it and forgets it; addresses carry no thread. */
export const askedThread = createStore<string | null>(null);
