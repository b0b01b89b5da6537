import { Fragment, type ReactNode } from "react";
import type { Block, SuggestionMark } from "#lib/clause/content.ts";
import { attributionOf, standsOn } from "#lib/contested/attribution.ts";
import type { BlockLayout } from "#lib/contested/block-layout.ts";
import type { ContestedEdge } from "#lib/contested/bracket-edges.ts";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";
import type { StandHolder } from "#lib/contested/contested-item.ts";
import { optionTitle, type ShownSign, shownSigns } from "#lib/contested/shown-sign.ts";
import { namesSuggester, type Suggester, suggesterOf } from "./suggester.ts";

/** The signs, and the names of suggestions, that stand in a block before the inline at an offset. */
export function SignsAt({
  offset,
  layout,
  facts,
}: {
  readonly offset: number;
  readonly layout: BlockLayout;
  readonly facts: ContestedFacts;
}): ReactNode {
  const signs = layout.signs.filter((edge) => edge.offset === offset);
  const suggested = layout.suggested.filter(
    (each) => each.offset === offset && namesSuggester(each.mark, facts.reader),
  );
  return (
    <>
      {shownSigns(signs, facts).map((sign) => (
        <Sign key={`${sign.edge.sign} ${sign.edge.id} ${sign.edge.optionId}`} sign={sign} />
      ))}
      {suggested.map(({ mark }) => (
        <SuggesterName key={mark.attrs.id} suggester={suggesterOf(mark, facts.delegations)} />
      ))}
    </>
  );
}

/** The line above an option of whole paragraphs. */
export function OptionLabel({
  edge,
  facts,
}: {
  readonly edge: ContestedEdge;
  readonly facts: ContestedFacts;
}) {
  const stands = facts.items.get(edge.id)?.stands ?? [];
  const { holders, opposers } = attributionOf(standsOn(stands, edge.optionId ?? ""), facts.reader);
  return (
    <div className="option-label">
      {optionTitle(edge)}
      {holders.length > 0 && <> · {<Holders names={holders} more={0} />}</>}
      {opposers.length > 0 && <> · against it: {<Holders names={opposers} more={0} />}</>}
    </div>
  );
}

/** Suggestions that a block be joined to the one above it, at the end of that one. */
export function Joins({
  below,
  facts,
}: {
  readonly below: Block | undefined;
  readonly facts: ContestedFacts;
}) {
  if (!below?.joins || below.joins.length === 0) return null;
  const who = below.joins.map((mark) => suggesterOf(mark, facts.delegations).shortName).join(", ");
  return (
    <del className="deletion join" title={`${who}: join with the paragraph below`}>
      ¶
    </del>
  );
}

/** Suggested words: inserted or deleted, and by whom. */
export function SuggestedWords({
  mark,
  facts,
  children,
}: {
  readonly mark: SuggestionMark;
  readonly facts: ContestedFacts;
  readonly children: ReactNode;
}) {
  const { colour, label } = suggesterOf(mark, facts.delegations);
  const Tag = mark.type === "insertion" ? "ins" : "del";
  return (
    <Tag className={mark.type} title={label} style={{ "--by": colour } as React.CSSProperties}>
      {children}
    </Tag>
  );
}

function Sign({ sign: { edge, kind, names, more, label, title } }: { readonly sign: ShownSign }) {
  const isOpening = edge.sign === "[";
  const holders = names.length > 0 && <Holders names={names} more={more} />;
  return (
    <span
      className="sign"
      data-kind={kind}
      data-sign={isOpening ? "opens" : "closes"}
      role="img"
      aria-label={label}
      title={title}
    >
      {edge.sign}
      {holders && (isOpening ? <>{holders}: </> : <> – {holders}</>)}
    </span>
  );
}

function SuggesterName({ suggester: { shortName, colour, label } }: { readonly suggester: Suggester }) {
  return (
    <bdi
      className="suggester"
      role="img"
      aria-label={label}
      style={{ "--by": colour } as React.CSSProperties}
    >
      {shortName}
    </bdi>
  );
}

function Holders({ names, more }: { readonly names: readonly StandHolder[]; readonly more: number }) {
  return (
    <bdi className="holders">
      {names.map(({ id, shortName, colour }, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          <span className="holder" style={{ "--by": colour } as React.CSSProperties}>
            {shortName}
          </span>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </bdi>
  );
}
