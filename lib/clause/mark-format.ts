import * as buffer from "lib0/buffer";
import { digest } from "lib0/hash/sha256";
import type { Mark } from "./content.ts";

/**
 * The name under which the live text keeps a mark: its type, and for marks of which a character can carry several of
 * one type a hash of the mark as well. It has to be the name that the editor's binding (y-tiptap) makes, or an editor
 * would rewrite the marks of a paragraph at its first keystroke.
 */
export function markFormat(mark: Mark): string {
  switch (mark.type) {
    case "bracket":
    case "option":
    case "insertion":
    case "deletion":
      return `${mark.type}--${hashed({ type: mark.type, attrs: mark.attrs })}`;
    default:
      return mark.type;
  }
}

/** The formats that stand for marks: what the editor's binding writes for the same marks. */
export function formatsOf(marks: readonly Mark[] = []): Record<string, object> {
  return Object.fromEntries(
    marks.map((mark) => [markFormat(mark), "attrs" in mark ? { ...mark.attrs } : {}]),
  );
}

const LENGTH = 6;

/** Base64 of the SHA-256 folded to six bytes. */
function hashed(mark: object): string {
  const folded = new Uint8Array(LENGTH);
  digest(buffer.encodeAny(mark)).forEach((byte, index) => {
    folded[index % LENGTH] = (folded[index % LENGTH] ?? 0) ^ byte;
  });
  return buffer.toBase64(folded);
}
