import { listWords } from "#lib/list-words.ts";
import type { Visibility } from "./comment.ts";

/** A circle that somebody may write to, in words. */
export interface Circle {
  readonly visibility: Visibility;
  /** Only of a bloc. */
  readonly blocId: string | null;
  /** "ALD only", "NDC", "Everybody". */
  readonly name: string;
  /** Who will read it, in a sentence. */
  readonly readers: string;
  /** Delegations that read it; null: everybody in the negotiation. */
  readonly delegationIds: readonly string[] | null;
}

/** What the words about circles are made of. */
export interface OwnCircles {
  readonly delegation: { readonly id: string; readonly name: string; readonly shortName: string } | null;
  /** The blocs of the own delegation. */
  readonly blocs: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly members: readonly { readonly id: string; readonly name: string }[];
  }[];
}

const PUBLIC: Circle = {
  visibility: "PUBLIC",
  blocId: null,
  name: "Everybody",
  readers: "Everybody in the negotiation will read this, observers too.",
  delegationIds: null,
};

/** The circles that somebody may write to, the narrowest first. Whoever sits in no delegation writes publicly. */
export function circlesOf({ delegation, blocs }: OwnCircles): readonly Circle[] {
  if (delegation === null) return [PUBLIC];
  return [
    {
      visibility: "DELEGATION",
      blocId: null,
      name: `${delegation.shortName} only`,
      readers: `Only the delegation of ${delegation.name} will read this.`,
      delegationIds: [delegation.id],
    },
    ...blocs.map(
      ({ id, name, shortName, members }): Circle => ({
        visibility: "BLOC",
        blocId: id,
        name: shortName,
        readers: `Only ${name} will read this: ${listWords(members.map((member) => member.name))}.`,
        delegationIds: members.map((member) => member.id),
      }),
    ),
    PUBLIC,
  ];
}
