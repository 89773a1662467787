// From a change to its verdicts: the table, with what is known of the one change.
import { requiresRegistered, type Platform } from "../model/platform.js";
import type { Change } from "./change.js";
import type { ReceiverVerdict } from "./change-kind.js";
import { changeKinds } from "./kinds/index.js";
import { milder, type Verdict } from "./verdict.js";

export type ByPlatform = Readonly<Partial<Record<Platform, Verdict>>>;

export interface Verdicts {
  readonly callers: Verdict;
  /** What installed apps send, against the new registration. */
  readonly installed: ByPlatform;
  /** What released apps send, against the old registration. */
  readonly released: ByPlatform;
  readonly data: Verdict;
}

/**
 * The verdicts of a change on some platforms. What no active event sends on
 * both sides reaches no receiver and no report; of callers, at most code that
 * names its exports notices.
 */
export function judgeChange(
  { kind, isUnreached }: Change,
  platforms: readonly Platform[],
): Verdicts {
  const { callers, installed, released, data } = changeKinds[kind];
  if (isUnreached) {
    return {
      callers: milder(callers, "may-break"),
      installed: byPlatform("safe", platforms),
      released: byPlatform("safe", platforms),
      data: "safe",
    };
  }
  return {
    callers,
    installed: byPlatform(installed, platforms),
    released: byPlatform(released, platforms),
    data,
  };
}

function byPlatform(
  verdict: ReceiverVerdict,
  platforms: readonly Platform[],
): ByPlatform {
  return Object.fromEntries(
    platforms.map((platform) => [platform, onPlatform(verdict, platform)]),
  );
}

function onPlatform(verdict: ReceiverVerdict, platform: Platform): Verdict {
  if (typeof verdict === "string") return verdict;
  return requiresRegistered(platform) ? verdict.every : verdict.required;
}
