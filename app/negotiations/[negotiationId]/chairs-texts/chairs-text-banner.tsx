import type { ReactNode } from "react";
import { TextLink } from "#app/_ui/links.tsx";
import type { ChairsText, ChairsTextStatus } from "#lib/chairs-text/chairs-text.ts";
import { ChairsTextState } from "./chairs-text-state.tsx";
import classes from "./chairs-texts.module.css";

const WHO_SEES: Readonly<Record<ChairsTextStatus, string>> = {
  DRAFT: "seen only by chair and secretariat.",
  ISSUED: "issued: everybody in the negotiation reads it, only chair and secretariat change it.",
  ADOPTED: "adopted as the basis of the negotiation. It stays as it was.",
  DROPPED: "dropped. It stays as it was.",
};

/** Says on every page of a chair's text that this is not the negotiated text, who sees it, and where its pages are. */
export function ChairsTextBanner({
  negotiationId,
  chairsText: { id, title, status },
  mayAdopt,
  children,
}: {
  readonly negotiationId: string;
  readonly chairsText: ChairsText;
  readonly mayAdopt: boolean;
  /** What can be done with it. */
  readonly children?: ReactNode;
}) {
  const base = `/negotiations/${negotiationId}/chairs-texts`;
  return (
    <section className={classes.banner} data-status={status} aria-label="Chair's text">
      <div className={classes.bannerTop}>
        <ChairsTextState status={status} />
        <p>
          <strong>{title}</strong>, {WHO_SEES[status]}
        </p>
        {children}
      </div>
      <nav className={classes.links} aria-label="Pages of the chair's text">
        <TextLink size="sm" href={`${base}/${id}`}>
          Its text
        </TextLink>
        <TextLink size="sm" href={`${base}/${id}/compare`}>
          Compare with the treaty
        </TextLink>
        {mayAdopt && status === "ISSUED" && (
          <TextLink size="sm" href={`${base}/${id}/adopt`}>
            Adopt as basis
          </TextLink>
        )}
        <TextLink size="sm" href={base}>
          All chair's texts
        </TextLink>
      </nav>
    </section>
  );
}
