// Describes definitions for the doc comments of native languages, where parameters have types and no wire names.
import type {
  EventDef,
  IdentityKey,
  Metadata,
} from "../generator/model/taxonomy.js";
import {
  constraintRules,
  deprecationText,
  labelText,
  ownership,
  platformsText,
} from "./describe.js";
import type {
  NativeEntry,
  NativeEnum,
  NativeEvent,
  NativeParameter,
} from "./native-model.js";

/** All paragraphs about an event. Texts are untrusted. */
export function eventTexts(event: NativeEvent): readonly string[] {
  return [...eventSummary(event), ...eventRemarks(event)];
}

/** What an event is: its label and its description. */
export function eventSummary({ def }: NativeEvent): readonly string[] {
  return [
    labelText(def.label) ?? `The event ${def.name}.`,
    def.description ?? "",
  ].filter(hasText);
}

/** What else there is to say on it. */
export function eventRemarks({
  def,
  parameters,
  allPlatforms,
}: NativeEvent): readonly string[] {
  return [
    def.anyOf
      .map((names) => `Requires at least one of ${named(names, parameters)}.`)
      .join(" "),
    [platformsText(def.platforms, allPlatforms), ownership(def)]
      .filter(hasText)
      .join(" "),
    ...def.links,
  ].filter(hasText);
}

/** What stands behind the name of a parameter, on one line. */
export function parameterText({
  property,
  attached,
  eventPlatforms,
}: NativeParameter): string {
  const constraints = attached?.constraints ?? property.constraints;
  const sentences = [
    labelText(property.label),
    attached?.description,
    property.description,
    ...(property.unit === undefined ? [] : [`Unit: ${property.unit}`]),
    ...constraintRules(constraints),
    platformsText(attached?.platforms, eventPlatforms),
    ownership(property),
    ...property.links,
    deprecation(property),
  ];
  return joined(sentences);
}

/** The paragraphs about an enum. */
export function enumTexts({ property, open }: NativeEnum): readonly string[] {
  return [
    labelText(property.label) ?? `The values of ${property.name}.`,
    property.description ?? "",
    open ? "Other values are allowed." : "",
  ].filter(hasText);
}

/** What the taxonomy says of one value of an enum; empty if it says nothing. */
export function entryText({ documented }: NativeEntry): string {
  return joined([labelText(documented?.label), documented?.description]);
}

export function identityText({ label, description }: IdentityKey): string {
  return joined([labelText(label), description]);
}

/** Why an event is deprecated; events are named by their functions. `undefined` if it is not. */
export function deprecationOf(
  { deprecated }: EventDef,
  functionOf: (event: string) => string | undefined,
): string | undefined {
  return deprecated === undefined
    ? undefined
    : deprecationText(deprecated, functionOf) || "No longer in use.";
}

function deprecation({ deprecated }: Metadata): string | undefined {
  return deprecated === undefined
    ? undefined
    : `Deprecated. ${deprecationText(deprecated)}`;
}

function named(
  names: readonly string[],
  parameters: readonly NativeParameter[],
): string {
  return names
    .map(
      (name) =>
        parameters.find(({ property }) => property.name === name)?.name ?? name,
    )
    .join(", ");
}

/** Sentences on one line, each with a mark at its end, which would become a part of a link. */
export function joined(texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => (text ?? "").replace(/\s+/gu, " ").trim())
    .filter(hasText)
    .map((text) => (/[.!?。]$|:\/\/\S+$/u.test(text) ? text : `${text}.`))
    .join(" ");
}

function hasText(text: string): boolean {
  return text.trim() !== "";
}
