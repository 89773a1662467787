// DFINERY's catalogue for inference.
import type { ParsedDocument } from "../parse/parsed-document.js";
import { collectSections, type Registry } from "../resolve/collect-sections.js";
import {
  booleanField,
  entriesOf,
  field,
  mapOf,
  textField,
  scalarText,
  textsOf,
} from "../resolve/read-fields.js";

export interface StandardProperty {
  readonly type: string;
  /** Other types in the documentation, which a taxonomy may restate. */
  readonly disputedTypes: readonly string[];
  /** The values of its enum, if it has one. */
  readonly choices: readonly string[] | undefined;
  /** For items: whether every item must have it. */
  readonly required: boolean;
  /** Registered by the service itself (consents). */
  readonly automatic: boolean;
  readonly nullable: boolean;
}

export interface CatalogueIndex {
  /** By event, whether each of its properties is required, including `df_items`. */
  readonly events: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
  readonly eventProperties: ReadonlyMap<string, StandardProperty>;
  readonly itemProperties: ReadonlyMap<string, StandardProperty>;
  readonly userProperties: ReadonlyMap<string, StandardProperty>;
  /** Sent by the SDKs themselves, so they are not registered. */
  readonly systemEvents: ReadonlySet<string>;
}

/** Reads `schemas/standard.yaml`, parsed. */
export function indexCatalogue(catalogue: ParsedDocument): CatalogueIndex {
  const sections = collectSections([catalogue], () => undefined);
  return {
    events: new Map(
      [...sections.events.values()].map(({ name, map }) => [
        name,
        new Map(
          entriesOf(map, "properties").map(({ key, value }) => [
            key,
            scalarText(value) === "required" ||
              booleanField(mapOf(value), "required") === true,
          ]),
        ),
      ]),
    ),
    eventProperties: propertiesOf(sections.eventProperties),
    itemProperties: propertiesOf(sections.itemProperties),
    userProperties: propertiesOf(sections.userProperties),
    systemEvents: new Set(
      textsOf(field(catalogue.root, "system_events")).map(({ text }) => text),
    ),
  };
}

function propertiesOf(
  registry: Registry,
): ReadonlyMap<string, StandardProperty> {
  return new Map(
    [...registry.values()].map(({ name, map }) => [
      name,
      {
        type: textField(map, "type") ?? "string",
        disputedTypes: textsOf(field(map, "disputed_types")).map(
          ({ text }) => text,
        ),
        choices:
          field(map, "enum") && textsOf(field(map, "enum")).map((t) => t.text),
        required: booleanField(map, "required") ?? false,
        automatic: booleanField(map, "automatic") ?? false,
        nullable: booleanField(map, "nullable") ?? false,
      },
    ]),
  );
}
