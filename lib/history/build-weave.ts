import type { LogRow } from "./attribute.ts";
import { Loom } from "./loom.ts";
import type { Heritage } from "./origins.ts";
import type { Weave } from "./weave.ts";

/**
 * Weaves the whole log of a clause: `rows` are all of it, from revision 1 on, in order. `heritage` has the origins of
 * what some of them brought in from another clause.
 */
export function buildWeave(rows: readonly LogRow[], heritage?: Heritage): Weave {
  const loom = new Loom();
  loom.take(rows, heritage);
  const weave = loom.weave();
  loom.destroy();
  return weave;
}
