import type { PointTask, PointViewer } from "./point-task.ts";

/** What a task is called: over its form, and on the button that does it. */
export function titleOf(
  task: PointTask,
  { maySettle }: Pick<PointViewer, "maySettle">,
): { readonly title: string; readonly confirm: string } {
  switch (task.type) {
    case "lift":
      return maySettle
        ? { title: "Lift the brackets: these words stay", confirm: "Lift the brackets" }
        : { title: "Ask the chair to lift the brackets", confirm: "Ask the chair" };
    case "delete":
      return maySettle
        ? { title: "Delete these words, with what is open in them", confirm: "Delete the words" }
        : { title: "Ask the chair to delete these words", confirm: "Ask the chair" };
    case "choose":
      if (!maySettle) return { title: "Ask the chair to choose this option", confirm: "Ask the chair" };
      return task.optionId === null
        ? { title: "Choose none: all the options go", confirm: "Choose none" }
        : { title: "Choose this option: the others go", confirm: "Choose this option" };
    case "fill":
      return maySettle
        ? { title: "Fill this place", confirm: "Fill in" }
        : { title: "Ask the chair to fill this place", confirm: "Ask the chair" };
    case "decline":
      return { title: "Do not grant the request", confirm: "Put on record" };
    case "attribute":
      return { title: "Say who stands where", confirm: "Put on record" };
    case "stand":
      return STANDS[task.stand];
  }
}

const STANDS = {
  PROPOSES: { title: "Propose these words", confirm: "Put on record" },
  SUPPORTS: { title: "Support these words", confirm: "Put on record" },
  OPPOSES: { title: "Oppose these words", confirm: "Put on record" },
  NONE: { title: "Give way: take your stand back", confirm: "Give way" },
} as const;
