import type { OpenCall } from "./call.ts";
import type { VoteCorrection } from "./correction.ts";
import type { Explanation } from "./explanation.ts";

/** What was said beside a vote, or left unsaid; each in the order in which it was. */
export interface Statements {
  readonly calls: readonly OpenCall[];
  readonly corrections: readonly VoteCorrection[];
  readonly explanations: readonly Explanation[];
}
