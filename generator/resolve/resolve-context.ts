// What every part of this stage may look up while it handles a definition.
import type { Platform } from "../model/platform.js";
import type { Settings } from "../model/settings.js";
import type { PropertyScope } from "../model/taxonomy.js";
import type { Registry, SectionName, Sections } from "./collect-sections.js";
import type { PatternGuard } from "./pattern-guard.js";
import type { Picks } from "./pick-standard.js";
import type { Catalogue } from "./read-catalogue.js";
import type { ResolveMemory } from "./resolve-memory.js";
import type { Suggest } from "./suggester.js";

export interface ResolveContext {
  readonly catalogue: Catalogue;
  /** What the taxonomy itself registers or restates. */
  readonly sections: Sections;
  /** The property groups by name. */
  readonly groups: Registry;
  readonly picks: Picks;
  readonly suggest: Suggest;
  readonly patterns: PatternGuard;
  readonly settings: Settings;
  /** The platforms that the taxonomy names; absent if it names none. */
  readonly platforms?: readonly Platform[] | undefined;
  /** The present day, `yyyy-MM-dd`; absent where nobody wants to know what expired. */
  readonly today?: string | undefined;
  /** For one of several runs. */
  readonly memory?: ResolveMemory | undefined;
}

export const scopeSections: Readonly<
  Record<PropertyScope, Exclude<SectionName, "events">>
> = {
  event: "eventProperties",
  item: "itemProperties",
  user: "userProperties",
};

/**
 * Whether a name is registered: by the taxonomy, or by the catalogue as far as
 * it was picked. Event properties of the catalogue need no pick, because an
 * event that uses one registers it.
 */
export function isRegistered(
  section: SectionName,
  name: string,
  { catalogue, sections, picks }: ResolveContext,
): boolean {
  return (
    sections[section].has(name) ||
    picks[section].has(name) ||
    (section === "eventProperties" && catalogue.sections[section].has(name))
  );
}

/** All registered names of a section, the catalogue's first. */
export function* registeredNames(
  section: SectionName,
  { catalogue, sections, picks }: ResolveContext,
): Iterable<string> {
  yield* section === "eventProperties"
    ? catalogue.sections[section].keys()
    : picks[section];
  yield* sections[section].keys();
}

/** Where a registered name stands: in the taxonomy, else in the catalogue. */
export function findRegistration(
  section: SectionName,
  name: string,
  { catalogue, sections }: ResolveContext,
) {
  return sections[section].get(name) ?? catalogue.sections[section].get(name);
}
