// Which fault a request meets: one that was ordered, or one by chance.
import { seededRandom } from "./seeded-random.js";
import type { Fault, FaultRule, Latency, MockSettings } from "./settings.js";

/** The fault of the nth request of a test, if it meets one. Rules divide one draw between them. */
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

/** How long the nth answer of a test waits, in whole milliseconds. */
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

/** All probabilities together; more than 1 cannot be. */
export function sumOf(rules: readonly FaultRule[]): number {
  return rules.reduce((sum, { probability }) => sum + probability, 0);
}

/** A fault as `--fail` names it. */
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
