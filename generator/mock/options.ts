// The options of a mock, from a test or the command line, and the settings that they give.
import {
  parseFaultRules,
  parseLatency,
  parseRateLimits,
  WrongSetting,
} from "./parse-settings.js";
import {
  defaultSettings,
  type MockSettings,
  type RateHeaders,
} from "./settings.js";

/** All are optional. */
export interface MockBehaviour {
  /** The only service id that is accepted; by default any that is not empty. */
  readonly serviceId?: string | undefined;
  /** The only token that is accepted; by default any that is not empty. */
  readonly accessToken?: string | undefined;
  /** Refuse with 40001 what the documentation leaves open. */
  readonly strict?: boolean | undefined;
  /** `100/s`, `events:100/10s`, `off`; by default the documented quotas. */
  readonly rateLimit?: string | readonly string[] | undefined;
  /** The spelling of the rate-limit headers: `prose` (seconds) or `sample` (milliseconds). */
  readonly rateHeaders?: RateHeaders | undefined;
  /** `50000:0.1`, `503:0.05`, `reset:0.01`, `lost:0.01`, `hang:0.01`, `slow:0.1`. */
  readonly fail?: string | readonly string[] | undefined;
  /** Milliseconds: `200`, or `"50-200"`. */
  readonly latency?: number | string | undefined;
  /** The duration of the body of a `slow` answer, in milliseconds. */
  readonly slowTime?: number | undefined;
  /** An integer; the same seed repeats the same faults. */
  readonly seed?: number | undefined;
  /** In bytes. */
  readonly bodyLimit?: number | undefined;
  /** How many records are kept; the oldest are discarded first. */
  readonly keep?: number | undefined;
  /** How many characters the texts of all stored records may have. */
  readonly keepCharacters?: number | undefined;
}

/** Fills in the defaults. Throws a `WrongSetting`. */
export function toSettings(options: MockBehaviour): MockSettings {
  const { serviceId, accessToken } = options;
  const defaults = defaultSettings;
  return {
    ...(serviceId !== undefined && { serviceId }),
    ...(accessToken !== undefined && { accessToken }),
    strict: options.strict ?? defaults.strict,
    rateLimits: parseRateLimits(list(options.rateLimit), defaults.rateLimits),
    rateHeaders: options.rateHeaders ?? defaults.rateHeaders,
    faults: parseFaultRules(list(options.fail)),
    latency: parseLatency(String(options.latency ?? 0)),
    slowTime: whole("slowTime", options.slowTime, defaults.slowTime),
    seed: whole("seed", options.seed, defaults.seed),
    bodyLimit: whole("bodyLimit", options.bodyLimit, defaults.bodyLimit),
    keep: {
      records: whole("keep", options.keep, defaults.keep.records),
      characters: whole(
        "keepCharacters",
        options.keepCharacters,
        defaults.keep.characters,
      ),
    },
  };
}

function list(
  given: string | readonly string[] | undefined,
): readonly string[] {
  if (given === undefined) return [];
  return typeof given === "string" ? [given] : given;
}

function whole(
  name: string,
  given: number | undefined,
  otherwise: number,
): number {
  if (given === undefined) return otherwise;
  if (Number.isSafeInteger(given) && given >= 0) return given;
  throw new WrongSetting(`\`${name}\` must be an integer, 0 or more`);
}
