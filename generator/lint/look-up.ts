// What rules look up again and again: all definitions of a taxonomy, and the places of their keys.
import type { PropertyDef, Taxonomy } from "../model/taxonomy.js";
import type { Span } from "../source/source-file.js";
import type { RuleContext } from "./define-rule.js";
import type { Definition } from "./subject.js";

/** All properties that are not standard. */
export function ownProperties({
  eventProperties,
  itemProperties,
  userProperties,
}: Pick<
  Taxonomy,
  "eventProperties" | "itemProperties" | "userProperties"
>): readonly PropertyDef[] {
  return [...eventProperties, ...itemProperties, ...userProperties].filter(
    ({ standard }) => !standard,
  );
}

/** All events and properties that are not standard. */
export function ownDefinitions(taxonomy: Taxonomy): readonly Definition[] {
  return [
    ...taxonomy.events.filter(({ standard }) => !standard),
    ...ownProperties(taxonomy),
  ];
}

/** Where the value of a key of a definition is; `undefined` if it does not have the key. */
export function valueSpan<Options>(
  context: RuleContext<Options>,
  definition: Definition,
  key: string,
): Span | undefined {
  return context.written(definition)?.entries.get(key)?.value.span;
}
