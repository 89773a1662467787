// The `usage:` block of a taxonomy: how the app's code is read.
import { printTrackFunction, type TrackFunction } from "../sdk/sdk-names.js";

/** What `usage` finds, as `--fail-on` and `usage.fail_on` name it. */
export const failReasons = [
  "unused",
  "raw",
  "deprecated",
  "unregistered",
  "unsent",
  "inactive",
  "invalid",
  "dead-import",
] as const;

export type FailReason = (typeof failReasons)[number];

/** Settings for reading the app's code. */
export interface UsageSettings {
  /** The app's own functions that take an event's name. */
  readonly trackFunctions: readonly TrackFunction[];
  /** What makes `usage` exit with 1. */
  readonly failOn: readonly FailReason[];
  /** Source files that are not scanned: paths or patterns relative to the entry file's folder. */
  readonly exclude: readonly string[];
}

/** What linters need of the settings, by the keys of the taxonomy; empty where they say nothing. */
export function usageFacts({
  trackFunctions,
  exclude,
}: UsageSettings): Readonly<Record<string, readonly string[]>> {
  return {
    ...(trackFunctions.length > 0 && {
      track_functions: trackFunctions.map(printTrackFunction),
    }),
    ...(exclude.length > 0 && { exclude }),
  };
}

/** The settings of a run: those of the taxonomy, each replaced by its flag if that is given. An empty array counts as not given. */
export function effectiveUsage(
  written: UsageSettings | undefined,
  flags: Partial<UsageSettings>,
): UsageSettings {
  const given = <Item>(
    flag: readonly Item[] | undefined,
    setting: readonly Item[] | undefined,
  ) => (flag !== undefined && flag.length > 0 ? flag : (setting ?? []));
  return {
    trackFunctions: given(flags.trackFunctions, written?.trackFunctions),
    failOn: given(flags.failOn, written?.failOn),
    exclude: given(flags.exclude, written?.exclude),
  };
}
