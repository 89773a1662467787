// Which of several apps build each event: the parity of web, Android, iOS and the others, as plain data.
import type { Platform } from "../model/platform.js";
import type { EventDef, Taxonomy } from "../model/taxonomy.js";
import type { AppLanguage } from "./app-language.js";
import type { SourceLocation } from "./source-location.js";

/** One app, and what its product code does with events. */
export interface AppUses {
  /** The name of its column. */
  readonly name: string;
  /** Absent if the name is that of no platform: every event is expected then. */
  readonly platform?: Platform;
  /** As messages show it. */
  readonly folder: string;
  readonly language: AppLanguage;
  /** How many source files were read. */
  readonly files: number;
  /** What could not be read, in lines without stop. */
  readonly problems: readonly string[];
  readonly uses: readonly EventUse[];
}

export interface EventUse {
  readonly event: string;
  /** `built` by the builder, or sent by a `raw` call that bypasses it. */
  readonly kind: "built" | "raw";
  readonly place: SourceLocation;
}

/**
 * `built`; `raw` if only raw calls send it; `missing` if the platform may send it
 * and does not; `elsewhere` if it is for other platforms, or inactive; and
 * `unexpected` if such an event is built or sent all the same.
 */
export type ParityState =
  "built" | "raw" | "missing" | "elsewhere" | "unexpected";

export interface ParityCell {
  readonly app: string;
  readonly state: ParityState;
  readonly built: readonly SourceLocation[];
  readonly raw: readonly SourceLocation[];
}

export interface ParityEvent {
  readonly name: string;
  readonly status: "active" | "inactive";
  /** Null if the taxonomy names none. */
  readonly platforms: readonly Platform[] | null;
  /** One for each app, in their order. */
  readonly apps: readonly ParityCell[];
}

export interface ParityReport {
  readonly taxonomy: string;
  readonly apps: readonly {
    readonly name: string;
    readonly platform: Platform | null;
    readonly folder: string;
    readonly language: AppLanguage;
    readonly files: number;
    readonly problems: readonly string[];
    /** How many of the events that it may send it builds. */
    readonly built: number;
    readonly expected: number;
  }[];
  readonly events: readonly ParityEvent[];
}

/** Every registered event, in the taxonomy's order, against every app; `taxonomy` must be that of all platforms. */
export function makeParity(
  taxonomy: Taxonomy,
  taxonomyPath: string,
  apps: readonly AppUses[],
): ParityReport {
  const events = taxonomy.events.map((event): ParityEvent => ({
    name: event.name,
    status: event.status,
    platforms: event.platforms ?? null,
    apps: apps.map((app) => cellOf(event, app)),
  }));
  return {
    taxonomy: taxonomyPath,
    apps: apps.map((app, at) => {
      const { name, platform, folder, language, files, problems } = app;
      const states = events.flatMap((event) => event.apps[at]?.state ?? []);
      const count = (...some: readonly ParityState[]) =>
        states.filter((state) => some.includes(state)).length;
      return {
        ...{ name, platform: platform ?? null, folder, language },
        ...{ files, problems },
        built: count("built"),
        expected: count("built", "raw", "missing"),
      };
    }),
    events,
  };
}

/** How many cells are in a state. */
export function countCells(
  { events }: Pick<ParityReport, "events">,
  state: ParityState,
): number {
  return events
    .flatMap(({ apps }) => apps)
    .filter((cell) => cell.state === state).length;
}

/** How many raw calls there are. */
export function countRawCalls({
  events,
}: Pick<ParityReport, "events">): number {
  return events
    .flatMap(({ apps }) => apps)
    .reduce((sum, { raw }) => sum + raw.length, 0);
}

function cellOf(
  event: EventDef,
  { name, platform, uses }: AppUses,
): ParityCell {
  const placesOf = (kind: EventUse["kind"]) =>
    uses
      .filter((use) => use.event === event.name && use.kind === kind)
      .map(({ place }) => place);
  const built = placesOf("built");
  const raw = placesOf("raw");
  return {
    app: name,
    state: stateOf(isExpected(event, platform), built.length, raw.length),
    ...{ built, raw },
  };
}

function isExpected(
  { status, platforms }: EventDef,
  platform: Platform | undefined,
): boolean {
  if (status === "inactive") return false;
  return (
    platform === undefined ||
    platforms === undefined ||
    platforms.includes(platform)
  );
}

function stateOf(expected: boolean, built: number, raw: number): ParityState {
  if (!expected) return built + raw > 0 ? "unexpected" : "elsewhere";
  if (built > 0) return "built";
  return raw > 0 ? "raw" : "missing";
}
