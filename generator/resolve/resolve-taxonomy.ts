// The resolve stage: from documents whose shape is right to the taxonomy, with all names chosen and all references settled.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../diagnostics/sort-diagnostics.js";
import type { Settings } from "../model/settings.js";
import type {
  EventDef,
  ModuleDef,
  PropertyDef,
  PropertyScope,
  Taxonomy,
} from "../model/taxonomy.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { checkGroups, reportUnusedGroups } from "./check-groups.js";
import { recallEvent } from "./recall-event.js";
import { readRenames } from "./check-renames.js";
import { checkReservedNames } from "./check-reserved-names.js";
import { collectGroups, collectSections } from "./collect-sections.js";
import { deepFreeze } from "../model/deep-freeze.js";
import { chooseEventNames } from "./event-names.js";
import { moduleNames, standardModule } from "./module-names.js";
import { createPatternGuard } from "./pattern-guard.js";
import { pickStandard } from "./pick-standard.js";
import { readPlatforms } from "./platforms.js";
import { createPropertyNamer } from "./property-names.js";
import { readCatalogue } from "./read-catalogue.js";
import { textField } from "./read-fields.js";
import { readSettings, type SettingsInput } from "./read-settings.js";
import { reportUnpickedItems } from "./report-unpicked-items.js";
import { scopeSections, type ResolveContext } from "./resolve-context.js";
import type { ResolveMemory } from "./resolve-memory.js";
import { findEvents, namedEvent } from "./resolve-events.js";
import { resolveProperties } from "./resolve-properties.js";
import { eventsElsewhere, selectPlatform } from "./select-platform.js";
import { createSuggester } from "./suggester.js";
import { usedCatalogue } from "./used-catalogue.js";

export interface ResolveInput extends SettingsInput {
  /** The entry first, then the included files; their shape was checked. */
  readonly documents: readonly ParsedDocument[];
  /** DFINERY's catalogue, a document in the same language. */
  readonly catalogue: ParsedDocument;
  /** The present day, `yyyy-MM-dd`: what expired is reported. It changes nothing in the taxonomy. */
  readonly today?: string | undefined;
  /** For one of several runs. */
  readonly memory?: ResolveMemory | undefined;
}

