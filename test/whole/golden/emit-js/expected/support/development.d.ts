// Validation during development: builders report at once what types cannot check.

import type { RegisteredEvent } from "./records.js";
import type { RegisteredIdentity, RegisteredUserProfile } from "./user.js";
import type { ValidationResult } from "./check-object.js";
import type { Violation } from "./violation.js";

/** Decides what happens to a record that the console would have dropped. */
export type ViolationHandler = (
  record: RegisteredEvent | RegisteredIdentity | RegisteredUserProfile,
  violations: readonly Violation[],
) => void;

/**
 * Sets how violations are handled; without an argument, restores the default:
 * a warning, or an error in tests.
 */
export declare function onViolation(handle?: ViolationHandler): void;

/** Validates a record and passes its violations to the handler. Builders call this. */
export declare function inspectRecord(
  record: RegisteredEvent | RegisteredIdentity | RegisteredUserProfile,
  validate: (value: unknown) => ValidationResult<unknown>,
): void;
