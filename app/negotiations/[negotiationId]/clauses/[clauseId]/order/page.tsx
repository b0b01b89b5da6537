import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clauseOnPage } from "#app/_server/clause-on-page.ts";
import { ruleChoicesOnPage } from "#app/_server/rule-choices.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { readOrder } from "#lib/amendment-order/server/read-order.ts";
import { listBallots } from "#lib/ballot/server/queries.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { Decided } from "./decided.tsx";
import { OrderItem } from "./order-item.tsx";
import classes from "./order-page.module.css";
import { RulingDesk } from "./ruling-desk.tsx";
import { Rulings } from "./rulings.tsx";

type Params = { readonly negotiationId: string; readonly clauseId: string };
type Props = { readonly params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, clauseId } = await params;
  const { clauses } = await clauseOnPage(await actorOrNotFound(negotiationId), clauseId);
  return { title: `Order of voting on ${numberClauses(clauses).get(clauseId)?.label ?? "a clause"}` };
}

export default async function OrderPage({ params }: Props) {
  const { negotiationId, clauseId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const { clauses, clause, isNegotiated } = await clauseOnPage(actor, clauseId);
  if (!clause || !isNegotiated) notFound();
  const mayOpen = may(actor, "ballot.open");
  const [order, ballots, ruleChoices] = await Promise.all([
    readOrder(actor, clauseId),
    listBallots(actor, { clauseId }),
    mayOpen ? ruleChoicesOnPage(actor) : null,
  ]);
  const label = numberClauses(clauses).get(clauseId)?.label ?? "";
  const page = `/negotiations/${negotiationId}/clauses/${clauseId}`;
  const open = ballots.find(({ status }) => status === "OPEN") ?? null;
  const isPuttable = open === null && (order.standing === "NONE" || order.standing === "STANDS");
  return (
    <PageFrame>
      <TextLink size="sm" href={page}>
        {clause.heading ? `${label} – ${clause.heading}` : label}
      </TextLink>
      <PageHeader
        title={`Order of voting on ${label}`}
        description="Amendments are voted on before the text itself, the one furthest removed from it in substance first (UN General Assembly, rules 90 and 91). The chair rules on the order, and a delegation can appeal."
        actions={
          <ButtonLink variant="default" href={`${page}/compilation`}>
            Side by side
          </ButtonLink>
        }
      />
      {order.items.length === 0 ? (
        <EmptyState
          title="Nothing to put in order"
          action={<ButtonLink href={page}>Back to {label}</ButtonLink>}
        >
          No proposal that would change this article is before the conference.
        </EmptyState>
      ) : (
        <>
          <RulingDesk actor={actor} clause={clause} order={order} open={open} ruleChoices={ruleChoices} />
          <ol className={classes.list} aria-label="Proposals in the order in which they are put to the vote">
            {order.items.map((item, index) => (
              <OrderItem
                key={item.proposalId}
                negotiationId={negotiationId}
                item={item}
                place={index + 1}
                open={open?.proposalId === item.proposalId ? open : null}
                ruleChoices={isPuttable && order.next === item.proposalId ? ruleChoices : null}
                mayConfirm={isPuttable && may(actor, "order.rule")}
              />
            ))}
          </ol>
        </>
      )}
      <Decided negotiationId={negotiationId} settled={order.settled} ballots={ballots} />
      <Rulings
        rulings={order.rulings}
        proposals={[...order.settled, ...order.items.map(({ proposal }) => proposal)]}
      />
    </PageFrame>
  );
}
