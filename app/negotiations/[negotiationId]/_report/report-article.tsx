import type { ReportFrame } from "#lib/report/article-report.ts";
import type { ReportDocument } from "#lib/report/report-document.ts";
import { type NoteNumbers, numberNotes } from "./number-notes.ts";
import classes from "./report.module.css";
import { ReportItems } from "./report-items.tsx";
import { ReportLines } from "./report-lines.tsx";

type Article = ReportDocument["articles"][number];

/** The drafting history of one article on a page: as the PDF has it, with links to the texts it cites. */
export function ReportArticle({
  article,
  journal,
  base,
}: {
  readonly article: Article;
  readonly journal: ReportFrame["journal"];
  /** The address of the negotiation. */
  readonly base: string;
}) {
  const notes = numberNotes(article);
  return (
    <article className={classes.report}>
      <p className={classes.facts}>
        State: {article.state} · {article.summary}
      </p>
      {article.stages.map((stage, index) => (
        <Stage
          key={stage.from}
          stage={stage}
          number={index + 1}
          notes={notes}
          article={article}
          base={base}
        />
      ))}
      {article.present && (
        <section aria-labelledby="stands">
          <h2 id="stands">The text as it stands</h2>
          <ReportLines lines={article.present.lines} notes={notes} />
        </section>
      )}
      <Provenance article={article} journal={journal} base={base} />
      <Footnotes notes={notes} />
    </article>
  );
}

function Stage({
  stage,
  number,
  notes,
  article,
  base,
}: {
  readonly stage: Article["stages"][number];
  readonly number: number;
  readonly notes: NoteNumbers;
  readonly article: Article;
  readonly base: string;
}) {
  const id = `stage-${number}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {number}. {stage.title}
      </h2>
      <p className={classes.facts}>
        {stage.period} ·{" "}
        <a href={`${base}/clauses/${article.clauseId}/revisions/${stage.to}`}>{stage.revisions}</a> ·{" "}
        {stage.workers.map(({ who, revisions }) => `${who} (${revisions})`).join(", ")}
      </p>
      {stage.text.length > 0 ? (
        <>
          <h3>{stage.from === 0 ? "Text" : "Changes to the text"}</h3>
          <ReportLines lines={stage.text} notes={notes} />
        </>
      ) : (
        <p className={classes.quiet}>The text reads at the end of this stage as at its beginning.</p>
      )}
      {stage.items.length > 0 && (
        <>
          <h3>Statements and acts</h3>
          <ReportItems items={stage.items} notes={notes} base={base} />
        </>
      )}
    </section>
  );
}

function Provenance({
  article,
  journal,
  base,
}: {
  readonly article: Article;
  readonly journal: ReportFrame["journal"];
  readonly base: string;
}) {
  const { present, newest, clauseId } = article;
  if (!present) return null;
  return (
    <section aria-labelledby="provenance">
      <h2 id="provenance">Provenance</h2>
      <dl className={classes.proof}>
        <dt>Text</dt>
        <dd>
          <a href={`${base}/clauses/${clauseId}/revisions/${present.revision}`}>
            Revision {present.revision}
          </a>
          , {present.said}
        </dd>
        <dt>Hash of the text</dt>
        <dd>
          <code>{present.textHash}</code>
        </dd>
        <dt>Hash of its log</dt>
        <dd>
          <code>{present.logHash}</code>
        </dd>
        <dt>Newest act about it</dt>
        <dd>{newest ? `Journal No. ${newest.number}, ${newest.said}` : "None"}</dd>
        <dt>Journal</dt>
        <dd>
          No. {journal.number}, <code>{journal.hash}</code>
        </dd>
      </dl>
    </section>
  );
}

function Footnotes({ notes }: { readonly notes: NoteNumbers }) {
  if (notes.size === 0) return null;
  return (
    <section aria-labelledby="notes" className={classes.notes}>
      <h2 id="notes">Notes</h2>
      <ol>
        {[...notes].map(([run, number]) => (
          <li key={number} id={`note-${number}`}>
            {run.note}{" "}
            <a href={`#noted-${number}`} aria-label={`Back to the words of note ${number}`}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
