// Chooses the identifiers of events, and reports those that clash or cannot be.
import { noIdentifier } from "../diagnostics/codes/resolve-no-identifier.js";
import { reservedWord } from "../diagnostics/codes/resolve-reserved-word.js";
import { sameIdentifier } from "../diagnostics/codes/resolve-same-identifier.js";
import { globalTypeNames } from "../model/global-types.js";
import { fixedNames, globalNames } from "../model/reserved-names.js";
import type { EventNames } from "../model/taxonomy.js";
import type { YamlNode } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import type { FormerName } from "./check-renames.js";
import {
  camelCase,
  isIdentifier,
  isReservedWord,
  pascalCase,
  upperFirst,
} from "../model/identifiers.js";
import { quote } from "./quote.js";
import { scalarText } from "./read-fields.js";
import type { Report } from "./report.js";
import { schemaFileName } from "./schema-file-name.js";

export interface NamedEvent {
  readonly name: string;
  /** Where the key stands. */
  readonly span: Span;
  /** The value of `function`, which overrides the builder's name. */
  readonly function?: YamlNode | undefined;
  readonly active: boolean;
  /** Whether it requires one of several properties. */
  readonly hasAnyOf?: boolean;
  /** What it was called before. */
  readonly former?: FormerName | undefined;
}

export interface ChosenNames {
  readonly names: ReadonlyMap<string, EventNames>;
  /** Every identifier that is in use or fixed. */
  readonly taken: ReadonlySet<string>;
}

interface Owner {
  readonly event: NamedEvent;
  /** What the identifier is: "the builder", "the type of the properties". */
  readonly role: string;
}

/**
 * Names for all events. An inactive event is not in the output, so its names
 * are neither checked nor kept from others.
 */
export function chooseEventNames(
  events: readonly NamedEvent[],
  report: Report,
): ChosenNames {
  const fixed = new Set([...fixedNames, ...globalNames]);
  const owners = new Map<string, Owner>();
  const files = new Set<string>();
  const names = new Map<string, EventNames>();
  for (const event of [
    ...events.filter(({ active }) => active),
    ...events.filter(({ active }) => !active),
  ]) {
    const builder =
      scalarText(event.function)?.normalize("NFC") ?? camelCase(event.name);
    const file = schemaFileName(event.name, files);
    const chosen = derivedNames(builder, file, event.hasAnyOf === true);
    names.set(event.name, chosen);
    if (!event.active || !checkBuilder(event, builder, report)) continue;
    claim(event, chosen, owners, fixed, report);
  }
  // Last, so that a former name never takes the name of a builder.
  for (const event of events) {
    const chosen = names.get(event.name);
    if (chosen === undefined) continue;
    const formerBuilder = formerBuilderOf(event, chosen, fixed);
    if (formerBuilder === undefined) continue;
    names.set(event.name, { ...chosen, formerBuilder });
    if (event.active) claimFormer(event, formerBuilder, owners, report);
  }
  return { names, taken: new Set([...fixed, ...owners.keys()]) };
}

function derivedNames(
  builder: string,
  file: string,
  hasAnyOf: boolean,
): EventNames {
  const pascal = upperFirst(builder);
  return {
    builder,
    properties: `${pascal}Properties`,
    ...(hasAnyOf && { fields: `${pascal}Fields` }),
    record: recordName(pascal),
    validate: `validate${pascal}`,
    guard: `is${pascal}`,
    check: `${builder}Check`,
    validateProperties: `validate${pascal}Properties`,
    eventSchema: `${builder}EventSchema`,
    propertiesSchema: `${builder}PropertiesSchema`,
    inspect: `inspect${pascal}`,
    file,
  };
}

/** Absent if the builder is still called so, or if the old name had no builder without `function`. */
function formerBuilderOf(
  { former }: NamedEvent,
  { builder }: EventNames,
  fixed: ReadonlySet<string>,
): string | undefined {
  if (former === undefined) return undefined;
  const name = camelCase(former.name);
  const isName =
    isIdentifier(name) && !isReservedWord(name) && !fixed.has(name);
  return isName && name !== builder ? name : undefined;
}

