// Whether a received value matches what a test expects: objects may have more keys, everything else must be
// equal.

/** Dates are compared as they are sent; asymmetric matchers (`expect.any(String)`) decide for themselves. */
export function holdsExpected(actual: unknown, expected: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual);
  if (expected instanceof Date) {
    return (
      typeof actual === "string" && Date.parse(actual) === expected.getTime()
    );
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return false;
    }
    const values: readonly unknown[] = actual;
    const wanted: readonly unknown[] = expected;
    return wanted.every((each, at) => holdsExpected(values[at], each));
  }
  if (typeof expected !== "object" || expected === null) {
    return Object.is(actual, expected);
  }
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) {
    return false;
  }
  const values = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).every(([key, each]) =>
    each === undefined
      ? !values.has(key)
      : holdsExpected(values.get(key), each),
  );
}

/** How many of the expected keys match: the nearest record has most. */
export function likeness(actual: unknown, expected: unknown): number {
  if (typeof expected !== "object" || expected === null) return 0;
  return Object.entries(expected).filter((entry) =>
    holdsExpected(actual, Object.fromEntries([entry])),
  ).length;
}

interface Asymmetric {
  readonly asymmetricMatch: (actual: unknown) => boolean;
}

function isAsymmetric(value: unknown): value is Asymmetric {
  return (
    typeof value === "object" &&
    value !== null &&
    "asymmetricMatch" in value &&
    typeof value.asymmetricMatch === "function"
  );
}
