import type { BodyToken } from "#lib/clause/body-token.ts";
import type { Noted } from "#lib/clause/gather-blocks.ts";
import { type Formats, formatted, PLAIN } from "#lib/clause/mark.ts";
import { attrsAt, type Weave } from "./weave.ts";
import { CLOSE, type FormatDetail, OPEN, type OpenDetail, SCRAP, spanOf, TEXT } from "./weave-columns.ts";

/** A token of the text at a revision; the note of text is where it stands in the weave. */
export type StandingPiece = Noted<BodyToken, number | null>;

/** The visible text at a revision, each piece of the weave a token of its own. Makes nothing of what does not stand. */
export function standingPieces({ columns }: Weave, revision: number): readonly StandingPiece[] {
  const { kinds, born, died, length, text, details } = columns;
  const pieces: StandingPiece[] = [];
  const outer: Formats[] = [];
  let formats = PLAIN;
  let at = 0;
  let next = 0;
  for (let token = 0; token < kinds.length; token += 1) {
    const kind = kinds[token];
    const stands = (born[token] ?? 0) <= revision && revision < (died[token] ?? 0);
    if (kind === TEXT) {
      const end = at + (length[token] ?? 0);
      if (stands)
        pieces.push({
          token: { kind: "text", id: idAt(columns, token), text: text.slice(at, end), formats },
          note: token,
        });
      at = end;
      continue;
    }
    const detail = kind === CLOSE ? null : details[next++];
    if (!stands) continue;
    if (kind === CLOSE) {
      formats = outer.pop() ?? PLAIN;
      pieces.push({ token: { kind: "close" }, note: null });
    } else if (kind === OPEN) {
      const { name, attrs } = detail as OpenDetail;
      outer.push(formats);
      formats = PLAIN;
      const id = idAt(columns, token);
      const open = { kind: "open" as const, id, name, attrs, ...spanOf(columns, token) };
      pieces.push({
        token: { kind: "open", id, name, attrs: attrsAt(open, revision), type: null },
        note: null,
      });
    } else if (kind === SCRAP) {
      pieces.push({ token: { kind: "scrap", id: idAt(columns, token), text: String(detail) }, note: null });
    } else formats = formatted(formats, detail as FormatDetail);
  }
  return pieces;
}

/** The item with which a token of a weave begins. */
export function idAt({ clients, client, clock }: Weave["columns"], token: number) {
  return { client: clients[client[token] ?? 0] ?? 0, clock: clock[token] ?? 0 };
}
