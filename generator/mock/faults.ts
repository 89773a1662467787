// Decides which fault a request meets: a requested one, or one by chance.
import { seededRandom } from "./seeded-random.js";
import type { Fault, FaultRule, Latency, MockSettings } from "./settings.js";

/** The fault of a test's nth request, if it has one. All rules share one random draw. */
export function faultOf(
  { faults, seed }: Pick<MockSettings, "faults" | "seed">,
  test: string | undefined,
  nth: number,
): Fault | undefined {
  if (faults.length === 0) return undefined;
  let left = seededRandom(seed, "fault", test ?? "", nth);
  for (const { fault, probability } of faults) {
    if (left < probability) return fault;
    left -= probability;
  }
  return undefined;
}

/** The latency of a test's nth answer, in whole milliseconds. */
export function latencyOf(
  { latency, seed }: Pick<MockSettings, "latency" | "seed">,
  test: string | undefined,
  nth: number,
): number {
  const { least, most }: Latency = latency;
  if (most <= least) return least;
  return (
    least +
    Math.floor(
      seededRandom(seed, "latency", test ?? "", nth) * (most - least + 1),
    )
  );
}

/** The sum of all probabilities, which must not exceed 1. */
export function sumOf(rules: readonly FaultRule[]): number {
  return rules.reduce((sum, { probability }) => sum + probability, 0);
}

/** A fault in the notation of `--fail`. */
export function faultName(fault: Fault): string {
  switch (fault.kind) {
    case "code":
      return fault.code;
    case "status":
      return String(fault.status);
    case "reset":
    case "lost":
    case "hang":
    case "slow":
      return fault.kind;
  }
}
