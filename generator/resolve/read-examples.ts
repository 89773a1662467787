// Reads the examples of a property and checks each against its definition.
import { exampleViolates } from "../diagnostics/codes/constraint-example.js";
import type {
  Constraints,
  ExampleValue,
  PropertyType,
} from "../model/taxonomy.js";
import type { YamlMap, YamlNode } from "../parse/node.js";
import type { Match } from "../pattern/create-matcher.js";
import { checkValue } from "./check-value.js";
import { quote, quoteValue } from "./quote.js";
import { field } from "./read-fields.js";
import type { Report } from "./report.js";

interface Definition {
  readonly name: string;
  readonly type: PropertyType;
  readonly constraints: Constraints;
  readonly nullable: boolean;
  readonly match: Match;
}

/** The stated examples that satisfy the definition; the others are reported. `undefined` when none are stated. */
export function readExamples(
  map: YamlMap | undefined,
  definition: Definition,
  report: Report,
): readonly ExampleValue[] | undefined {
  const node = field(map, "examples");
  if (node?.kind !== "list") return undefined;
  const examples: ExampleValue[] = [];
  for (const item of node.items) {
    const value = exampleValue(item);
    if (value === undefined) continue;
    const reason = judgeExample(definition, value);
    if (reason === undefined) examples.push(value);
    else reportExample(definition, item, value, reason, report);
  }
  return examples;
}

/** Why a value is no example of a definition, if it is none. */
export function judgeExample(
  { type, constraints, nullable, match }: Omit<Definition, "name">,
  value: ExampleValue,
): string | undefined {
  if (value === null) return nullable ? undefined : "must not be null";
  return checkValue(type, constraints, value, match);
}

function reportExample(
  { name, type }: Definition,
  item: YamlNode,
  value: ExampleValue,
  reason: string,
  report: Report,
): void {
  const quotes = reason === "must be a string" && typeof value !== "object";
  report(
    exampleViolates.at({
      span: item.span,
      message: `the example ${quoteValue(value)} of ${quote(name)} ${reason}`,
      label: reason,
      hint: quotes
        ? `the type is \`${type}\`; put the value in quotes`
        : "change the example or the definition",
    }),
  );
}

function exampleValue(node: YamlNode): ExampleValue | undefined {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "number" ? node.value + 0 : node.value;
    case "list": {
      const values = node.items.flatMap((item) =>
        item.kind === "scalar" &&
        (typeof item.value === "string" || typeof item.value === "number")
          ? [typeof item.value === "number" ? item.value + 0 : item.value]
          : [],
      );
      return values.length === node.items.length ? values : undefined;
    }
    case "map":
      return undefined;
  }
}
