// Allows the type `items` only for the one property that has it.
import { unknownType } from "../diagnostics/codes/shape-unknown-type.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { YamlMap } from "../parse/node.js";
import { quote, spanOf } from "./place.js";

/** The item property of the service, as the SDKs call it (EV, DEV). */
const itemProperty = "df_items";

/**
 * Reports event properties of type `items` under another name than `df_items`:
 * the service has one item property and no other nested values (TYPE, EV). The
 * schema reports the type elsewhere.
 */
export function checkItemsType(root: YamlMap): readonly Diagnostic[] {
  const section = root.entries.get("event_properties")?.value;
  if (section?.kind !== "map") return [];
  return [...section.entries.values()].flatMap(({ key, value }) => {
    const entry = value.kind === "map" ? value.entries.get("type") : undefined;
    const type = entry?.value.kind === "scalar" ? entry.value.value : undefined;
    if (key === itemProperty || entry === undefined || type !== "items") {
      return [];
    }
    return unknownType.at({
      span: spanOf({ node: entry.value, path: [], entry }),
      message: `event property ${quote(key)} has the type \`items\`, which is only for ${quote(itemProperty)}`,
      label: `only for ${quote(itemProperty)}`,
      hint: `attach ${quote(itemProperty)} to the event, and register the properties of its items under \`item_properties\``,
    });
  });
}
