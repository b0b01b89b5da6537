import type { Anchor } from "./anchor.ts";

/** The circles that a thread of comments can be for. */
export const VISIBILITIES = ["PUBLIC", "BLOC", "DELEGATION"] as const;

export type Visibility = (typeof VISIBILITIES)[number];

/** Longest comment, in characters. */
export const COMMENT_LIMIT = 4000;

/** Who reads a thread. `delegationId` is the delegation that began it. */
export type Audience =
  | { readonly kind: "PUBLIC" }
  | {
      readonly kind: "BLOC";
      readonly blocId: string;
      readonly delegationId: string;
      /** Who is in the bloc at present; null: it has been dissolved. */
      readonly members: readonly string[] | null;
    }
  | { readonly kind: "DELEGATION"; readonly delegationId: string };

/** One comment in a thread. */
export interface Comment {
  readonly id: string;
  readonly body: string;
  /** ISO-8601, UTC. */
  readonly at: string;
  readonly author: Author;
  readonly mentions: readonly Mentioned[];
}

/** Who wrote a comment; `seat` is the delegation's short name, or the office, at the time. */
export interface Author {
  readonly userId: string;
  readonly name: string;
  readonly seat: string;
}

/** Somebody called on by name. */
export interface Mentioned {
  readonly userId: string;
  readonly name: string;
}

/** A discussion of words of a clause, or of the clause as a whole. Its first comment began it. */
export interface Thread {
  readonly id: string;
  readonly audience: Audience;
  /** Null: on the whole clause. */
  readonly anchor: Anchor | null;
  /** The words it was written on, with U+FFFC for what is not text; blocks are divided by line breaks. */
  readonly quote: string;
  /** The block in which the words began; empty: on the whole clause. */
  readonly blockId: string;
  readonly comments: readonly Comment[];
  readonly resolved: { readonly at: string; readonly by: string } | null;
}

/** That somebody was called on in a comment. */
export interface Mention {
  readonly commentId: string;
  readonly threadId: string;
  readonly clauseId: string;
  /** What the clause is called now: "Article 5". */
  readonly label: string;
  readonly body: string;
  readonly author: Author;
  /** ISO-8601, UTC. */
  readonly at: string;
  readonly isSeen: boolean;
}
