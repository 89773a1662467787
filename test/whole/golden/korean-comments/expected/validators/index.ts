// 모든 검증기.

export * from "./user.js";
export * from "./dispatch.js";
export * from "./standard.js";
export * from "./taxonomy.js";
export * from "./standard-schemas/user.js";
export * from "./standard-schemas/dispatch.js";
export * from "./standard-schemas/standard.js";
export * from "./standard-schemas/taxonomy.js";

export { findFaults, type EventCheck } from "../support/check-event.js";
export type { ValidationResult } from "../support/check-object.js";
export type { StandardSchemaV1 } from "../support/standard-schema.js";
export type { Violation, ViolationCode } from "../support/violation.js";