function claimFormer(
  event: NamedEvent,
  identifier: string,
  owners: Map<string, Owner>,
  report: Report,
): void {
  const owner = owners.get(identifier);
  const role = "the former builder";
  if (owner === undefined) {
    owners.set(identifier, { event, role });
    return;
  }
  const other = quote(owner.event.name);
  report(
    sameIdentifier.at({
      span: event.former?.span ?? event.span,
      message: `the former builder \`${identifier}\` of event ${quote(event.name)} is also ${owner.role} of event ${other}`,
      label: `\`${identifier}\`: ${role}`,
      related: [
        {
          span: placeOf(owner.event),
          label: `\`${identifier}\`: ${owner.role} of ${other}`,
        },
      ],
      hint:
        owner.role === role
          ? "keep `renamed_from` on only one of the two"
          : `remove \`renamed_from\`, or set \`function\` at ${other} to name its builder`,
    }),
  );
}

/** `DfLoginEvent`; for an event `message` it is not `MessageEvent`, which browsers have. */
function recordName(pascal: string): string {
  const name = `${pascal}Event`;
  return globalTypeNames.has(name) ? `${pascal}EventRecord` : name;
}

function checkBuilder(
  event: NamedEvent,
  builder: string,
  report: Report,
): boolean {
  const overridden = scalarText(event.function) !== undefined;
  const span = placeOf(event);
  if (isReservedWord(builder)) {
    report(
      reservedWord.at({
        span,
        message: `event ${quote(event.name)} would have the builder \`${builder}\`, which is a reserved word`,
        label: "a reserved word",
        hint: `set \`function\` to name the builder: \`function: ${suggestName(builder)}\``,
      }),
    );
    return false;
  }
  if (isIdentifier(builder)) return true;
  // The shape check has reported an override that is no identifier.
  if (overridden) return false;
  report(
    noIdentifier.at({
      span,
      message: `event ${quote(event.name)} cannot be turned into a builder name: ${builder === "" ? "it has no letter" : "it begins with a digit"}`,
      label: "not an identifier",
      hint: `set \`function\` to name the builder: \`function: ${suggestName(builder)}\``,
    }),
  );
  return false;
}

/** A name to try: `delete` → `deleteEvent`, `2024Sale` → `event2024Sale`. */
function suggestName(builder: string): string {
  if (builder === "") return "customEvent";
  return isIdentifier(builder)
    ? `${builder}Event`
    : `event${pascalCase(builder)}`;
}

/** Takes the event's identifiers, or reports the first one that is not free. */
function claim(
  event: NamedEvent,
  names: EventNames,
  owners: Map<string, Owner>,
  fixed: ReadonlySet<string>,
  report: Report,
): void {
  const wanted: readonly (readonly [string, string])[] = [
    [names.builder, "the builder"],
    [names.properties, "the type of the properties"],
    ...(names.fields === undefined
      ? []
      : [[names.fields, "the type of the fields"] as const]),
    [names.record, "the type of the event"],
    [names.validate, "the validator"],
    [names.guard, "the type guard"],
    [names.check, "the check"],
    [names.validateProperties, "the validator of the properties"],
    [names.eventSchema, "the Standard Schema of the event"],
    [names.propertiesSchema, "the Standard Schema of the properties"],
    [names.inspect, "the check during development"],
  ];
  const clash = wanted.find(
    ([identifier]) => fixed.has(identifier) || owners.has(identifier),
  );
  if (clash !== undefined) {
    reportClash(event, names, clash, owners.get(clash[0]), report);
    return;
  }
  for (const [identifier, role] of wanted) {
    owners.set(identifier, { event, role });
  }
}

function reportClash(
  event: NamedEvent,
  names: EventNames,
  [identifier, role]: readonly [string, string],
  owner: Owner | undefined,
  report: Report,
): void {
  const suggestion = owner ? `${names.builder}2` : `${names.builder}Event`;
  report(
    sameIdentifier.at({
      span: placeOf(event),
      message: owner
        ? `events ${quote(owner.event.name)} and ${quote(event.name)} both become the identifier \`${identifier}\``
        : `event ${quote(event.name)} becomes the identifier \`${identifier}\`, which generated code uses for something else`,
      label: `\`${identifier}\`: ${role}`,
      ...(owner && {
        related: [
          {
            span: placeOf(owner.event),
            label: `\`${identifier}\`: ${owner.role} of ${quote(owner.event.name)}`,
          },
        ],
      }),
      hint: `set \`function\` to name the builder: \`function: ${suggestion}\``,
    }),
  );
}

function placeOf(event: NamedEvent): Span {
  return scalarText(event.function) === undefined
    ? event.span
    : (event.function?.span ?? event.span);
}
