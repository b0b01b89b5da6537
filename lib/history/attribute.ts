/** Who made a change and when: the row of the log that first brought it. `at` is an instant in ISO 8601. */
export type Authorship = { readonly seq: number; readonly userId: string; readonly at: string };

/** A row of the log of a clause. */
export type LogRow = Authorship & { readonly bytes: Uint8Array };
