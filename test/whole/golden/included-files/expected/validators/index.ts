// All validators.

export * from "./user";
export * from "./dispatch";
export * from "./standard";
export * from "./taxonomy";
export * from "./checkout";
export * from "./user-events";

export { findFaults, type EventCheck } from "../support/check-event";
export type { ValidationResult } from "../support/check-object";
export type { Violation, ViolationCode } from "../support/violation";
