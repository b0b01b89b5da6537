import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readColumn, writeColumn } from "./encode-column.ts";
import { ValueTable } from "./value-table.ts";
import type { WovenAttr } from "./weave.ts";
import { type Detail, NEVER } from "./weave-columns.ts";

/**
 * Writes elements, formats and scraps of a weave: all names and values once, then in columns which each has. An element
 * with its attributes has a row for itself and one for each attribute.
 */
export function writeDetails(encoder: encoding.Encoder, details: readonly Detail[]): void {
  const table = new ValueTable();
  const rows = details.flatMap((detail): readonly Row[] => {
    if (typeof detail === "string") return [[SCRAP, table.place(detail), 0, 0, 0, 0, 0]];
    if ("key" in detail) return [[FORMAT, table.place(detail.key), table.place(detail.value), 0, 0, 0, 0]];
    return [
      [OPEN, table.place(detail.name), detail.attrs.length, 0, 0, 0, 0],
      ...detail.attrs.map((attr) => attrRow(attr, table)),
    ];
  });
  encoding.writeAny(encoder, table.values);
  for (let column = 0; column < COLUMNS; column += 1)
    writeColumn(
      encoder,
      Uint32Array.from(rows, (row) => row[column] ?? 0),
    );
}

/** What `writeDetails` wrote. */
export function readDetails(decoder: decoding.Decoder): readonly Detail[] {
  const values = decoding.readAny(decoder) as readonly unknown[];
  const columns = Array.from({ length: COLUMNS }, () => readColumn(decoder));
  const at = (row: number, column: number) => columns[column]?.[row] ?? 0;
  const details: Detail[] = [];
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    const name = values[at(row, 1)] as string;
    const kind = at(row, 0);
    if (kind === SCRAP) details.push(name);
    else if (kind === FORMAT) details.push({ key: name, value: values[at(row, 2)] });
    else if (kind === OPEN) {
      const attrs: WovenAttr[] = [];
      for (let own = row + 1; own <= row + at(row, 2); own += 1) {
        const death = at(own, 6);
        attrs.push({
          name: values[at(own, 1)] as string,
          value: values[at(own, 2)],
          id: { client: values[at(own, 3)] as number, clock: at(own, 4) },
          born: at(own, 5),
          died: death === NEVER ? Number.POSITIVE_INFINITY : death,
        });
      }
      details.push({ name, attrs });
    }
  }
  return details;
}

const OPEN = 0;
const ATTR = 1;
const FORMAT = 2;
const SCRAP = 3;

const COLUMNS = 7;
/** Kind, name, value (of an element how many attributes follow), client, clock, born, died. */
type Row = readonly [number, number, number, number, number, number, number];

function attrRow({ name, value, id, born, died }: WovenAttr, table: ValueTable): Row {
  const death = died === Number.POSITIVE_INFINITY ? NEVER : died;
  return [ATTR, table.place(name), table.place(value), table.place(id.client), id.clock, born, death];
}
