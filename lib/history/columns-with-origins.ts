import { ColumnsWriter } from "./columns-writer.ts";
import { type Descents, trace } from "./origins.ts";
import { CLOSE, spanOf, TEXT, type WeaveColumns } from "./weave-columns.ts";

/** The columns with the origins of their text, cut where one origin ends. */
export function withOrigins(columns: WeaveColumns, descents: Descents): WeaveColumns {
  if (descents.size === 0) return columns;
  const { kinds, clients, client, clock, length, text, details } = columns;
  const writer = new ColumnsWriter();
  let at = 0;
  let next = 0;
  for (let token = 0; token < kinds.length; token += 1) {
    const id = { client: clients[client[token] ?? 0] ?? 0, clock: clock[token] ?? 0 };
    const span = spanOf(columns, token);
    if (kinds[token] === CLOSE) {
      writer.close();
    } else if (kinds[token] === TEXT) {
      for (const part of trace(descents, { ...id, length: length[token] ?? 0 })) {
        const { clock: from, length: ticks, origin } = part;
        writer.text({ client: id.client, clock: from }, span, text.slice(at, at + ticks), origin);
        at += ticks;
      }
    } else {
      writer.detailed(id, span, details[next] ?? "");
      next += 1;
    }
  }
  return writer.finish();
}
