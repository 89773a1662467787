// Describes a definition in sentences for doc comments.
import type { CommentTexts } from "../generator/text/messages/messages.js";
import type { Platform } from "../generator/model/platform.js";
import type {
  AttachedProperty,
  Constraints,
  Deprecation,
  EventDef,
  Metadata,
  Label,
  PropertyDef,
} from "../generator/model/taxonomy.js";
import { exampleCall } from "./example.js";
import { asJson } from "./kit/json.js";
import type { Paragraph } from "./kit/docs.js";

/** The label's texts, the console's first: `쿠폰 코드 · Coupon code`. */
export function labelText(label: Label | undefined): string | undefined {
  return label?.texts.map(({ text }) => text).join(" · ");
}

/** The comment of an event's builder. Its platforms are named if they are not all of `allPlatforms`. */
export function describeEvent(
  event: EventDef,
  say: CommentTexts,
  builderOf: (name: string) => string | undefined,
  allPlatforms?: readonly Platform[],
): readonly Paragraph[] {
  return [
    paragraph(labelText(event.label) ?? say.createsRecord(code(event.name))),
    paragraph(event.description),
    paragraph(
      event.anyOf
        .map((names) => say.requiresOneOf(names.map(code).join(", ")))
        .join(" "),
    ),
    paragraph(
      [platformsText(event.platforms, allPlatforms, say), ownership(event, say)]
        .filter(Boolean)
        .join(" "),
    ),
    ...event.links.map((link) => ({ text: link })),
    ...event.examples.map((example) => ({
      tag: "example" as const,
      text: exampleCall(event.names.builder, asJson(example)).text,
    })),
    ...deprecation(event, say, builderOf),
  ].filter(hasText);
}

/** The comment of a property in an interface. Its platforms are named if they are not all of the event's. */
export function describeProperty(
  property: PropertyDef,
  say: CommentTexts,
  attached?: AttachedProperty,
  eventPlatforms?: readonly Platform[],
): readonly Paragraph[] {
  const constraints = attached?.constraints ?? property.constraints;
  const values = listedValues(property, constraints, say);
  const platforms = platformsText(attached?.platforms, eventPlatforms, say);
  const meaning = attached?.description;
  return paragraphsOf(
    property,
    constraints,
    { meaning, values, platforms },
    say,
  );
}

/** Whether platforms are fewer than those of what contains them. */
export function isForFewer(
  platforms: readonly Platform[] | undefined,
  all: readonly Platform[] | undefined,
): boolean {
  return platforms !== undefined && platforms.length < (all?.length ?? 0);
}

export function platformsText(
  platforms: readonly Platform[] | undefined,
  all: readonly Platform[] | undefined,
  say: CommentTexts,
): string {
  return platforms !== undefined && isForFewer(platforms, all)
    ? say.platforms(platforms.join(", "), platforms.length)
    : "";
}

interface PropertyTexts {
  readonly meaning?: string | undefined;
  readonly values: string;
  readonly platforms?: string;
}

function paragraphsOf(
  property: PropertyDef,
  constraints: Constraints,
  { meaning, values, platforms = "" }: PropertyTexts,
  say: CommentTexts,
): readonly Paragraph[] {
  return [
    paragraph(labelText(property.label)),
    paragraph(meaning),
    paragraph(property.description),
    paragraph(values),
    paragraph(rules(property, constraints, say).join(" ")),
    paragraph([platforms, ownership(property, say)].filter(Boolean).join(" ")),
    ...property.links.map((link) => ({ text: link })),
    ...deprecation(property, say),
  ].filter(hasText);
}

/** What stands above the type of an enum. It is that of one element: how many there may be is not its matter. */
export function describeEnum(
  property: PropertyDef,
  say: CommentTexts,
): readonly Paragraph[] {
  const values = valuesText(property, property.constraints);
  const { open } = property.constraints;
  const constraints = open === true ? { open } : {};
  const described = { ...property, examples: [] };
  // Linters would report each use of a deprecated type, also where the deprecated property itself is declared.
  return paragraphsOf(described, constraints, { values }, say).filter(
    ({ tag }) => tag !== "deprecated",
  );
}

/** A Markdown list of the values that the author said something about; empty where there are none. */
export function valuesText(
  { documentedValues }: PropertyDef,
  { enum: values = [] }: Constraints,
): string {
  if (documentedValues.length === 0) return "";
  const listed = new Set(values);
  return documentedValues
    .filter(({ value }) => listed.has(value))
    .map(({ value, label, description }) => {
      const said = [labelText(label), description].filter(Boolean).join(". ");
      return `- ${code(JSON.stringify(value))}: ${said.replace(/\s+/gu, " ").trim()}`;
    })
    .join("\n");
}

/** How many values of an enum a sentence names. */
const mostNamed = 12;