export interface ResolveResult {
  /** Deeply frozen; absent when there is an error. */
  readonly taxonomy?: Taxonomy;
  readonly settings: Settings;
  /** In the order of the documents and of their texts. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Merges the documents with what they pick from the catalogue, checks every
 * definition and reference, and chooses identifiers, file and module names. All
 * errors are reported. A field of a wrong kind is ignored here: the shape check
 * reports it, and its error keeps the result from being used.
 */
export function resolveTaxonomy(input: ResolveInput): ResolveResult {
  const { documents, catalogue: catalogueDocument } = input;
  const entry = documents[0]?.root;
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  const settings = deepFreeze(readSettings(entry, input, report));
  const catalogue = readCatalogue(catalogueDocument, report);
  const sections = collectSections(documents, report);
  const suggest = createSuggester();
  const context: ResolveContext = {
    catalogue,
    sections,
    groups: collectGroups(documents, report),
    picks: pickStandard(entry, catalogue, suggest, report),
    suggest,
    patterns: createPatternGuard(),
    settings,
    platforms: readPlatforms(entry),
    today: input.today,
    memory: input.memory,
  };
  checkReservedNames(
    sections,
    catalogue,
    context.picks,
    entry,
    suggest,
    report,
  );

  const sources = findEvents(context);
  const renames = readRenames(sources, context, report);
  const { names, taken } = chooseEventNames(
    sources.flatMap((source) => namedEvent(source, renames) ?? []),
    report,
  );
  const nameProperty = createPropertyNamer(taken, input.memory);
  const resolveScope = (scope: PropertyScope) => {
    const { drafts, broken } = resolveProperties(scope, context, report);
    const definitions = new Map<string, PropertyDef>();
    for (const draft of drafts.values()) {
      definitions.set(draft.name, deepFreeze(nameProperty(draft)));
    }
    return { definitions, broken };
  };
  const eventProperties = resolveScope("event");
  const itemProperties = resolveScope("item");
  const userProperties = resolveScope("user");

  checkGroups(sources, eventProperties, context, report);
  const surroundings = {
    properties: eventProperties,
    itemProperties: [...itemProperties.definitions.values()],
    brokenItems: itemProperties.broken,
    names: input.memory?.eventNames(names) ?? names,
    renames,
    modules: moduleNames(registeringDocuments(context, documents)),
  };
  const events = sources.flatMap(
    (source) => recallEvent(source, surroundings, context, report) ?? [],
  );

  const { itemProperties: items } = surroundings;
  // Remarks, which would only stand in the way of errors.
  if (!hasErrors(found)) {
    reportUnusedGroups(sources, context, report);
    reportUnpickedItems(entry, events, items, context, report);
  }

  const files = [...documents, catalogueDocument].map(({ file }) => file);
  const diagnostics = sortDiagnostics(found, files);
  if (hasErrors(diagnostics)) return { settings, diagnostics };
  const service = textField(entry, "service");
  const selected = selectPlatform(events, settings);
  const elsewhere = eventsElsewhere(events, settings);
  const definitions = {
    events: selected,
    eventProperties: usedProperties(
      eventProperties.definitions,
      { events, selected },
      context,
    ),
    itemProperties: surroundings.itemProperties,
    userProperties: [...userProperties.definitions.values()],
  };
  const taxonomy: Taxonomy = {
    ...(service !== undefined && { service }),
    settings,
    ...(context.platforms && { platforms: context.platforms }),
    catalogue: usedCatalogue(catalogueDocument, catalogue, definitions),
    ...definitions,
    ...(elsewhere.length > 0 && { elsewhere }),
    identityKeys: catalogue.identityKeys,
    modules: listModules(selected, [...surroundings.modules.values()]),
  };
  return { taxonomy: deepFreeze(taxonomy), settings, diagnostics };
}

/** Documents that register events of their own, in order. */
function registeringDocuments(
  { catalogue, sections }: ResolveContext,
  documents: readonly ParsedDocument[],
): readonly ParsedDocument[] {
  const registering = new Set<ParsedDocument>();
  for (const { name, document } of sections.events.values()) {
    if (!catalogue.sections.events.has(name)) registering.add(document);
  }
  return documents.filter((document) => registering.has(document));
}

interface Selection {
  readonly events: readonly EventDef[];
  /** Those of the folder's platform. */
  readonly selected: readonly EventDef[];
}

/**
 * Event properties that an active event uses, or that the taxonomy defines,
 * restates or picks; without those that only other platforms send.
 */
function usedProperties(
  definitions: ReadonlyMap<string, PropertyDef>,
  { events, selected }: Selection,
  { sections, picks }: ResolveContext,
): readonly PropertyDef[] {
  const section = scopeSections.event;
  const elsewhere = propertyNames(events);
  for (const name of propertyNames(selected)) elsewhere.delete(name);
  const own = [...sections[section].keys(), ...picks[section]];
  const used = propertyNames(
    selected.filter(({ status }) => status !== "inactive"),
  );
  for (const name of own) if (!elsewhere.has(name)) used.add(name);
  return [...definitions.values()].filter(
    ({ name, type }) => type !== "items" && used.has(name),
  );
}

function propertyNames(events: readonly EventDef[]): Set<string> {
  const names = new Set<string>();
  for (const { properties } of events) {
    for (const { property } of properties) names.add(property.name);
  }
  return names;
}

/** The standard module first, then by document; those without an active event are omitted. */
function listModules(
  events: readonly EventDef[],
  names: readonly string[],
): readonly ModuleDef[] {
  const modules = new Map<string, string[]>(
    [standardModule, ...names].map((name) => [name, []]),
  );
  for (const event of events) {
    if (event.status === "active") modules.get(event.module)?.push(event.name);
  }
  return [...modules]
    .map(([name, own]) => ({ name, events: own }))
    .filter((module) => module.events.length > 0);
}
