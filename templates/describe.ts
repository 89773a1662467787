// Describes a definition in sentences for doc comments.
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
  builderOf: (name: string) => string | undefined,
  allPlatforms?: readonly Platform[],
): readonly Paragraph[] {
  return [
    paragraph(
      labelText(event.label) ?? `Creates a ${code(event.name)} record.`,
    ),
    paragraph(event.description),
    paragraph(
      event.anyOf
        .map(
          (names) => `Requires at least one of ${names.map(code).join(", ")}.`,
        )
        .join(" "),
    ),
    paragraph(
      [platformsText(event.platforms, allPlatforms), ownership(event)]
        .filter(Boolean)
        .join(" "),
    ),
    ...event.links.map((link) => ({ text: link })),
    ...event.examples.map((example) => ({
      tag: "example" as const,
      text: exampleCall(event.names.builder, asJson(example)).text,
    })),
    ...deprecation(event, builderOf),
  ].filter(hasText);
}

/** The comment of a property in an interface. Its platforms are named if they are not all of the event's. */
export function describeProperty(
  property: PropertyDef,
  attached?: AttachedProperty,
  eventPlatforms?: readonly Platform[],
): readonly Paragraph[] {
  const constraints = attached?.constraints ?? property.constraints;
  const values = listedValues(property, constraints);
  const platforms = platformsText(attached?.platforms, eventPlatforms);
  const meaning = attached?.description;
  return paragraphsOf(property, constraints, { meaning, values, platforms });
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
): string {
  return platforms !== undefined && isForFewer(platforms, all)
    ? `${platforms.length > 1 ? "Platforms" : "Platform"}: ${platforms.join(", ")}.`
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
): readonly Paragraph[] {
  return [
    paragraph(labelText(property.label)),
    paragraph(meaning),
    paragraph(property.description),
    paragraph(values),
    paragraph(rules(property, constraints).join(" ")),
    paragraph([platforms, ownership(property)].filter(Boolean).join(" ")),
    ...property.links.map((link) => ({ text: link })),
    ...deprecation(property),
  ].filter(hasText);
}

/** What stands above the type of an enum. It is that of one element: how many there may be is not its matter. */
export function describeEnum(property: PropertyDef): readonly Paragraph[] {
  const values = valuesText(property, property.constraints);
  const { open } = property.constraints;
  const constraints = open === true ? { open } : {};
  const described = { ...property, examples: [] };
  // Linters would report each use of a deprecated type, also where the deprecated property itself is declared.
  return paragraphsOf(described, constraints, { values }).filter(
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
function listedValues(property: PropertyDef, constraints: Constraints): string {
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
  const list = joined(more > 0 ? [...named, `${String(more)} more`] : named);
  const isArray = property.type.endsWith("[]");
  if (described !== "") return `${described}\n\nOther values: ${list}.`;
  if (open === true) return `Known values: ${list}.`;
  return values.length === 1
    ? `${isArray ? "Each element is" : "Always"} ${list}.`
    : `${isArray ? "Each element is one" : "One"} of ${list}.`;
}

/** `a`, `a and b`, `a, b and c` */
function joined(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

function paragraph(text: string | undefined): Paragraph {
  return { text: text ?? "" };
}

function hasText({ tag, text }: Paragraph): boolean {
  return tag !== undefined || text.trim() !== "";
}

/** The sentences on owners, tags and the last day. */
export function ownership(facts: Metadata): string {
  const sentences: string[] = [];
  if (facts.owners.length > 0) {
    const word = facts.owners.length === 1 ? "Owner" : "Owners";
    sentences.push(`${word}: ${facts.owners.join(", ")}.`);
  }
  if (facts.tags.length > 0) sentences.push(`Tags: ${facts.tags.join(", ")}.`);
  if (facts.expires !== undefined) sentences.push(`Expires ${facts.expires}.`);
  return sentences.join(" ");
}

function deprecation(
  { deprecated }: Metadata,
  builderOf?: (name: string) => string | undefined,
): readonly Paragraph[] {
  return deprecated === undefined
    ? []
    : [{ tag: "deprecated", text: deprecationText(deprecated, builderOf) }];
}

/** The sentences behind `@deprecated`. Events are named by their builders, because readers call those. */
export function deprecationText(
  { since, replacedBy, reason }: Deprecation,
  builderOf: (name: string) => string | undefined = () => undefined,
): string {
  const sentences = [
    since === undefined ? "" : `Since ${since}.`,
    replacedBy === undefined
      ? ""
      : `Use \`${builderOf(replacedBy) ?? replacedBy}\` instead.`,
    reason ?? "",
  ];
  return sentences.filter(Boolean).join(" ");
}

function rules(property: PropertyDef, constraints: Constraints): string[] {
  const sentences = typeRule(property.type);
  if (property.unit !== undefined) sentences.push(`Unit: ${property.unit}.`);
  sentences.push(
    ...constraintRules(
      isInteger(property.type) ? withoutTypeBounds(constraints) : constraints,
    ),
  );
  if (property.pii !== "none") {
    sentences.push(
      property.pii === "direct"
        ? "Personal data."
        : "Personal data, indirectly.",
    );
  }
  if (property.examples.length > 0) {
    const examples = property.examples.map((value) =>
      code(JSON.stringify(value)),
    );
    sentences.push(
      `${examples.length > 1 ? "Examples" : "Example"}: ${examples.join(", ")}.`,
    );
  }
  return sentences;
}

function typeRule(type: PropertyDef["type"]): string[] {
  switch (type) {
    case "long":
      return ["An integer."];
    case "long[]":
      return ["Integers."];
    case "datetime":
      return [
        "An instant; a string is UTC, such as `2026-01-31T09:00:00.000Z`.",
      ];
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
export function constraintRules(constraints: Constraints): string[] {
  const { patterns = [], format, open } = constraints;
  const sentences = open === true ? ["Other values are allowed."] : [];
  sentences.push(...patterns.map((pattern) => `Matches ${code(pattern)}.`));
  if (format !== undefined) sentences.push(`Format: ${format}.`);
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } =
    constraints;
  sentences.push(
    ...range("character", minLength, maxLength),
    ...range("", minimum, maximum),
    ...range("element", minItems, maxItems),
  );
  return sentences;
}

function range(
  what: "character" | "element" | "",
  low: number | undefined,
  high: number | undefined,
): string[] {
  const count = (limit: number): string =>
    what === "" ? String(limit) : countOf(limit, what);
  if (low !== undefined && high !== undefined) {
    return [
      low === high ? `Exactly ${count(low)}.` : `${low} to ${count(high)}.`,
    ];
  }
  if (low !== undefined) return [`At least ${count(low)}.`];
  if (high !== undefined) return [`At most ${count(high)}.`];
  return [];
}

/** `1 element`, `2 elements`. */
export function countOf(count: number, noun: "character" | "element"): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
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
