// What a page depends on beside what it describes: as long as it is the same, `--watch` has the page already.
// To be compared with the inputs of the last time; of an array, its elements count.
import type { Described, DocsModel, EventDoc } from "./docs-model.js";

/** Of the page of an event. */
export function pageInputs(
  event: EventDoc,
  model: DocsModel,
): readonly unknown[] {
  const { items, service, changes } = model;
  return [
    ...definitionInputs(event, model),
    items,
    service,
    changes === undefined,
  ];
}

/** Of what is said of any definition: its replacement is a link where there is an event of that name. */
export function definitionInputs(
  { deprecated }: Described,
  { events, language }: DocsModel,
): readonly unknown[] {
  const next = deprecated?.replacedBy;
  const isLink = next !== undefined && events.some(({ name }) => name === next);
  return [language, isLink];
}
