// Resolves the properties of one scope: the catalogue's, those that the taxonomy restates, and its own.
import type { PropertyScope } from "../model/taxonomy.js";
import { checkExpiry } from "./check-expiry.js";
import { checkReplacement } from "./check-replacement.js";
import type { Registration } from "./collect-sections.js";
import { readProperty, type PropertyDraft } from "./read-property.js";
import { allowing, watched, type Report } from "./report.js";
import { scopeSections, type ResolveContext } from "./resolve-context.js";
import { restateProperty } from "./restate-property.js";

export interface ResolvedProperties {
  /** By name: the catalogue's first, in its order, then by file and place. */
  readonly drafts: ReadonlyMap<string, PropertyDraft>;
  /** Names whose definition was reported: who uses them is not reported again. */
  readonly broken: ReadonlySet<string>;
}

/** Catalogue properties that were neither picked nor restated are left out, but for event properties (see `isRegistered`). */
export function resolveProperties(
  scope: PropertyScope,
  context: ResolveContext,
  report: Report,
): ResolvedProperties {
  const section = scopeSections[scope];
  const catalogue = context.catalogue.sections[section];
  const own = context.sections[section];
  const picks = context.picks[section];
  const drafts = new Map<string, PropertyDraft>();
  const broken = new Set<string>();
  const readRegistered = (
    registration: Registration,
    standard: boolean,
    inner: Report,
  ) => {
    const { name, span, map } = registration;
    const read = (problems: Report) =>
      readProperty(scope, registration, standard, context.patterns, problems);
    return context.memory === undefined || map === undefined
      ? read(inner)
      : context.memory.property(map, [scope, name, span], read, inner);
  };
  const handle = (
    registration: Registration,
    read: (report: Report) => PropertyDraft | undefined,
  ) => {
    const problems = watched(report);
    const draft = allowing(registration.map, problems.report, (inner) => {
      checkReplacement(section, registration, context, report);
      checkExpiry(section, registration, context, problems.report);
      return read(inner);
    });
    if (draft) drafts.set(registration.name, draft);
    if (!draft || problems.failed()) broken.add(registration.name);
  };
  for (const registration of catalogue.values()) {
    const { name } = registration;
    const restated = own.get(name);
    if (scope !== "event" && !picks.has(name) && !restated) continue;
    const read = (inner: Report) => readRegistered(registration, true, inner);
    // What the catalogue replaces need not be picked, so its own references are not checked.
    const standard = read(report);
    if (standard === undefined) broken.add(name);
    else if (restated === undefined) drafts.set(name, standard);
    else {
      handle(restated, (inner) =>
        restateProperty(standard, registration, restated, context, inner),
      );
    }
  }
  for (const registration of own.values()) {
    if (catalogue.has(registration.name)) continue;
    handle(registration, (inner) => readRegistered(registration, false, inner));
  }
  return { drafts, broken };
}
