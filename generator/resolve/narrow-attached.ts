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
  /** What attaches the property, as messages call it: "event `coupon_redeemed`". */
  readonly owner: string;
  readonly property: PropertyDef;
  /** Who says something about the property here; each may only narrow what those before it leave. */
  readonly layers: readonly Layer[];
}

export interface Layer {
  readonly entry: YamlEntry;
  /** What to say of this place where a later layer contradicts it. */
  readonly label: string;
  /** What to change instead, where that is not the definition. */
  readonly source?: string;
  readonly report: Report;
}

/** The definition's constraints, the very same object where nothing is added; `undefined` after an error. */
export function narrowAttached(
  { owner, property, layers }: AttachedConstraints,
  context: ResolveContext,
): Constraints | undefined {
  let constraints = property.constraints;
  let source = "the definition";
  let related: RelatedSpan = { span: property.span, label: "registered here" };
  for (const layer of layers) {
    const { entry, label, report } = layer;
    // Most attachments are one word, and there may be very many.
    const map = mapOf(entry.value);
    if (map === undefined) continue;
    const base = { owner, property, context, related, source };
    const narrowed = narrowBy(map, constraints, base, report);
    if (narrowed === undefined) return undefined;
    if (narrowed !== constraints) {
      related = { span: entry.keySpan, label };
      source = layer.source ?? source;
    }
    constraints = narrowed;
  }
  return constraints;
}

interface NarrowBase {
  readonly owner: string;
  readonly property: PropertyDef;
  readonly context: ResolveContext;
  readonly related: RelatedSpan;
  readonly source: string;
}

function narrowBy(
  map: YamlMap,
  base: Constraints,
  { owner, property, context, related, source }: NarrowBase,
  report: Report,
): Constraints | undefined {
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
      subject: `${owner} widens ${quote(name)}: it`,
      related,
      hint: `narrow it, or change ${source}, which affects every event that uses it`,
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
