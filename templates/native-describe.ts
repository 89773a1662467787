// Describes definitions for the doc comments of native languages, where parameters have types and no wire names.
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import type { IdentityKey, Metadata } from "../generator/model/taxonomy.js";
import {
  code,
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
export function eventSummary({ def, lang }: NativeEvent): readonly string[] {
  const { comments } = messagesIn(lang);
  return [
    labelText(def.label) ?? comments.event(def.name),
    def.description ?? "",
  ].filter(hasText);
}

/** What else there is to say on it. */
export function eventRemarks({
  def,
  parameters,
  allPlatforms,
  lang,
}: NativeEvent): readonly string[] {
  const say = messagesIn(lang).comments;
  return [
    def.anyOf
      .map((names) => say.requiresOneOf(named(names, parameters)))
      .join(" "),
    [platformsText(def.platforms, allPlatforms, say), ownership(def, say)]
      .filter(hasText)
      .join(" "),
    ...def.links,
  ].filter(hasText);
}

/** Parameters of which one has to be given, and what a debug build says if none is. */
export interface Requirement {
  readonly parameters: readonly NativeParameter[];
  readonly text: string;
}

export function requirements({
  def,
  name,
  parameters,
}: NativeEvent): readonly Requirement[] {
  return def.anyOf.map((names) => {
    const chosen = parameters.filter(({ property }) =>
      names.includes(property.name),
    );
    const said = chosen.map((each) => each.name).join(" or ");
    return { parameters: chosen, text: `${name} requires ${said}` };
  });
}

/** What stands behind the name of a parameter, on one line. */
export function parameterText({
  property,
  attached,
  eventPlatforms,
  lang,
}: NativeParameter): string {
  const say = messagesIn(lang).comments;
  const constraints = attached?.constraints ?? property.constraints;
  const sentences = [
    labelText(property.label),
    attached?.description,
    property.description,
    ...(property.unit === undefined ? [] : [say.unit(property.unit)]),
    ...constraintRules(constraints, say),
    platformsText(attached?.platforms, eventPlatforms, say),
    ownership(property, say),
    ...property.links,
    deprecation(property, say),
  ];
  return joined(sentences);
}

/** The paragraphs about an enum. */
export function enumTexts({
  property,
  open,
  lang,
}: NativeEnum): readonly string[] {
  const say = messagesIn(lang).comments;
  return [
    labelText(property.label) ?? say.valuesOf(property.name),
    property.description ?? "",
    open ? say.othersAllowed : "",
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
  { def: { deprecated }, lang }: NativeEvent,
  functionOf: (event: string) => string | undefined,
): string | undefined {
  const say = messagesIn(lang).comments;
  return deprecated === undefined
    ? undefined
    : deprecationText(deprecated, say, functionOf) || say.noLongerUsed;
}

/** Which function to use instead of that of a former name. */
export function formerText(
  { def, name, lang }: NativeEvent,
  quoted: (name: string) => string = code,
): string {
  return messagesIn(lang).comments.formerName(quoted(name), quoted(def.name));
}

function deprecation(
  { deprecated }: Metadata,
  say: CommentTexts,
): string | undefined {
  return deprecated === undefined
    ? undefined
    : say.deprecated(deprecationText(deprecated, say));
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
