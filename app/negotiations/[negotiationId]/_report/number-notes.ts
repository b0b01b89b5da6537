import type { PrintedLine, PrintedRun } from "#lib/report/printed-line.ts";
import type { ReportDocument } from "#lib/report/report-document.ts";

/** The footnotes of an article in the order of its page, by the words they stand at. */
export type NoteNumbers = ReadonlyMap<PrintedRun, number>;

/** Numbers the footnotes of an article from 1. */
export function numberNotes({ stages, present }: ReportDocument["articles"][number]): NoteNumbers {
  const texts = stages.flatMap(({ text, items }): (readonly PrintedLine[])[] => [
    text,
    ...items.flatMap((item) => (item.kind === "proposal" ? [item.text] : [])),
  ]);
  const lines = [...texts, present?.lines ?? []].flat();
  const noted = lines.flatMap((line) =>
    line.kind === "paragraph" ? line.runs.filter(({ note }) => note !== "") : [],
  );
  return new Map(noted.map((run, index) => [run, index + 1]));
}
