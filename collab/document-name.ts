/** What a document on the socket is: the text of one clause, or who is present in a negotiation. */
export type DocumentName =
  | { readonly kind: "clause"; readonly clauseId: string }
  | { readonly kind: "presence"; readonly negotiationId: string };

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const NAME = new RegExp(`^(clause|presence):(${UUID})$`);

/** Reads `clause:<clauseId>` or `presence:<negotiationId>`; null for anything else. */
export function parseDocumentName(name: string): DocumentName | null {
  const [, kind, id] = NAME.exec(name) ?? [];
  if (!kind || !id) return null;
  return kind === "clause" ? { kind, clauseId: id } : { kind: "presence", negotiationId: id };
}

/** The name of the document that carries a negotiation's presence and notices. */
export function presenceName(negotiationId: string): string {
  return `presence:${negotiationId}`;
}

/** The name of a clause's document. */
export function clauseName(clauseId: string): string {
  return `clause:${clauseId}`;
}
