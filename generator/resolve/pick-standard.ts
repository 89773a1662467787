// What the `standard` block picks from DFINERY's catalogue, as one picks it in the console (TAX).
import { fixBy } from "../diagnostics/fix-by.js";
import { duplicate } from "../diagnostics/codes/resolve-duplicate.js";
import { unknownEvent } from "../diagnostics/codes/resolve-unknown-event.js";
import { unknownProperty } from "../diagnostics/codes/resolve-unknown-property.js";
import type { YamlMap, YamlNode } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import type { Catalogue } from "./read-catalogue.js";
import { sectionWords, type SectionName } from "./collect-sections.js";
import { quote } from "./quote.js";
import {
  booleanField,
  field,
  mapOf,
  scalarText,
  textsOf,
} from "./read-fields.js";
import type { PlacedText } from "./read-fields.js";
import type { Report } from "./report.js";
import type { Suggest } from "./suggester.js";

/** Names of the catalogue that are registered because they were picked, or registered without being picked. */
export interface Picks extends Readonly<
  Record<SectionName, ReadonlySet<string>>
> {
  /** Where the taxonomy picks an event: its name in the list, or the word `all`. */
  readonly placeOf: (event: string) => Span | undefined;
}

/**
 * Reads the picks of the entry file. Item properties are all picked when the
 * block does not speak of them; user properties that the service registers by
 * itself (consents: BEST, OPT) always are.
 */
export function pickStandard(
  entry: YamlMap | undefined,
  catalogue: Catalogue,
  suggest: Suggest,
  report: Report,
): Picks {
  const standard = mapOf(field(entry, "standard"));
  const pick = (section: SectionName) =>
    pickSection(section, standard, catalogue, suggest, report);
  const { itemProperties, userProperties } = catalogue.sections;
  const automatic = [...userProperties.values()].filter(({ map }) =>
    booleanField(map, "automatic"),
  );
  return {
    placeOf: placesOf(field(standard, "events")),
    events: new Set(pick("events")),
    eventProperties: new Set(pick("eventProperties")),
    itemProperties: new Set(pick("itemProperties") ?? itemProperties.keys()),
    userProperties: new Set([
      ...(pick("userProperties") ?? []),
      ...automatic.map(({ name }) => name),
    ]),
  };
}

function placesOf(node: YamlNode | undefined): Picks["placeOf"] {
  if (node === undefined) return () => undefined;
  if (node.kind !== "list") return () => node.span;
  const places = new Map(textsOf(node).map(({ text, span }) => [text, span]));
  return (event) => places.get(event);
}

function pickSection(
  section: SectionName,
  standard: YamlMap | undefined,
  catalogue: Catalogue,
  suggest: Suggest,
  report: Report,
): readonly string[] | undefined {
  const known = catalogue.sections[section];
  const node = field(standard, sectionWords[section].key);
  if (node === undefined) return undefined;
  if (scalarText(node) === "all") return [...known.keys()];
  if (node.kind !== "list") return undefined;
  const seen = new Map<string, Span>();
  for (const pick of textsOf(node)) {
    const first = seen.get(pick.text);
    if (first !== undefined) {
      report(
        duplicate.at({
          span: pick.span,
          message: `${quote(pick.text)} is picked twice`,
          label: "picked again",
          related: [{ span: first, label: "first picked here" }],
          hint: "keep one of the two",
        }),
      );
      continue;
    }
    seen.set(pick.text, pick.span);
    if (known.has(pick.text)) continue;
    reportUnknown(section, pick, catalogue, suggest, report);
  }
  return [...seen.keys()].filter((name) => known.has(name));
}

function reportUnknown(
  section: SectionName,
  { text, span }: PlacedText,
  catalogue: Catalogue,
  suggest: Suggest,
  report: Report,
): void {
  const { key, noun } = sectionWords[section];
  const kind = section === "events" ? unknownEvent : unknownProperty;
  const similar = suggest(text, catalogue.sections[section].keys());
  report(
    kind.at({
      span,
      message: `DFINERY's catalogue has no ${noun} ${quote(text)}`,
      label: "not in the catalogue",
      hint: unknownPickHint(text, key, catalogue, similar),
      ...fixBy(span, similar, (name) => `pick \`${name}\``),
    }),
  );
}

function unknownPickHint(
  name: string,
  key: string,
  { systemEvents }: Catalogue,
  similar: string | undefined,
): string {
  if (systemEvents.has(name)) {
    return "remove it: the SDKs collect it by themselves, so it is neither picked nor sent";
  }
  if (similar !== undefined) return `did you mean \`${similar}\`?`;
  return name.startsWith("df_")
    ? "pick a standard name from the console"
    : `pick only standard names; register your own under \`${key}\``;
}
