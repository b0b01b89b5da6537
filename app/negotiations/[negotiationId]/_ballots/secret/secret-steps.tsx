import type { PaperPhase } from "#lib/ballot/secret/papers-in-room.ts";
import classes from "./secret-steps.module.css";

const STEPS = [
  { phase: "HANDING_OUT", title: "Papers", says: "Each delegation takes one ballot paper." },
  { phase: "COLLECTING", title: "Box", says: "Papers go into the box without any name." },
  { phase: "OVER", title: "Count", says: "The box is counted, and everybody can count it again." },
] as const satisfies readonly { readonly phase: PaperPhase; readonly title: string; readonly says: string }[];

/** How far a secret ballot has come: papers, box, count. */
export function SecretSteps({ phase }: { readonly phase: PaperPhase }) {
  return (
    <ol className={classes.steps}>
      {STEPS.map(({ title, says, ...step }) => (
        <li key={title} className={classes.step} aria-current={step.phase === phase ? "step" : undefined}>
          <strong>{title}</strong>
          <span>{says}</span>
        </li>
      ))}
    </ol>
  );
}
