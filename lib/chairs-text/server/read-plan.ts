import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { db } from "#lib/platform/db.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { ClauseNow } from "#lib/version/server/read-treaty-now.ts";
import { type Archived, archivedBy } from "../archived.ts";
import type { ChairsText } from "../chairs-text.ts";
import type { ArticleName, ComparedArticle } from "../compared-article.ts";
import type { ClauseChange } from "../plan-adoption.ts";
import { findChairsText } from "./queries.ts";
import { type Adoption, type BranchNow, readAdoption, readBranchNow } from "./read-adoption.ts";

/** An article of a plan; `branchedAt` is the revision of its log in the chair's text up to which it is the treaty's own. */
export type ArticleInPlan = ComparedArticle & { readonly branchedAt: number };

/** A chair's text and the articles in which the treaty differs from it, in the order of the chair's text. */
export interface Plan {
  readonly chairsText: ChairsText;
  readonly articles: readonly ArticleInPlan[];
}

/** What goes with the old text of an article when a chair's text is adopted. */
export type ArchivedArticle = ArticleInPlan & { readonly archived: Archived };

/** What the chair looks at before adopting: every article that changes, with what is archived of it. */
export interface LastLookAtPlan {
  readonly chairsText: ChairsText;
  readonly articles: readonly ArchivedArticle[];
  /** What `adoptChairsText` wants to have been seen. */
  readonly mark: string;
}

/** Where a chair's text and the treaty differ now; `not-found` for who may not know of it. */
export async function readPlan(actor: Actor, chairsTextId: string): Promise<Plan> {
  const chairsText = await findChairsText(actor, chairsTextId);
  const { basisId } = chairsText;
  if (chairsText.status === "ADOPTED") return { chairsText, articles: await adoptedArticles(chairsText) };
  const adoption = await inTransaction((tx) => readAdoption(tx, { basisId, chairsTextId }));
  return { chairsText, articles: articlesOf(adoption) };
}

/** The last look before a chair's text is adopted. For the chair. */
export async function readLastLook(actor: Actor, chairsTextId: string): Promise<LastLookAtPlan> {
  const chairsText = await findChairsText(actor, chairsTextId);
  authorise(actor, "chairs-text.adopt");
  const { basisId } = chairsText;
  const adoption = await inTransaction((tx) => readAdoption(tx, { basisId, chairsTextId }));
  const textIds = [...adoption.treaty.values(), ...adoption.branch.values()].map(
    (each) => each.textVersionId,
  );
  const contents = await readContents(textIds.filter((id) => id !== null));
  const contentOf = (clause: ClauseNow | undefined) => contents.get(clause?.textVersionId ?? "") ?? EMPTY;
  const articles = articlesOf(adoption).map((article): ArchivedArticle => {
    const [source, branch] = [
      adoption.treaty.get(article.clauseId ?? ""),
      adoption.branch.get(article.branchId ?? ""),
    ];
    return {
      ...article,
      archived: article.text && source ? archivedBy(contentOf(source), contentOf(branch)) : NOTHING,
    };
  });
  return { chairsText, articles, mark: adoption.mark };
}

const EMPTY: ClauseContent = { type: "doc", content: [] };
const NOTHING: Archived = { contested: [], suggestionIds: [] };

async function readContents(ids: readonly string[]): Promise<ReadonlyMap<string, ClauseContent>> {
  const rows = await db().textVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, content: true },
  });
  return new Map(rows.map(({ id, content }) => [id, content as unknown as ClauseContent]));
}

function articlesOf({ treaty, branch, plan }: Adoption): readonly ArticleInPlan[] {
  const closed = new Set(plan.closed);
  const changes = new Map(plan.changes.map((change) => [change.branchId, change]));
  const added = new Set(plan.added);
  const inOrder = [...branch.values()].flatMap((each): readonly ArticleInPlan[] => {
    const change = changes.get(each.id);
    if (change) return [changed(change, each, treaty.get(change.clauseId), closed.has(change.clauseId))];
    if (added.has(each.id))
      return [{ ...PLAIN, branchId: each.id, is: nameOf(each), text: each.revision > 0 }];
    const isStuck = each.originId !== null && closed.has(each.originId);
    const source = treaty.get(each.originId ?? "");
    return isStuck && source
      ? [
          {
            ...PLAIN,
            clauseId: source.id,
            branchId: each.id,
            was: nameOf(source),
            is: nameOf(each),
            isClosed: true,
          },
        ]
      : [];
  });
  const leftOut = plan.leftOut.flatMap((id): readonly ArticleInPlan[] => {
    const source = treaty.get(id);
    return source ? [{ ...PLAIN, clauseId: id, was: nameOf(source), isClosed: closed.has(id) }] : [];
  });
  return [...inOrder, ...leftOut];
}

const PLAIN: ArticleInPlan = {
  clauseId: null,
  branchId: null,
  was: null,
  is: null,
  text: false,
  place: false,
  isEditedSince: false,
  isClosed: false,
  branchedAt: 0,
};

function changed(
  { clauseId, branchId, text, place, isWithdrawn, isEditedSince }: ClauseChange,
  branch: BranchNow,
  source: ClauseNow | undefined,
  isClosed: boolean,
): ArticleInPlan {
  return {
    clauseId,
    branchId,
    was: source ? nameOf(source) : null,
    is: isWithdrawn ? null : nameOf(branch),
    text,
    place,
    isEditedSince,
    isClosed,
    branchedAt: branch.originHash === null ? 0 : 1,
  };
}

function nameOf({ label, heading }: ClauseNow): ArticleName {
  return { label, heading };
}

/** The articles whose text came from a chair's text that was adopted, as it called them. */
async function adoptedArticles({ id }: ChairsText): Promise<readonly ArticleInPlan[]> {
  const branch = await inTransaction((tx) => readBranchNow(tx, id));
  const descents = await db().clauseDescent.findMany({
    where: { fromClauseId: { in: branch.map((each) => each.id) } },
    select: { clauseId: true, fromClauseId: true },
  });
  const treatyIds = new Map(descents.map(({ clauseId, fromClauseId }) => [fromClauseId, clauseId]));
  return branch.flatMap((each): readonly ArticleInPlan[] => {
    const clauseId = treatyIds.get(each.id);
    const is = nameOf(each);
    const was = each.originId === null ? null : is;
    return clauseId ? [{ ...PLAIN, clauseId, branchId: each.id, was, is, text: true }] : [];
  });
}
