// Says where items bring required properties that the taxonomy does not mention.
import { unpickedItems } from "../diagnostics/codes/resolve-unpicked-items.js";
import type { EventDef, PropertyDef } from "../model/taxonomy.js";
import type { YamlMap } from "../parse/node.js";
import { quote } from "./quote.js";
import { field, mapOf } from "./read-fields.js";
import type { Report } from "./report.js";
import { scopeSections, type ResolveContext } from "./resolve-context.js";

/**
 * One remark, at the first own event with items: a standard event has its items
 * from the catalogue, so its item properties come as no surprise. A pick, or one
 * restated item property, shows that somebody looked.
 */
export function reportUnpickedItems(
  entry: YamlMap | undefined,
  events: readonly EventDef[],
  itemProperties: readonly PropertyDef[],
  { catalogue, sections }: ResolveContext,
  report: Report,
): void {
  const isPicked =
    field(mapOf(field(entry, "standard")), "item_properties") !== undefined;
  const isRestated = [...sections[scopeSections.item].keys()].some((name) =>
    catalogue.sections[scopeSections.item].has(name),
  );
  if (isPicked || isRestated) return;
  const event = events.find(
    ({ items, standard, status }) =>
      items !== undefined && !standard && status !== "inactive",
  );
  if (event?.items === undefined) return;
  const { span } = event.items;
  const names = itemProperties
    .filter(({ standard, required }) => standard && required)
    .map(({ name }) => quote(name));
  if (names.length === 0) return;
  report(
    unpickedItems.at({
      span,
      message: `${quote("df_items")} brings ${names.length} required item properties: ${names.join(", ")}`,
      label: "required in each item",
      hint: "compare with the console, then add `item_properties: all` under `standard`, or list those that it has",
    }),
  );
}
