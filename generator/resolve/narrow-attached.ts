// Puts together the constraints of a property and those that an event adds to it.
import type { RelatedSpan } from "../diagnostics/diagnostic.js";
import type { Constraints, PropertyDef } from "../model/taxonomy.js";
import type { YamlEntry, YamlMap } from "../parse/node.js";
import { checkConstraints } from "./check-constraints.js";
import { narrowConstraints } from "./narrow-constraints.js";
import { quote } from "./quote.js";
import { readConstraints } from "./read-constraints.js";
import { mapOf } from "./read-fields.js";
import { watched, type Report } from "./report.js";
import type { ResolveContext } from "./resolve-context.js";

export interface AttachedConstraints {
  readonly event: string;
  readonly property: PropertyDef;
  /** What the catalogue says of the property on this event. */
  readonly standard: YamlEntry | undefined;
  /** What the taxonomy says of it. */
  readonly own: YamlEntry | undefined;
}

/** The definition's constraints, the very same object where the event adds nothing; `undefined` after an error. */
export function narrowAttached(
  { event, property, standard, own }: AttachedConstraints,
  context: ResolveContext,
  report: Report,
): Constraints | undefined {
  const before = property.constraints;
  // Most attachments are one word, and there may be very many.
  if (mapOf(standard?.value) === undefined && mapOf(own?.value) === undefined) {
    return before;
  }
  const related = { span: property.span, label: "registered here" };
  const base = { event, property, context, related };
  const first = narrowBy(mapOf(standard?.value), before, base, report);
  if (first === undefined) return undefined;
  const narrowedBefore = first !== before && standard !== undefined;
  const place = narrowedBefore
    ? { span: standard.keySpan, label: "narrowed by the standard event" }
    : related;
  return narrowBy(
    mapOf(own?.value),
    first,
    { ...base, related: place },
    report,
  );
}

interface NarrowBase {
  readonly event: string;
  readonly property: PropertyDef;
  readonly context: ResolveContext;
  readonly related: RelatedSpan;
}

function narrowBy(
  map: YamlMap | undefined,
  base: Constraints,
  { event, property, context, related }: NarrowBase,
  report: Report,
): Constraints | undefined {
  if (map === undefined) return base;
  const { name, type } = property;
  const problems = watched(report);
  const stated = readConstraints(map, type, name, problems.report);
  if (stated.places.size === 0) return problems.failed() ? undefined : base;
  const { patterns } = context;
  patterns.check(stated, name, problems.report);
  const { constraints, changed } = narrowConstraints(
    {
      type,
      base,
      stated,
      subject: `event ${quote(event)} widens ${quote(name)}: it`,
      related,
      hint: "narrow it, or change the definition, which affects every event that uses it",
      free: new Set(),
      match: patterns.match,
    },
    problems.report,
  );
  if (problems.failed()) return undefined;
  checkConstraints(
    {
      name,
      type,
      constraints,
      stated,
      origin: related,
      match: patterns.match,
    },
    problems.report,
  );
  if (problems.failed()) return undefined;
  return changed ? constraints : base;
}
