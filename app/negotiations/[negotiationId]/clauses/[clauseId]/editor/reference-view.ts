import type { Node } from "@tiptap/pm/model";
import type { Decoration, NodeView } from "@tiptap/pm/view";
import type { ReferenceTarget } from "#lib/clause/content.ts";
import { printedIn } from "./numbering.ts";

/** A cross-reference in the editor: prints the target's current number; a click follows it. */
export function referenceView(
  linkTo: (target: ReferenceTarget) => string,
  follow: (target: ReferenceTarget) => void,
) {
  return (first: Node, decorations: readonly Decoration[]): NodeView => {
    const dom = document.createElement("a");
    let node = first;
    const show = (shown: readonly Decoration[]) => {
      const printed = printedIn(shown);
      dom.textContent = printed?.text ?? "";
      dom.href = linkTo(node.attrs as ReferenceTarget);
      dom.toggleAttribute("data-dangling", printed?.isDangling ?? true);
    };
    dom.className = "reference";
    dom.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      follow(node.attrs as ReferenceTarget);
    });
    show(decorations);
    return {
      dom,
      update: (next, shown) => {
        if (next.type !== node.type) return false;
        node = next;
        show(shown);
        return true;
      },
      ignoreMutation: () => true,
    };
  };
}
