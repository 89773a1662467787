// Validation during development: builders report at once what types cannot check.

let handler = warnOrThrow;

/**
 * Sets how violations are handled; without an argument, restores the default:
 * a warning, or an error in tests.
 */
export function onViolation(handle = warnOrThrow) {
  handler = handle;
}

/** Validates a record and passes its violations to the handler. Builders call this. */
export function inspectRecord(record, validate) {
  const result = validate(record);
  // Without `strictNullChecks`, TypeScript would not narrow by `ok`.
  if ("violations" in result) handler(record, result.violations);
}

function warnOrThrow(record, violations) {
  const { event_name } = record;
  const what =
    event_name === undefined ? "identity or user profile" : `\`${event_name}\``;
  const lines = violations.map(
    ({ pointer, message }) => `  ${pointer}: ${message}`,
  );
  const text = [`DFINERY would drop ${what}:`, ...lines].join("\n");
  if (isTest()) throw new Error(text);
  console.warn(text);
}

function isTest() {
  try {
    return process.env.NODE_ENV === "test";
  } catch {
    return false;
  }
}
