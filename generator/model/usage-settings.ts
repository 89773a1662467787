// The `usage:` block of a taxonomy: how the app's code is read.
import { printTrackFunction, type TrackFunction } from "../sdk/sdk-names.js";

/** The findings of `usage` that `--fail-on` and `usage.fail_on` can name. */
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
  /** The findings that make `usage` exit with 1. */
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

/**
 * Settings of a run: each flag that is given replaces the setting of the
 * taxonomy. An empty array counts as not given.
 */
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
