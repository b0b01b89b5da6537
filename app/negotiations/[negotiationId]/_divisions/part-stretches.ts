import type { Stretch } from "#app/_ui/treaty-text/stretches.tsx";
import type { ClauseContent } from "#lib/clause/content.ts";
import { letterOf, type Part, partAt, signsOf } from "#lib/division/part.ts";
import classes from "./parts.module.css";

const COLOURS = 6;

/** The look of a part, by its number from 1: colours come round again, letters do not. */
export function partClass(part: number): string {
  return `${classes.part} ${classes[`colour${((part - 1) % COLOURS) + 1}`]}`;
}

/** Words in the colours and letters of their parts; `chosen` are those that are about to be marked. */
export function partStretches(
  { content }: ClauseContent,
  parts: readonly Part[],
  chosen: Part = [],
): ReadonlyMap<string, readonly Stretch[]> {
  return new Map(
    content.map((block) => {
      const { id } = block.attrs;
      const looks = Array.from({ length: signsOf(block).length }, (_, place) => ({
        part: partAt(parts, id, place),
        isChosen: partAt([chosen], id, place) > 0,
      }));
      const stretches: Stretch[] = [];
      for (const [place, { part, isChosen }] of looks.entries()) {
        if (part === 0 && !isChosen) continue;
        const last = stretches.at(-1);
        const before = looks[place - 1];
        // the first sign carries the letter: a stretch is drawn in as many pieces as there are runs in it
        const isNew = before?.part !== part;
        const isGoingOn = last?.to === place && before?.isChosen === isChosen && !isNew;
        if (last && isGoingOn && !(last.to - last.from === 1 && isLettered(last)))
          stretches[stretches.length - 1] = { ...last, to: place + 1 };
        else
          stretches.push({
            from: place,
            to: place + 1,
            ...lookOf({ part, isChosen, isNew }),
          });
      }
      return [id, stretches] as const;
    }),
  );
}

function isLettered({ className }: Stretch): boolean {
  return className.split(" ").includes(classes.begins ?? "");
}

function lookOf({
  part,
  isChosen,
  isNew,
}: {
  readonly part: number;
  readonly isChosen: boolean;
  readonly isNew: boolean;
}): Pick<Stretch, "note" | "className"> {
  const looks = [part > 0 ? partClass(part) : "", isChosen ? (classes.chosen ?? "") : ""];
  if (part > 0 && isNew) looks.push(classes.begins ?? "");
  return { note: part > 0 ? letterOf(part) : "", className: looks.filter(Boolean).join(" ") };
}
