/** By what the words of a text are coloured. */
export const COLOURS = ["delegation", "age"] as const;

export type Colouring = (typeof COLOURS)[number];
