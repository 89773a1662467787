// Parses settings in the user's notation: `50000:0.1`, `events:100/10s`, `50-200`. A `WrongSetting` says what
// is wrong.
import { isImportCode } from "./codes.js";
import { sumOf } from "./faults.js";
import type {
  Fault,
  FaultRule,
  FaultStatus,
  Latency,
  MockSettings,
  QuotaName,
  RateLimit,
} from "./settings.js";

/** The reason why a string is not a valid setting, as a sentence. */
export class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

const statuses: readonly FaultStatus[] = [400, 429, 500, 502, 503, 504];
const breaks = ["reset", "lost", "hang", "slow"] as const;

/** `50000`, `503`, `reset`. */
export function parseFault(text: string): Fault {
  if (isImportCode(text)) return { kind: "code", code: text };
  const status = statuses.find((each) => String(each) === text);
  if (status !== undefined) return { kind: "status", status };
  const kind = breaks.find((each) => each === text);
  if (kind !== undefined) return { kind };
  throw new WrongSetting(
    `\`${text}\` is not a fault: write a code such as 50000, an HTTP status of ${statuses.join(", ")}, or one of ${breaks.join(", ")}`,
  );
}

/** `50000:0.1`: a fault, and the share of requests that meet it. */
export function parseFaultRule(text: string): FaultRule {
  const [name = "", share = ""] = text.split(/:(.*)/s);
  const probability = Number(share);
  if (share.trim() === "" || !(probability >= 0 && probability <= 1)) {
    throw new WrongSetting(
      `\`${text}\` needs a share of the requests from 0 to 1, such as ${name || "50000"}:0.1`,
    );
  }
  return { fault: parseFault(name), probability };
}

/** Rules that are possible together: they affect at most every request. */
export function parseFaultRules(
  texts: readonly string[],
): readonly FaultRule[] {
  const rules = texts.map(parseFaultRule);
  if (sumOf(rules) > 1 + Number.EPSILON * rules.length) {
    throw new WrongSetting(
      "the shares of all faults together are more than 1: no request meets two faults",
    );
  }
  return rules;
}

const windows: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `100/s`, `events:100/10s`, `off`; later ones win. */
export function parseRateLimits(
  texts: readonly string[],
  limits: MockSettings["rateLimits"],
): MockSettings["rateLimits"] {
  return texts.reduce((before, text) => {
    const [, name, rule = ""] =
      /^(?:(events|identities|user-profile):)?(.*)$/s.exec(text) ?? [];
    const limit = parseRateLimit(rule, text);
    const names: readonly QuotaName[] = [
      "events",
      "identities",
      "user-profile",
    ];
    const changed = names
      .filter((each) => name === undefined || each === name)
      .map((each) => [each, limit] as const);
    return { ...before, ...Object.fromEntries(changed) };
  }, limits);
}

function parseRateLimit(rule: string, text: string): RateLimit {
  if (rule === "off") {
    return { requests: Number.MAX_SAFE_INTEGER, window: 60_000 };
  }
  const found = /^(\d{1,12})\/(\d{0,9})(ms|s|m|h|d)$/.exec(rule);
  const [, count = "", length = "", unit = ""] = found ?? [];
  const window = (windows[unit] ?? 0) * Number(length === "" ? 1 : length);
  if (found === null || window === 0) {
    throw new WrongSetting(
      `invalid rate limit \`${text}\`: write requests per window, such as 100/s, events:100/10s or off`,
    );
  }
  return { requests: Number(count), window };
}

/** `200`, or `50-200` for a random value between; milliseconds. */
export function parseLatency(text: string): Latency {
  const found = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(text);
  const least = Number(found?.[1]);
  const most = Number(found?.[2] ?? found?.[1]);
  if (found === null || most < least) {
    throw new WrongSetting(
      `invalid latency \`${text}\`: write milliseconds such as 200, or 50-200`,
    );
  }
  return { least, most };
}
