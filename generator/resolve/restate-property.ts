// A taxonomy may restate a standard property, because the documentation of several generations disagrees.
import { restatesStandard } from "../diagnostics/codes/resolve-restates-standard.js";
import { standardConflict } from "../diagnostics/codes/resolve-standard-conflict.js";
import { widens } from "../diagnostics/codes/resolve-widens.js";
import type { PropertyType } from "../model/taxonomy.js";
import { checkConstraints } from "./check-constraints.js";
import type { Registration } from "./collect-sections.js";
import { narrowConstraints } from "./narrow-constraints.js";
import { quote } from "./quote.js";
import { readConstraints } from "./read-constraints.js";
import { readDocumentedValues } from "./read-documented-values.js";
import { judgeExample, readExamples } from "./read-examples.js";
import { readMetadata } from "./read-metadata.js";
import { booleanField, field, textsOf, wordField } from "./read-fields.js";
import {
  constraintsForType,
  readType,
  readUnit,
  type PropertyDraft,
} from "./read-property.js";
import { watched, type Report } from "./report.js";
import type { ResolveContext } from "./resolve-context.js";
import { sentenceList } from "../text/lists.js";

/**
 * The standard definition with what the taxonomy says instead. The type may
 * change only to one that the catalogue lists as disputed; constraints may only
 * narrow, unless disputed; the rest is free, and what is not restated stays.
 */
export function restateProperty(
  standard: PropertyDraft,
  catalogued: Registration,
  own: Registration,
  context: ResolveContext,
  report: Report,
): PropertyDraft {
  const { name, map } = own;
  const disputed = wordsOf(catalogued, "disputed");
  const types = new Set([
    standard.type,
    ...wordsOf(catalogued, "disputed_types"),
  ]);
  const type = readType(map) ?? standard.type;
  if (!types.has(type)) {
    reportConflict(standard, own, [...types], type, report);
    return standard;
  }
  const problems = watched(report);
  const related = { span: catalogued.span, label: "the standard definition" };
  const stated = readConstraints(map, type, name, problems.report);
  const { match } = context.patterns;
  context.patterns.check(stated, name, problems.report);
  const { constraints, changed } = narrowConstraints(
    {
      type,
      base: constraintsForType(standard.type, type, standard.constraints),
      stated,
      subject: `${quote(name)} restates DFINERY's standard definition and`,
      related,
      hint: "narrow it instead: a standard definition cannot be widened",
      free: disputed,
      match,
    },
    problems.report,
  );
  if (!problems.failed()) {
    checkConstraints(
      { name, type, constraints, stated, origin: related, match },
      problems.report,
    );
  }
  const nullable = readNullable(standard, own, disputed, problems.report);
  const definition = { name, type, constraints, nullable, match };
  const draft: PropertyDraft = {
    ...standard,
    ...readMetadata(map, standard),
    type,
    constraints,
    documentedValues: readDocumentedValues(map) ?? standard.documentedValues,
    examples:
      readExamples(map, definition, problems.report) ??
      standard.examples.filter(
        (example) => judgeExample(definition, example) === undefined,
      ),
    ...readUnit(map),
    pii: wordField(map, "pii", ["none", "direct", "indirect"]) ?? standard.pii,
    nullable,
    required:
      standard.scope === "item"
        ? (booleanField(map, "required") ?? standard.required)
        : false,
    span: own.span,
  };
  if (!problems.failed()) {
    reportRestatement(standard, draft, changed, own, catalogued, report);
  }
  return draft;
}

function wordsOf({ map }: Registration, key: string): ReadonlySet<string> {
  return new Set(textsOf(field(map, key)).map(({ text }) => text));
}

function readNullable(
  standard: PropertyDraft,
  { name, map }: Registration,
  disputed: ReadonlySet<string>,
  report: Report,
): boolean {
  const stated = standard.scope === "user" ? field(map, "nullable") : undefined;
  const nullable = booleanField(map, "nullable");
  if (stated === undefined || nullable === undefined) return standard.nullable;
  if (nullable && !standard.nullable && !disputed.has("nullable")) {
    report(
      widens.at({
        span: stated.span,
        message: `${quote(name)} restates DFINERY's standard definition and allows null`,
        label: "wider than the definition",
        related: [{ span: standard.span, label: "the standard definition" }],
        hint: "remove `nullable`; the service accepts null only for consents",
      }),
    );
  }
  return nullable;
}

function reportConflict(
  standard: PropertyDraft,
  { name, map, span }: Registration,
  types: readonly string[],
  type: PropertyType,
  report: Report,
): void {
  const known = types.map((each) => `\`${each}\``).join(" or ");
  const written = types.map((each) => `\`type: ${each}\``).join(" or ");
  report(
    standardConflict.at({
      span: field(map, "type")?.span ?? span,
      message: `standard property ${quote(name)} has the type ${known}, not \`${type}\``,
      label: `${known} in DFINERY's catalogue`,
      related: [{ span: standard.span, label: "the standard definition" }],
      hint: `write ${written}; the service drops an event with a value of another type`,
    }),
  );
}

const shownFacts = [
  "label",
  "description",
  "note",
  "owner",
  "tags",
  "links",
  "deprecated",
  "expires",
  "examples",
  "unit",
  "pii",
] as const;

function reportRestatement(
  before: PropertyDraft,
  after: PropertyDraft,
  constraintsChanged: boolean,
  own: Registration,
  catalogued: Registration,
  report: Report,
): void {
  const changes: string[] = [];
  if (before.type !== after.type) {
    changes.push(`\`type\` from \`${before.type}\` to \`${after.type}\``);
  }
  if (before.required !== after.required) {
    changes.push(`\`required\` to ${String(after.required)}`);
  }
  if (before.nullable !== after.nullable)
    changes.push(`\`nullable\` to ${String(after.nullable)}`);
  if (constraintsChanged) changes.push("constraints");
  if (before.status !== after.status) {
    changes.push(`\`status\` to \`${after.status}\``);
  }
  for (const key of shownFacts) {
    if (own.map?.entries.has(key)) changes.push(`\`${key}\``);
  }
  report(
    restatesStandard.at({
      span: own.span,
      message:
        changes.length === 0
          ? `${quote(own.name)} restates DFINERY's standard definition without a change`
          : `${quote(own.name)} restates DFINERY's standard definition and changes ${sentenceList(changes)}`,
      label: "a standard definition",
      related: [{ span: catalogued.span, label: "the standard definition" }],
      hint: before.note ?? "check that the console says the same",
    }),
  );
}
