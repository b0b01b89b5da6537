import type { ReactNode } from "react";
import { listWords } from "#lib/list-words.ts";
import type { ReportDocument } from "#lib/report/report-document.ts";
import type { NoteNumbers } from "./number-notes.ts";
import classes from "./report.module.css";
import { ReportLines } from "./report-lines.tsx";
import { ReportVote } from "./report-vote.tsx";

/** What was said or done in a stage, with its words. */
export type Item = ReportDocument["articles"][number]["stages"][number]["items"][number];

/** Statements and acts in the order of the journal, each beside its number there. */
export function ReportItems({
  items,
  notes,
  base,
}: {
  readonly items: readonly Item[];
  readonly notes: NoteNumbers;
  readonly base: string;
}) {
  return (
    <ol className={classes.items}>
      {items.map((item) => (
        <li key={item.number}>
          <p className={classes.cited}>
            <a href={`${base}/journal?before=${item.number + 1}`}>No. {item.number}</a>
            <br />
            {item.said}
          </p>
          <div>{told(item, notes)}</div>
        </li>
      ))}
    </ol>
  );
}

function told(item: Item, notes: NoteNumbers): ReactNode {
  switch (item.kind) {
    case "act":
      return (
        <>
          <p>
            <strong>{item.who}</strong> {item.sentence}
          </p>
          <Statement words={item.statement} />
        </>
      );
    case "positions":
      return (
        <>
          <p>Positions without a statement.</p>
          {item.groups.map(({ stance, holders }) => (
            <p key={stance}>
              <em>{stance}:</em> {holders.map(({ who, number }) => `${who} (No. ${number})`).join(", ")}.
            </p>
          ))}
        </>
      );
    case "matter":
      return (
        <>
          <p>
            <strong>{item.what}</strong>
          </p>
          {item.acts.map(({ number, who, deed, reason, said }) => (
            <p key={number}>
              {who}: {deed}
              {number !== item.number && (
                <span className={classes.facts}>
                  {" "}
                  (No. {number}, {said})
                </span>
              )}
              {reason ? ` – “${reason}”` : "."}
            </p>
          ))}
        </>
      );
    case "proposal":
      return (
        <>
          <p>
            <strong>
              Proposal {item.symbol} “{item.title}”
            </strong>
            {item.isAttachedAgain
              ? ", attached to the present text again"
              : `, tabled by ${listWords(item.sponsors)}`}
            , on revision {item.revision}. Now: {item.status.toLowerCase()}.
          </p>
          <Statement words={item.rationale} />
          {item.text.length > 0 && <ReportLines lines={item.text} notes={notes} />}
        </>
      );
    case "vote":
      return <ReportVote vote={item} />;
  }
}

function Statement({ words }: { readonly words: string }) {
  if (words === "") return null;
  return (
    <blockquote dir="auto" className={classes.statement}>
      {words}
    </blockquote>
  );
}
