// All validators.

export * from "./user.js";
export * from "./dispatch.js";
export * from "./taxonomy.js";

export type { ValidationResult } from "../support/check-object.js";
export type { Violation } from "../support/violation.js";
