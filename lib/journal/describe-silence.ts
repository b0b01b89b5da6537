import { sayMoment } from "#lib/silence/say-deadline.ts";
import type { NameDelegation } from "./describe-act.ts";
import type { SilenceAct } from "./event.ts";

/** One English sentence for an act of a silence procedure, to be read after the name of whoever did it, or of the clock. */
export function describeSilence(act: SilenceAct, nameOf: NameDelegation): string {
  switch (act.type) {
    case "silence.circulated":
      return `circulated ${act.title} under silence until ${sayMoment(act.deadline, act.zone)}: ${EFFECTS[act.effect] ?? act.effect} unless a delegation objects; ${act.members.length} can.`;
    case "silence.broken":
      return `broke the silence of ${nameOf(act.delegationId)} on ${act.title}${act.about ? `, about ${act.about.label}` : ""}${act.ends ? "" : ", which was broken already"}: ${act.reason ? `“${act.reason}”` : "for a reason that is not public."}`;
    case "silence.extended":
      return `extended the silence on ${act.title} until ${sayMoment(act.to, "UTC")}.`;
    case "silence.withdrawn":
      return `withdrew the silence procedure on ${act.title}; nothing was adopted.`;
    case "silence.adopted":
      return `ended as of ${sayMoment(act.adoptedAt, "UTC")}: nobody broke the silence on ${act.title}; ${ENDS[act.effect] ?? act.effect}.`;
  }
}

const EFFECTS: Readonly<Record<string, string>> = {
  AGREE: "agreed provisionally",
  ADOPT: "adopted",
  NONE: "decided",
};

const ENDS: Readonly<Record<string, string>> = {
  AGREE: "it is agreed provisionally",
  ADOPT: "it is adopted",
  NONE: "it is decided",
};
