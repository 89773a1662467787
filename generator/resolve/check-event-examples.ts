// Checks the examples of an event like the argument of its builder: known keys, all required ones, right values.
import { exampleViolates } from "../diagnostics/codes/constraint-example.js";
import type {
  AttachedProperty,
  Constraints,
  PropertyDef,
} from "../model/taxonomy.js";
import type { YamlMap, YamlNode } from "../parse/node.js";
import type { Match } from "../pattern/create-matcher.js";
import type { Span } from "../source/source-file.js";
import { checkValue } from "./check-value.js";
import { quote } from "./quote.js";
import { field, mapOf, plainValue } from "./read-fields.js";
import type { Report } from "./report.js";
import { sentenceList } from "../text/lists.js";

/** An event as its examples see it. */
export interface ExampleSubject {
  readonly event: string;
  readonly attached: readonly AttachedProperty[];
  /** Names that are not judged, because they were reported or omitted. */
  readonly skipped: ReadonlySet<string>;
  readonly anyOf: readonly (readonly string[])[];
  readonly itemProperties: readonly PropertyDef[];
  /** Item properties whose definition was reported. */
  readonly skippedItems: ReadonlySet<string>;
  readonly match: Match;
}

/** One key that an example may or must have. */
interface Slot {
  readonly property: PropertyDef;
  readonly constraints: Constraints;
  readonly required: boolean;
}

type Slots = ReadonlyMap<string, Slot>;

export function readEventExamples(
  map: YamlMap | undefined,
  subject: ExampleSubject,
  report: Report,
): readonly Readonly<Record<string, unknown>>[] {
  const node = field(map, "examples");
  if (node?.kind !== "list") return [];
  const slots = new Map(
    subject.attached.map((attached) => [attached.property.name, attached]),
  );
  const itemSlots = new Map(
    subject.itemProperties
      .filter(({ status }) => status === "active")
      .map((property) => [property.name, { ...property, property }]),
  );
  const owner = `event ${quote(subject.event)}`;
  return node.items.flatMap((item) => {
    const example = mapOf(item);
    if (example === undefined) return [];
    checkKeys(example, slots, subject.skipped, owner, report);
    checkAnyOf(example, subject, report);
    for (const [key, entry] of example.entries) {
      const slot = slots.get(key);
      if (slot === undefined) continue;
      checkSlot(slot, entry.value, subject, report);
      if (slot.property.type !== "items" || entry.value.kind !== "list") {
        continue;
      }
      for (const element of entry.value.items) {
        checkItem(element, itemSlots, key, subject, report);
      }
    }
    return [plainRecord(example)];
  });
}

function checkItem(
  node: YamlNode,
  slots: Slots,
  key: string,
  subject: ExampleSubject,
  report: Report,
): void {
  const item = mapOf(node);
  if (item === undefined) {
    const message = `an item in an example of ${quote(key)} must be a mapping of item properties`;
    reportAt(node.span, message, "not a mapping", report);
    return;
  }
  checkKeys(
    item,
    slots,
    subject.skippedItems,
    `an item of ${quote(key)}`,
    report,
  );
  for (const [name, entry] of item.entries) {
    const slot = slots.get(name);
    if (slot) checkSlot(slot, entry.value, subject, report);
  }
}

function checkKeys(
  example: YamlMap,
  slots: Slots,
  skipped: ReadonlySet<string>,
  owner: string,
  report: Report,
): void {
  for (const { key, keySpan } of example.entries.values()) {
    if (slots.has(key) || skipped.has(key)) continue;
    const message = `an example has ${quote(key)}, but ${owner} has no such property`;
    reportAt(keySpan, message, "not one of its properties", report);
  }
  const missing = [...slots.values()]
    .filter(({ required }) => required)
    .map(({ property }) => property.name)
    .filter((name) => !example.entries.has(name));
  if (missing.length === 0) return;
  const names = sentenceList(missing.map(quote));
  const message = `an example lacks ${names}, which ${owner} requires`;
  reportAt(example.span, message, `without ${names}`, report);
}

function checkAnyOf(
  example: YamlMap,
  { event, anyOf }: ExampleSubject,
  report: Report,
): void {
  for (const names of anyOf) {
    if (names.some((name) => example.entries.has(name))) continue;
    const list = names.map(quote).join(", ");
    const message = `an example has none of ${list}, of which event ${quote(event)} requires at least one`;
    reportAt(example.span, message, `without any of ${list}`, report);
  }
}

function checkSlot(
  { property, constraints }: Slot,
  node: YamlNode,
  { match }: ExampleSubject,
  report: Report,
): void {
  const reason = checkValue(
    property.type,
    constraints,
    plainValue(node),
    match,
  );
  if (reason === undefined) return;
  const message = `the value of ${quote(property.name)} in an example ${reason}`;
  reportAt(node.span, message, reason, report);
}

function reportAt(
  span: Span,
  message: string,
  label: string,
  report: Report,
): void {
  report(
    exampleViolates.at({
      span,
      message,
      label,
      hint: "change the example or the definition",
    }),
  );
}

function plainRecord(map: YamlMap): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...map.entries].map(([key, { value }]) => [key, plainValue(value)]),
  );
}
