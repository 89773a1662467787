// Checks that constraints agree with each other, so that a value can satisfy all of them.
import { contradiction } from "../diagnostics/codes/constraint-contradiction.js";
import type { RelatedSpan } from "../diagnostics/diagnostic.js";
import { elementType, withoutEnum } from "../model/check-plan.js";
import type { Constraints, PropertyType } from "../model/taxonomy.js";
import type { Match } from "../pattern/create-matcher.js";
import type { YamlEntry } from "../parse/node.js";
import { checkValue } from "./check-value.js";
import { quote, quoteValue } from "./quote.js";
import { enumValueNodes } from "./read-constraint-value.js";
import type { ConstraintKey, StatedConstraints } from "./read-constraints.js";
import type { Report } from "./report.js";

interface Subject {
  readonly name: string;
  readonly type: PropertyType;
  /** All constraints together. */
  readonly constraints: Constraints;
  /** Those that were written at the place under check. */
  readonly stated: StatedConstraints;
  /** Where the constraints come from that were not written there. */
  readonly origin?: RelatedSpan;
  readonly match: Match;
}

/**
 * Reports constraints that no value satisfies, and enum values that fail
 * another constraint or stand twice.
 */
export function checkConstraints(subject: Subject, report: Report): void {
  const { constraints } = subject;
  const pairs = [
    ["min_length", constraints.minLength, "max_length", constraints.maxLength],
    ["minimum", constraints.minimum, "maximum", constraints.maximum],
    ["min_items", constraints.minItems, "max_items", constraints.maxItems],
  ] as const;
  let agree = true;
  for (const [lowKey, low, highKey, high] of pairs) {
    if (low === undefined || high === undefined || low <= high) continue;
    agree = false;
    reportPair(subject, lowKey, low, highKey, high, report);
  }
  if (checkFormatLength(subject, report) && agree) checkEnum(subject, report);
}

function reportPair(
  { name, stated, origin }: Subject,
  lowKey: ConstraintKey,
  low: number,
  highKey: ConstraintKey,
  high: number,
  report: Report,
): void {
  const lowPlace = stated.places.get(lowKey);
  const highPlace = stated.places.get(highKey);
  const place = highPlace ?? lowPlace;
  if (place === undefined) return;
  const related =
    highPlace && lowPlace
      ? { span: lowPlace.value.span, label: `\`${lowKey}\`` }
      : origin;
  report(
    contradiction.at({
      span: place.value.span,
      message: `\`${lowKey}\` (${String(low)}) is greater than \`${highKey}\` (${String(high)}) for ${quote(name)}, so no value fits`,
      label: highPlace ? `less than \`${lowKey}\`` : `more than \`${highKey}\``,
      ...(related && { related: [related] }),
      hint: `lower \`${lowKey}\` or raise \`${highKey}\``,
    }),
  );
}

const formatLengths = { date: 10, uuid: 36 } as const;

function checkFormatLength(subject: Subject, report: Report): boolean {
  const { name, constraints, stated, origin } = subject;
  const { format, minLength = 0, maxLength = Infinity } = constraints;
  if (format !== "date" && format !== "uuid") return true;
  const length = formatLengths[format];
  if (minLength <= length && maxLength >= length) return true;
  const key = minLength > length ? "min_length" : "max_length";
  const place = stated.places.get(key) ?? stated.places.get("format");
  if (place === undefined) return true;
  report(
    contradiction.at({
      span: place.value.span,
      message: `\`${key}\` contradicts the format \`${format}\` of ${quote(name)}, so no value fits`,
      label: `a \`${format}\` has ${String(length)} characters`,
      ...(!stated.places.has("format") && origin && { related: [origin] }),
      hint: `remove \`${key}\`; the format fixes the length`,
    }),
  );
  return false;
}

function checkEnum(subject: Subject, report: Report): void {
  const entry = subject.stated.places.get("enum");
  if (entry === undefined) {
    if (subject.constraints.enum?.length === 0)
      reportNothingLeft(subject, report);
  } else if (subject.stated.constraints.enum?.length === 0) {
    report(
      contradiction.at({
        span: entry.value.span,
        message: `the \`enum\` of ${quote(subject.name)} is empty, so no value fits`,
        label: "no values",
        hint: "list the allowed values, or remove `enum`",
      }),
    );
  } else {
    checkEnumValues(subject, entry, report);
  }
}

function checkEnumValues(
  { name, type, constraints, stated, origin, match }: Subject,
  entry: YamlEntry,
  report: Report,
): void {
  const element = elementType(type);
  if (element === undefined) return;
  const others = withoutEnum(constraints);
  const nodes = enumValueNodes(entry.value);
  const first = new Map<string | number, number>();
  for (const [index, value] of (stated.constraints.enum ?? []).entries()) {
    const span = nodes[index]?.span ?? entry.value.span;
    const earlier = first.get(value);
    if (earlier !== undefined) {
      const node = nodes[earlier];
      report(
        contradiction.at({
          span,
          message: `the \`enum\` of ${quote(name)} has ${quoteValue(value)} twice`,
          label: "listed again",
          ...(node && {
            related: [{ span: node.span, label: "first listed here" }],
          }),
          hint: "keep one of the two",
        }),
      );
      continue;
    }
    first.set(value, index);
    const reason = checkValue(element, others, value, match);
    if (reason === undefined) continue;
    report(
      contradiction.at({
        span,
        message: `${quoteValue(value)} in the \`enum\` of ${quote(name)} contradicts another constraint: it ${reason}`,
        label: reason,
        ...(origin && { related: [origin] }),
        hint: "remove the value, or change the other constraint",
      }),
    );
  }
}

/** The values come from the definition, and what was added here lets none of them through. */
function reportNothingLeft(
  { name, stated, origin }: Subject,
  report: Report,
): void {
  const [place] = stated.places.values();
  if (place === undefined) return;
  report(
    contradiction.at({
      span: place.value.span,
      message: `\`${place.key}\` excludes every value of the \`enum\` of ${quote(name)}`,
      label: "no value fits",
      ...(origin && { related: [origin] }),
      hint: "narrow the property with an `enum` of its values instead",
    }),
  );
}