/** The values of an enum in the comment of a property: those that the author described in a list, the others in a sentence. */
function listedValues(
  property: PropertyDef,
  constraints: Constraints,
  say: CommentTexts,
): string {
  const { enum: values = [], open } = constraints;
  if (values.length === 0) return "";
  const described = valuesText(property, constraints);
  const documented = new Set(
    property.documentedValues.map(({ value }) => value),
  );
  const others = values.filter((value) => !documented.has(value));
  if (others.length === 0) return described;
  const named = others
    .slice(0, mostNamed)
    .map((value) => code(JSON.stringify(value)));
  const more = others.length - named.length;
  const list = say.listed(more > 0 ? [...named, say.more(more)] : named);
  const isArray = property.type.endsWith("[]");
  if (described !== "") return `${described}\n\n${say.otherValues(list)}`;
  if (open === true) return say.knownValues(list);
  if (values.length === 1) return isArray ? say.eachIs(list) : say.always(list);
  return isArray ? say.eachIsOneOf(list) : say.oneOf(list);
}

function paragraph(text: string | undefined): Paragraph {
  return { text: text ?? "" };
}

function hasText({ tag, text }: Paragraph): boolean {
  return tag !== undefined || text.trim() !== "";
}

/** The sentences on owners, tags and the last day. */
export function ownership(
  { owners, tags, expires }: Metadata,
  say: CommentTexts,
): string {
  const sentences: string[] = [];
  if (owners.length > 0) {
    sentences.push(say.owners(owners.join(", "), owners.length));
  }
  if (tags.length > 0) sentences.push(say.tags(tags.join(", ")));
  if (expires !== undefined) sentences.push(say.expires(expires));
  return sentences.join(" ");
}

function deprecation(
  { deprecated }: Metadata,
  say: CommentTexts,
  builderOf?: (name: string) => string | undefined,
): readonly Paragraph[] {
  if (deprecated === undefined) return [];
  const text = deprecationText(deprecated, say, builderOf);
  return [{ tag: "deprecated", text }];
}

/** The sentences behind `@deprecated`. Events are named by their builders, because readers call those. */
export function deprecationText(
  { since, replacedBy, reason }: Deprecation,
  say: CommentTexts,
  builderOf: (name: string) => string | undefined = () => undefined,
): string {
  const sentences = [
    since === undefined ? "" : say.since(since),
    replacedBy === undefined
      ? ""
      : say.useInstead(builderOf(replacedBy) ?? replacedBy),
    reason ?? "",
  ];
  return sentences.filter(Boolean).join(" ");
}

function rules(
  property: PropertyDef,
  constraints: Constraints,
  say: CommentTexts,
): string[] {
  const sentences = typeRule(property.type, say);
  if (property.unit !== undefined) {
    sentences.push(`${say.unit(property.unit)}.`);
  }
  sentences.push(
    ...constraintRules(
      isInteger(property.type) ? withoutTypeBounds(constraints) : constraints,
      say,
    ),
  );
  if (property.pii !== "none") {
    sentences.push(
      property.pii === "direct" ? say.personal : say.personalIndirectly,
    );
  }
  if (property.examples.length > 0) {
    const examples = property.examples.map((value) =>
      code(JSON.stringify(value)),
    );
    sentences.push(say.examples(examples.join(", "), examples.length));
  }
  return sentences;
}

function typeRule(type: PropertyDef["type"], say: CommentTexts): string[] {
  switch (type) {
    case "long":
      return [say.integer];
    case "long[]":
      return [say.integers];
    case "datetime":
      return [say.instant];
    case "string":
    case "double":
    case "boolean":
    case "string[]":
    case "double[]":
    case "items":
      return [];
  }
}

function isInteger(type: PropertyDef["type"]): boolean {
  return type === "long" || type === "long[]";
}

/** Every integer is within ±(2^53 - 1), so a bound at or beyond that adds nothing. */
function withoutTypeBounds(constraints: Constraints): Constraints {
  const { minimum, maximum, ...others } = constraints;
  const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number;
  return {
    ...others,
    ...(minimum !== undefined && minimum > MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum < MAX_SAFE_INTEGER && { maximum }),
  };
}

/** Each constraint that a type cannot express, as a sentence. */
export function constraintRules(
  constraints: Constraints,
  say: CommentTexts,
): string[] {
  const { patterns = [], format, open } = constraints;
  const sentences: string[] = open === true ? [say.othersAllowed] : [];
  sentences.push(...patterns.map((pattern) => say.matches(code(pattern))));
  if (format !== undefined) sentences.push(say.format(format));
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } =
    constraints;
  sentences.push(
    ...range(say.characters, minLength, maxLength),
    ...range(say.numbers, minimum, maximum),
    ...range(say.elements, minItems, maxItems),
  );
  return sentences;
}

function range(
  say: CommentTexts["numbers"],
  low: number | undefined,
  high: number | undefined,
): string[] {
  if (low !== undefined && high !== undefined) {
    return [
      low === high
        ? say.exactly(String(low))
        : say.between(String(low), String(high)),
    ];
  }
  if (low !== undefined) return [say.atLeast(String(low))];
  if (high !== undefined) return [say.atMost(String(high))];
  return [];
}

/** Markdown code; a text with back-ticks gets a longer fence. */
export function code(text: string): string {
  if (!text.includes("`")) return `\`${text}\``;
  const longest = Math.max(
    0,
    ...(text.match(/`+/gu) ?? []).map((run) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return `${fence} ${text} ${fence}`;
}
