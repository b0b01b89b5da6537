import { Group, Text } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { type Appeal, mayBeAppealed, type RulingStanding } from "#lib/amendment-order/ruling.ts";
import type { OrderOfVoting } from "#lib/amendment-order/server/read-order.ts";
import type { Ballot } from "#lib/ballot/ballot.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { PutToVote } from "../../../_ballots/put-to-vote.tsx";
import { AppealButton } from "./appeal-button.tsx";
import classes from "./order-page.module.css";
import { RuleButton } from "./rule-button.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

/** What the order rests on, and what this person can do about it: rule, appeal, put an appeal to the vote. */
export function RulingDesk({
  actor,
  clause,
  order,
  open,
  ruleChoices,
}: {
  readonly actor: Actor;
  readonly clause: Clause;
  readonly order: OrderOfVoting;
  /** The vote on the clause that is open. */
  readonly open: Ballot | null;
  /** Null for whoever may not open a vote. */
  readonly ruleChoices: RuleChoices | null;
}) {
  const { negotiationId } = actor;
  const { standing, rulings, items } = order;
  const ruling = rulings.at(-1) ?? null;
  const pending = ruling?.appeals.find(({ status }) => status === "PENDING");
  return (
    <section className={classes.ruling} data-standing={standing} aria-label="The chair's ruling">
      <div>
        <Text fw={600}>{STANDING_WORDS[standing]}</Text>
        {ruling && (
          <Text size="sm" c="dimmed">
            Ruling {ruling.number}, <Instant at={ruling.ruledAt} />
          </Text>
        )}
        {ruling?.reason && <Text className={classes.reason}>{ruling.reason}</Text>}
        {pending && <PendingAppeal appeal={pending} />}
      </div>
      <Group gap="sm">
        {open?.motion === "APPEAL" && (
          <ButtonLink href={`/negotiations/${negotiationId}/ballots/${open.id}`}>Go to the vote</ButtonLink>
        )}
        {pending && !open && ruleChoices && (
          <PutToVote
            negotiationId={negotiationId}
            matter={{
              subject: "MOTION",
              motion: "APPEAL",
              words: "That the ruling of the chair be overruled",
              about: { clauseId: clause.id, revision: clause.head },
            }}
            purpose="PROCEDURE"
            ruleChoices={ruleChoices}
            label="Put the appeal to the vote…"
            title="Put the appeal to the vote"
            button={{ variant: "filled" }}
          >
            <Text size="sm">
              The question is whether the ruling be overruled. It stands unless a majority of those present
              and voting overrules it (UN General Assembly, rule 71).
            </Text>
          </PutToVote>
        )}
        {pending && !open && may(actor, "order.appeal", pending.delegation.id) && (
          <WithdrawButton negotiationId={negotiationId} appealId={pending.id} />
        )}
        {!pending && may(actor, "order.rule") && (
          <RuleButton
            key={ruling?.id ?? "none"}
            negotiationId={negotiationId}
            clauseId={clause.id}
            items={items.map(({ proposalId, proposal, overtakenBy, isKept }) => ({
              id: proposalId,
              name: `${proposal.symbol} ${proposal.title}`,
              symbol: proposal.symbol ?? "",
              overtakenBy: overtakenBy
                .filter(({ extent }) => extent === "WHOLLY")
                .map(({ symbol }) => symbol),
              isKept,
            }))}
            suggested={order.suggested}
          />
        )}
        {ruling && mayBeAppealed(ruling) && may(actor, "order.appeal") && (
          <AppealButton negotiationId={negotiationId} orderId={ruling.id} />
        )}
      </Group>
    </section>
  );
}

const STANDING_WORDS: Readonly<Record<RulingStanding, string>> = {
  NONE: "The chair has not ruled. This is the suggested order.",
  STANDS: "This is the order as the chair has ruled.",
  APPEALED: "The chair's ruling is appealed against. Nothing is put before the appeal is decided.",
  OVERRULED: "The chair's ruling was overruled. This is the suggested order until the chair rules anew.",
};

function PendingAppeal({ appeal: { delegation, reason, madeAt } }: { readonly appeal: Appeal }) {
  return (
    <div className={classes.appeal}>
      <Text size="sm" fw={600}>
        Appeal of {delegation.name}, <Instant at={madeAt} />
      </Text>
      <Text className={classes.reason}>{reason}</Text>
    </div>
  );
}
