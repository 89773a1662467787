// What a value must satisfy beyond its type, as an ordered list of rules with the code and the words of their faults.
import type { Constraints, StringFormat } from "../generator/model/taxonomy.js";
import { countOf } from "./describe.js";

/** One rule; the emitted checks and the judge say the same about it. */
export type ConstraintRule = RuleKind & {
  readonly code: string;
  /** Continues a sentence that begins with the property's name. */
  readonly text: string;
};

type RuleKind =
  | {
      readonly kind: "minLength" | "maxLength" | "minimum" | "maximum";
      readonly value: number;
    }
  | { readonly kind: "format"; readonly value: StringFormat }
  | { readonly kind: "pattern"; readonly value: string };

const formatTexts: Readonly<Record<StringFormat, string>> = {
  date: "must be a date such as 2026-01-31",
  email: "must be an e-mail address",
  uri: "must be an absolute URI",
  uuid: "must be a UUID",
};

/** The rules in the order in which they are checked; without the enum, which says everything by itself. */
export function constraintRules({
  minLength,
  maxLength,
  format,
  patterns,
  minimum,
  maximum,
}: Constraints): readonly ConstraintRule[] {
  const rules: ConstraintRule[] = [];
  const add = (rule: RuleKind, code: string, text: string): void => {
    rules.push({ ...rule, code, text });
  };
  if (minLength !== undefined) {
    const text = `must have at least ${countOf(minLength, "character")}`;
    add({ kind: "minLength", value: minLength }, "min_length", text);
  }
  if (maxLength !== undefined) {
    const text = `must have at most ${countOf(maxLength, "character")}`;
    add({ kind: "maxLength", value: maxLength }, "max_length", text);
  }
  if (format !== undefined) {
    add({ kind: "format", value: format }, "format", formatTexts[format]);
  }
  for (const pattern of patterns ?? []) {
    const text = `must match ${pattern}`;
    add({ kind: "pattern", value: pattern }, "pattern", text);
  }
  if (minimum !== undefined) {
    const text = `must be at least ${minimum}`;
    add({ kind: "minimum", value: minimum }, "minimum", text);
  }
  if (maximum !== undefined) {
    const text = `must be at most ${maximum}`;
    add({ kind: "maximum", value: maximum }, "maximum", text);
  }
  return rules;
}

/** What is said of a value that is none of an enum's. */
export function enumText(values: readonly (string | number)[]): string {
  const shown = values.slice(0, 10).map((value) => JSON.stringify(value));
  const more = values.length > shown.length ? ", …" : "";
  return `must be one of ${shown.join(", ")}${more}`;
}
