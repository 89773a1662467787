// What a change does to a party: the words of the table, and how they compare.

/**
 * - `breaks`: for callers, ordinary code that compiled no longer compiles. For
 *   receivers, what one side sends is dropped: its name, a type or a required
 *   property is not as registered (DEV-x).
 * - `may-break`: for callers, only code that enumerates or names generated
 *   types. For receivers, only some values, and only in validators: the console
 *   registers no constraints (AUD, EAP).
 * - `safe`: nothing.
 */
export const verdicts = ["safe", "may-break", "breaks"] as const;
export type Verdict = (typeof verdicts)[number];

/** The worst of some verdicts; safe if there are none. */
export function worst(some: readonly Verdict[]): Verdict {
  return (
    verdicts[Math.max(0, ...some.map((one) => verdicts.indexOf(one)))] ?? "safe"
  );
}

/** The less serious of two verdicts. */
export function milder(one: Verdict, other: Verdict): Verdict {
  return verdicts.indexOf(one) < verdicts.indexOf(other) ? one : other;
}
