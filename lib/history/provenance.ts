import { gatherBlocks } from "#lib/clause/gather-blocks.ts";
import { blockIds } from "#lib/clause/normalise.ts";
import type { Authorship } from "./attribute.ts";
import { type Run, RunGatherer } from "./gather-runs.ts";
import type { LogIndex } from "./log-index.ts";
import { standingPieces } from "./standing-pieces.ts";
import type { Weave } from "./weave.ts";
import type { WordFacts } from "./word-facts.ts";
import { wordsReplaced } from "./words-replaced.ts";

/** Words in a row with one origin. */
export type WordsOrigin = {
  /** Offsets in the block: UTF-16 units, and one for whatever is not text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Who first wrote them; `until` is the last row of a run that one person wrote without a long pause. */
  readonly first: Authorship;
  readonly until: Authorship;
  /** They were first written in another text, a chair's text: the revisions of `first` and `until` are of that one. */
  readonly isFromElsewhere: boolean;
  /** Who put them here, where that is later: they were moved, brought back or taken over. */
  readonly placed: Authorship | null;
  /** The suggestion that they belong to, open or settled. */
  readonly suggestionId: string | null;
  /** Keys of the acts whose text had them. */
  readonly acts: readonly string[];
  /** Words that went where these came, in the same edit. */
  readonly replaced: string;
};

/** Where the words of a block come from. */
export type BlockOrigins = {
  readonly blockId: string;
  readonly length: number;
  readonly words: readonly WordsOrigin[];
};

/** Where every word of a clause's text at a revision comes from. One walk; references and breaks have no origin. */
export function provenanceOf(weave: Weave, revision: number, facts: WordFacts): readonly BlockOrigins[] {
  const gathered = gatherBlocks(standingPieces(weave, revision));
  const ids = blockIds(gathered);
  const gatherer = new RunGatherer(weave, facts);
  const blocks = gathered.map((block) => gatherer.gather(block));
  const tokens = blocks.flatMap(({ runs }) => runs.flatMap((run) => run.tokens));
  const replaced = wordsReplaced(
    weave,
    tokens.filter((token) => !weave.columns.origins.has(token)),
  );
  return blocks.map(({ runs, length }, index) => ({
    blockId: ids[index] ?? "",
    length,
    words: runs.map((run) => originOf(run, { log: weave.log, replaced })),
  }));
}

function originOf(
  run: Run,
  known: { readonly log: LogIndex; readonly replaced: ReadonlyMap<number, string> },
): WordsOrigin {
  const { from, to, parts, firstSeq, lastSeq, elsewhere, placed, suggestionId, acts, tokens } = run;
  const { log, replaced } = known;
  const first = elsewhere ?? log.authorship(firstSeq);
  return {
    from,
    to,
    text: parts.join(""),
    first,
    until: elsewhere || lastSeq === firstSeq ? first : log.authorship(lastSeq),
    isFromElsewhere: elsewhere !== null,
    placed: placed === 0 ? null : log.authorship(placed),
    suggestionId,
    acts,
    replaced: tokens.map((token) => replaced.get(token) ?? "").join(""),
  };
}
