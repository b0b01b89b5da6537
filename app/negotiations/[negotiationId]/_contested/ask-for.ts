import type { Answer } from "#app/_server/answer.ts";
import type { Stand, StandNow } from "#lib/contested/contested-item.ts";
import { objections } from "#lib/contested/objections.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import { wordsHashOf } from "#lib/contested/part-words.ts";
import {
  answerRequestAction,
  attributeContestedAction,
  chooseOptionAction,
  deleteBracketAction,
  fillHoleAction,
  liftBracketAction,
  requestOutcomeAction,
  takeStandAction,
} from "./actions.ts";
import type { PointTask, PointViewer } from "./point-task.ts";

/** What a form about an open point has been filled in with. */
export interface TaskInput {
  readonly reason: string;
  /** What fills a hole. */
  readonly words: string;
  /** Id of the delegation or bloc for which the person speaks. */
  readonly voice: string;
  /** Ids of those to whom words are attributed, and how. */
  readonly holders: readonly string[];
  readonly stand: Stand | "NONE";
}

/** A task with everything it needs. */
export interface Asked {
  readonly task: PointTask;
  readonly point: OpenPoint;
  readonly viewer: PointViewer;
  readonly input: TaskInput;
}

/** Does what was asked for; whoever may not settle the words asks the chair instead. */
export function askFor({ task, point, viewer, input }: Asked): Promise<Answer<unknown>> {
  const { negotiationId, clauseId, maySettle } = viewer;
  const { reason } = input;
  const on = { clauseId, contestedId: point.item.id, reason };
  const ask = (outcome: "LIFTED" | "DELETED" | "CHOSEN" | "FILLED", chosen = "") =>
    requestOutcomeAction(negotiationId, { ...on, outcome, chosen });
  switch (task.type) {
    case "lift":
      return maySettle ? liftBracketAction(negotiationId, on) : ask("LIFTED");
    case "delete":
      return maySettle ? deleteBracketAction(negotiationId, on) : ask("DELETED");
    case "choose":
      if (!maySettle) return ask("CHOSEN", task.optionId ?? "");
      return chooseOptionAction(negotiationId, { ...on, optionId: task.optionId });
    case "fill":
      return maySettle
        ? fillHoleAction(negotiationId, { ...on, words: input.words })
        : ask("FILLED", input.words);
    case "decline":
      return answerRequestAction(negotiationId, on);
    case "attribute": {
      const holders = viewer.holders
        .filter(({ id }) => input.holders.includes(id))
        .map(({ type, id }) => ({ type, id }));
      return attributeContestedAction(negotiationId, {
        ...on,
        holders,
        optionId: task.optionId,
        stand: input.stand,
      });
    }
    case "stand":
      return takeStandAction(negotiationId, {
        ...on,
        optionId: task.optionId,
        stand: task.stand,
        blocId: viewer.voices.find(({ id, type }) => id === input.voice && type === "bloc")?.id ?? null,
        seen: task.stand === "NONE" ? null : wordsHashOf(point.part, task.optionId),
      });
  }
}

/** Who stands against a task at the present words. */
export function objectionsTo(
  task: PointTask,
  { item: { stands } }: OpenPoint,
  { voices }: Pick<PointViewer, "voices">,
): readonly StandNow[] {
  const by = voices.find(({ type }) => type === "delegation")?.id ?? null;
  switch (task.type) {
    case "lift":
      return objections({ outcome: "LIFTED" }, { stands, by });
    case "delete":
      return objections({ outcome: "DELETED" }, { stands, by });
    case "choose":
      return objections({ outcome: "CHOSEN", option: task.optionId }, { stands, by });
    default:
      return [];
  }
}
