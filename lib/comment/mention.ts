import type { Mentioned } from "./comment.ts";

/** A piece of a comment's words: plain, or the name of somebody called on. */
export interface Piece {
  readonly text: string;
  readonly userId: string | null;
}

/** Divides a comment's words at the names of those it calls on: "@Vera Malik" is one piece. The longest name wins. */
export function splitMentions(body: string, mentioned: readonly Mentioned[]): readonly Piece[] {
  const byLength = mentioned.toSorted((a, b) => b.name.length - a.name.length);
  const pieces: Piece[] = [];
  let plain = "";
  const close = () => {
    if (plain !== "") pieces.push({ text: plain, userId: null });
    plain = "";
  };
  for (let at = 0; at < body.length; ) {
    const called = body[at] === "@" && byLength.find(({ name }) => body.startsWith(name, at + 1));
    if (called) {
      close();
      pieces.push({ text: `@${called.name}`, userId: called.userId });
      at += called.name.length + 1;
    } else {
      plain += body[at];
      at += 1;
    }
  }
  close();
  return pieces;
}

/** Those of the people whose names the words call on. */
export function mentionedIn<Person extends Mentioned>(
  body: string,
  people: readonly Person[],
): readonly Person[] {
  const called = new Set(splitMentions(body, people).map(({ userId }) => userId));
  return people.filter(({ userId }) => called.has(userId));
}

/** A name that is being typed after an "@": where it begins, and what there is of it. */
export interface BegunMention {
  readonly at: number;
  readonly query: string;
}

const LONGEST_QUERY = 40;

/** The mention that is being typed right before the caret; null if none is. An address such as "a@b" begins none. */
export function begunMention(body: string, caret: number): BegunMention | null {
  const before = body.slice(0, caret);
  const at = before.lastIndexOf("@");
  const query = before.slice(at + 1);
  const isAtWordStart = at === 0 || /[\s(“"]/.test(before[at - 1] ?? "");
  if (at < 0 || !isAtWordStart || query.length > LONGEST_QUERY || /[\n@]/.test(query)) return null;
  return { at, query };
}

/** The people whose name, or a word of it, begins as typed. */
export function matchMention<Person extends Mentioned>(
  people: readonly Person[],
  query: string,
): readonly Person[] {
  const sought = plainLetters(query);
  return people.filter(({ name }) => {
    const plain = plainLetters(name);
    return plain.startsWith(sought) || plain.split(/\s+/).some((word) => word.startsWith(sought));
  });
}

/** The words with a begun mention completed, and where the caret is then. */
export function completeMention(
  body: string,
  { begun, caret, name }: { readonly begun: BegunMention; readonly caret: number; readonly name: string },
): { readonly body: string; readonly caret: number } {
  const head = `${body.slice(0, begun.at)}@${name} `;
  return { body: head + body.slice(caret).replace(/^ /, ""), caret: head.length };
}

function plainLetters(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
