import type { Decoration, NodeView, NodeViewConstructor } from "@tiptap/pm/view";
import type { ReferenceTarget } from "#lib/clause/content.ts";
import { suggestedClass } from "./editor-schema.ts";
import { printedIn } from "./numbering.ts";

/** Where a cross-reference leads. */
export interface ReferenceLinks {
  readonly linkTo: (target: ReferenceTarget) => string;
  readonly follow: (target: ReferenceTarget) => void;
}

/** A cross-reference in the editor: prints the target's current number; a click follows it. */
export function referenceView({ linkTo, follow }: ReferenceLinks): NodeViewConstructor {
  return (first, _view, _getPos, decorations): NodeView => {
    const dom = document.createElement("a");
    let node = first;
    const show = (shown: readonly Decoration[]) => {
      const printed = printedIn(shown);
      dom.textContent = printed?.text ?? "";
      dom.href = linkTo(node.attrs as ReferenceTarget);
      dom.toggleAttribute("data-dangling", printed?.isDangling ?? true);
      dom.className = `reference ${suggestedClass(node)}`;
    };
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
