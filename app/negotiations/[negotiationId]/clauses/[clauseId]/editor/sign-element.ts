import type { Suggester } from "#app/_ui/treaty-text/suggester.ts";
import type { Attribution } from "#lib/contested/attribution.ts";
import { namesOf } from "#lib/contested/attribution.ts";
import type { ContestedEdge } from "#lib/contested/bracket-edges.ts";
import type { StandHolder } from "#lib/contested/contested-item.ts";
import { optionTitle, type ShownSign } from "#lib/contested/shown-sign.ts";

/** A sign of contested words in the editor. Looks like `Sign` of the text that is read. */
export function signElement({ edge, kind, names, more, label, title }: ShownSign): HTMLElement {
  const dom = element("span", "sign");
  dom.dataset.kind = kind;
  dom.dataset.sign = edge.sign === "[" ? "opens" : "closes";
  dom.dataset.id = edge.id;
  dom.title = title;
  dom.role = "img";
  dom.ariaLabel = label;
  const holders = names.length > 0 ? holdersElement(names, more) : null;
  if (edge.sign === "[") dom.append("[", ...(holders ? [holders, ": "] : []));
  else dom.append("]", ...(holders ? [" – ", holders] : []));
  return dom;
}

/** The line above an option of whole paragraphs. */
export function optionLabelElement(edge: ContestedEdge, { holders, opposers }: Attribution): HTMLElement {
  const dom = element("div", "option-label");
  dom.dataset.id = edge.id;
  dom.append(optionTitle(edge));
  if (holders.length > 0) dom.append(" · ", holdersElement(holders, 0));
  if (opposers.length > 0) dom.append(" · against it: ", holdersElement(opposers, 0));
  dom.title = holders.length > 0 ? `For it: ${namesOf(holders)}` : "";
  return dom;
}

/** Whose suggestion begins here. */
export function suggesterElement({ shortName, colour, label }: Suggester): HTMLElement {
  const dom = element("bdi", "suggester");
  dom.style.setProperty("--by", colour);
  dom.role = "img";
  dom.ariaLabel = label;
  dom.append(shortName);
  return dom;
}

/** A suggested join with the block below. */
export function joinElement(title: string): HTMLElement {
  const dom = element("del", "deletion join");
  dom.title = title;
  dom.append("¶");
  return dom;
}

function holdersElement(names: readonly StandHolder[], more: number): HTMLElement {
  const holders = element("bdi", "holders");
  for (const [index, { shortName, colour }] of names.entries()) {
    if (index > 0) holders.append(", ");
    const name = element("span", "holder");
    name.style.setProperty("--by", colour);
    name.append(shortName);
    holders.append(name);
  }
  if (more > 0) holders.append(` and ${more} more`);
  return holders;
}

function element(tag: string, className: string): HTMLElement {
  const dom = document.createElement(tag);
  dom.className = className;
  return dom;
}
