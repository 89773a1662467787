// All validators.

export * from "./user";
export * from "./dispatch";
export * from "./standard";
export * from "./taxonomy";
export * from "./checkout";
export * from "./user-events";
export * from "./standard-schemas/user";
export * from "./standard-schemas/dispatch";
export * from "./standard-schemas/standard";
export * from "./standard-schemas/taxonomy";
export * from "./standard-schemas/checkout";
export * from "./standard-schemas/user-events";

export { findFaults, type EventCheck } from "../support/check-event";
export type { ValidationResult } from "../support/check-object";
export type { StandardSchemaV1 } from "../support/standard-schema";
export type { Violation, ViolationCode } from "../support/violation";
