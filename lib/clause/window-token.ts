import { SCHEMA_VERSION } from "./schema.ts";

/** What a window says of itself when it opens a clause. */
export type WindowToken = {
  /** The client id of its Y.Doc, by which the server remembers a refused one; null: it has none. */
  readonly clientId: number | null;
  /** Whether it knows texts in the structure that this server has. */
  readonly isCurrent: boolean;
};

/** The token with which a window opens a clause. */
export function windowToken(clientId: number | null, version: number = SCHEMA_VERSION): string {
  return `${clientId ?? ""}.${version}`;
}

/** Reads such a token. What says no version is of another one. */
export function readWindowToken(token: string): WindowToken {
  const [, clientId = "", version = ""] = /^(\d{0,10})\.(\d{1,6})$/.exec(token) ?? [];
  return {
    clientId: clientId === "" ? null : Number(clientId),
    isCurrent: Number(version) === SCHEMA_VERSION,
  };
}
