// Checks during development: builders report at once what types cannot check.
import type { RegisteredEvent } from "./records.js";
import type { RegisteredIdentity, RegisteredUserProfile } from "./user.js";
import type { ValidationResult } from "./check-object.js";
import type { Violation } from "./violation.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } };
declare const console: { warn(text: string): void };

/** Decides what happens to a record that the console would have dropped. */
export type ViolationHandler = (
  record: RegisteredEvent | RegisteredIdentity | RegisteredUserProfile,
  violations: readonly Violation[],
) => void;

let handler: ViolationHandler = warnOrThrow;

/**
 * Sets how violations are handled; without an argument, restores the default:
 * a warning, or an error in tests.
 */
export function onViolation(handle: ViolationHandler = warnOrThrow): void {
  handler = handle;
}

/** Validates a record and passes its violations to the handler. Builders call this. */
export function reportInvalid(
  record: RegisteredEvent | RegisteredIdentity | RegisteredUserProfile,
  validate: (value: unknown) => ValidationResult<unknown>,
): void {
  const result = validate(record);
  // Without `strictNullChecks`, TypeScript would not narrow by `ok`.
  if ("violations" in result) handler(record, result.violations);
}

function warnOrThrow(record: object, violations: readonly Violation[]): void {
  const { event_name } = record as { readonly event_name?: string };
  const what =
    event_name === undefined ? "identity or user profile" : `\`${event_name}\``;
  const lines = violations.map(
    ({ pointer, message }) => `  ${pointer}: ${message}`,
  );
  const text = [`DFINERY would drop ${what}:`, ...lines].join("\n");
  if (isTest()) throw new Error(text);
  console.warn(text);
}

function isTest(): boolean {
  try {
    return process.env.NODE_ENV === "test";
  } catch {
    return false;
  }
}
