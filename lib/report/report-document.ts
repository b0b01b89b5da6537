import type { ArticleReport, Citation, ReportFrame, ReportItem, ReportOptions } from "./article-report.ts";
import { sayDay, sayMoment, sayPeriod, sayRevisions } from "./cite.ts";

/** What a report is set from: the articles with everything that is said in words. Plain JSON. */
export type ReportDocument = ReturnType<typeof reportDocument>;

/** A report of some articles as the printer gets it: nothing is left to be worded, dated or counted there. */
export function reportDocument(
  frame: ReportFrame,
  articles: readonly ArticleReport[],
  options: ReportOptions,
) {
  const [first] = articles;
  const isOne = articles.length === 1 && first !== undefined;
  const subtitle = isOne
    ? `Drafting history of ${nameArticle(first)}`
    : `Drafting history of ${articles.length} ${articles.length === 1 ? "text" : "texts"}`;
  const [year = 0, month = 0, day = 0] = frame.at.slice(0, 10).split("-").map(Number);
  return {
    title: `${frame.treaty}: ${isOne ? `drafting history of ${first.label}` : "drafting history"}`,
    running: shorten(frame.treaty, 70),
    subtitle,
    date: { year, month, day },
    options,
    frame: {
      ...frame,
      said: `Record of ${sayMoment(frame.at)}`,
      day: sayDay(frame.at),
      delegations: frame.delegations.toSorted((one, other) => (one.shortName < other.shortName ? -1 : 1)),
    },
    articles: articles.map(articleInWords),
  };
}

/** "Article 5 – Limits". */
export function nameArticle({ label, heading }: Pick<ArticleReport, "label" | "heading">): string {
  return heading ? `${label} – ${heading}` : label;
}

/** A name for the file: "Treaty-on-Limits-Article-5-drafting-history.pdf", safe on every system. */
export function reportFileName(treaty: string, label: string | null): string {
  const words = [shorten(treaty, 60), label ?? "", "drafting history"].join(" ");
  const plain = words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  return `${plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}.pdf`;
}

function articleInWords(article: ArticleReport) {
  const { stages, present, newest } = article;
  return {
    ...article,
    name: nameArticle(article),
    running: shorten(nameArticle(article), 50),
    summary: summaryOf(article),
    stages: stages.map((stage) => ({
      ...stage,
      period: sayPeriod(stage.fromAt, stage.toAt),
      revisions: sayRevisions(stage.from + 1, stage.to),
      items: stage.items.map(itemInWords),
    })),
    present: present && { ...present, said: sayMoment(present.at) },
    newest: newest && dated(newest),
  };
}

function itemInWords(item: ReportItem) {
  if (item.kind === "matter") return { ...dated(item), acts: item.acts.map(dated) };
  if (item.kind === "vote") return { ...dated(item), opened: dated(item.opened) };
  return dated(item);
}

function dated<Cited extends Citation>(cited: Cited): Cited & { readonly said: string } {
  return { ...cited, said: sayMoment(cited.at) };
}

function summaryOf({ stages, present }: ArticleReport): string {
  const acts = stages.reduce((sum, { items }) => sum + items.length, 0);
  return [
    count(stages.length, "stage"),
    count(present?.revision ?? 0, "revision"),
    count(acts, "entry", "entries"),
  ].join(" · ");
}

function count(n: number, noun: string, many = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : many}`;
}

/** Cut after a word, with an ellipsis. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))}…`;
}
