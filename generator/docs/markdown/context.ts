// What every Markdown page needs: the model, its texts, and where links lead.
import type { DocsMessages } from "../model/describe-constraints.js";
import type { DocsModel, PropertyDoc } from "../model/docs-model.js";

export interface PageContext {
  readonly model: DocsModel;
  readonly texts: DocsMessages;
  /** The address of a property on its page. */
  readonly propertyLink: (
    property: Pick<PropertyDoc, "anchor" | "scope">,
  ) => string;
  /** The address of an event's page; `undefined` if there is none of this name. */
  readonly eventLink: (name: string) => string | undefined;
}

/** `depth` is the number of folders between the page and `index.md`. */
export function contextOf(
  model: DocsModel,
  texts: DocsMessages,
  pages: ReadonlyMap<string, string>,
  depth: 0 | 1,
): PageContext {
  const up = "../".repeat(depth);
  return {
    model,
    texts,
    propertyLink: ({ anchor, scope }) =>
      `${up}${scope === "user" ? "users" : "properties"}.md#${anchor}`,
    eventLink: (name) => {
      const page = pages.get(name);
      return page === undefined ? undefined : `${up}events/${page}.md`;
    },
  };
}
